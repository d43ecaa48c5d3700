import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon, GavelIcon, PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import type { Decision } from '#/domain/tables/comments.ts';
import type { Comment } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { deleteComment, editComment } from '#/store/intents/comments.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { openedFor } from '#/ui/form/typing/openedFor.ts';
import { LinkedText } from '#/ui/page/LinkedText.tsx';
import { EditOnly } from '../frame/EditOnly.tsx';
import { anchorOf } from '../place/anchor.ts';
import { useWrite } from '../writing/useWrite.ts';
import { useArrival } from './arrival.ts';
import { CommentForm } from './CommentForm.tsx';
import css from './comments.module.css';

interface CommentItemProps {
  planId: Id;
  comment: Comment;
  /** Whether the one who writes now wrote it: nobody puts words in another's mouth. */
  isOwn: boolean;
  /** Called once it has been deleted, for what had focus went with it. */
  onDeleted: () => void;
}

export function CommentItem({ planId, comment, isOwn, onDeleted }: CommentItemProps) {
  const { t, f } = useText();
  const write = useWrite(planId);
  const opener = useRef<HTMLButtonElement>(null);
  const canEdit = !useIsReadOnly() && isOwn;
  const key = draftKey(planId, 'comments', comment.id);
  const [editing, setEditing] = useState(() => openedFor(key));
  const place = useArrival(comment.id);
  const at = f.instant(comment.at);
  const remove = async () => {
    if (await write(() => deleteComment(planId, comment), t('comments.deleted'))) onDeleted();
  };
  const close = () => {
    setEditing(undefined);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <li ref={place} id={anchorOf('comments', comment.id)} tabIndex={-1} className={css.comment}>
      <p className={css.who}>
        <strong>{comment.author || t('comments.noAuthor')}</strong> <time dateTime={comment.at}>{at}</time>
      </p>
      {comment.decision && <Asked planId={planId} comment={comment} decision={comment.decision} />}
      {editing && canEdit ? (
        <CommentForm
          draftKey={key}
          takesFocus={editing === 'asked'}
          remark={comment}
          saveLabel={t('common.save')}
          save={(remark) => write(() => editComment(planId, comment, remark), t('comments.changed'))}
          onClose={close}
        />
      ) : (
        <>
          <p className={css.text}>
            <LinkedText text={comment.text} />
          </p>
          {isOwn && (
            <EditOnly>
              <div className={css.tools} data-print="hide">
                <Button
                  ref={opener}
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={t('comments.edit', { at })}
                  title={t('common.edit')}
                  onClick={() => setEditing('asked')}
                >
                  <PencilIcon aria-hidden />
                </Button>
                <Button
                  variant="tertiary"
                  data-size="sm"
                  icon
                  aria-label={t('comments.delete', { at })}
                  title={t('common.delete')}
                  onClick={() => void remove()}
                >
                  <TrashIcon aria-hidden />
                </Button>
              </div>
            </EditOnly>
          )}
        </>
      )}
    </li>
  );
}

/** That the comment asks for a decision, and a way to say that it has been made; whoever hears of that may say so. */
function Asked({ planId, comment, decision }: { planId: Id; comment: Comment; decision: Decision }) {
  const { t, f } = useText();
  const write = useWrite(planId);
  const settle = () =>
    write(
      () => editComment(planId, comment, { text: comment.text, decision: 'made' }),
      t('comments.settled'),
    );
  return (
    <div className={css.asked}>
      <span className={css.decision} data-decision={decision}>
        {decision === 'asked' ? <GavelIcon aria-hidden /> : <CheckmarkIcon aria-hidden />}
        {t(`comments.decision.${decision}`)}
      </span>
      {decision === 'asked' && (
        <EditOnly>
          <Button
            variant="tertiary"
            data-size="sm"
            data-print="hide"
            aria-label={t('comments.settleThis', { at: f.instant(comment.at) })}
            onClick={() => void settle()}
          >
            {t('comments.settle')}
          </Button>
        </EditOnly>
      )}
    </div>
  );
}
