/** What people have remarked on a row of the plan: a list, the oldest first, and a place to write. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useId, useRef, useState } from 'react';
import type { Comment, CommentedTable } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { addComment, commentsOn, type Remark } from '#/store/intents/comments.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { openedFor } from '#/ui/form/typing/openedFor.ts';
import { EditOnly } from '../frame/EditOnly.tsx';
import { useWrite } from '../writing/useWrite.ts';
import { CommentForm } from './CommentForm.tsx';
import { CommentItem } from './CommentItem.tsx';
import css from './comments.module.css';

interface CommentSectionProps {
  planId: Id;
  /** All comments of the plan. */
  comments: readonly Comment[];
  /** What is commented on. */
  table: CommentedTable;
  id: Id;
  /** Level of the section's heading. */
  level: 2 | 3;
}

export function CommentSection({ planId, comments, table, id, level }: CommentSectionProps) {
  const { t } = useText();
  const headingId = useId();
  const author = usePrefs((prefs) => prefs.author);
  const own = commentsOn(comments, table, id);
  const Heading = `h${level}` as const;
  return (
    <section
      className={css.section}
      aria-labelledby={headingId}
      {...(own.length === 0 && { 'data-print': 'hide' })}
    >
      <Heading id={headingId} tabIndex={-1} className={css.heading}>
        {own.length > 0 ? t('comments.countedTitle', { count: own.length }) : t('comments.title')}
      </Heading>
      {own.length > 0 ? (
        <ul className={css.list}>
          {own.map((comment) => (
            <CommentItem
              key={comment.id}
              planId={planId}
              comment={comment}
              isOwn={comment.author === author}
              onDeleted={() => document.getElementById(headingId)?.focus()}
            />
          ))}
        </ul>
      ) : (
        <p className="muted">{t('comments.none')}</p>
      )}
      <EditOnly>
        <NewComment key={id} planId={planId} table={table} id={id} />
      </EditOnly>
    </section>
  );
}

const NOTHING: Remark = { text: '' };

function NewComment({ planId, table, id }: Pick<CommentSectionProps, 'planId' | 'table' | 'id'>) {
  const { t } = useText();
  const write = useWrite(planId);
  const author = usePrefs((prefs) => prefs.author);
  const opener = useRef<HTMLButtonElement>(null);
  const key = draftKey(planId, 'comment', table, id);
  const [writing, setWriting] = useState(() => openedFor(key));
  const close = () => {
    setWriting(undefined);
    // The button is there again once React has drawn it.
    setTimeout(() => opener.current?.focus());
  };
  if (!writing) {
    return (
      <Button
        ref={opener}
        className={css.open ?? ''}
        variant="secondary"
        data-size="sm"
        data-print="hide"
        onClick={() => setWriting('asked')}
      >
        <PlusIcon aria-hidden />
        {t('comments.add')}
      </Button>
    );
  }
  return (
    <CommentForm
      draftKey={key}
      takesFocus={writing === 'asked'}
      remark={NOTHING}
      about={author ? t('comments.signedAs', { author }) : t('comments.unsigned')}
      saveLabel={t('comments.send')}
      save={(remark) => write(() => addComment(planId, table, id, remark), t('comments.added'))}
      onClose={close}
    />
  );
}
