import { Button } from '@digdir/designsystemet-react';
import { PencilIcon, TrashIcon } from '@navikt/aksel-icons';
import { useRef, useState } from 'react';
import type { Comment, Id } from '#/domain/model.ts';
import { useText } from '#/i18n/i18n.ts';
import { deleteComment, editComment } from '#/store/comments.ts';
import { useIsReadOnly } from '#/store/knownOn.ts';
import { anchorOf } from '../anchor.ts';
import { draftKey } from '../drafts.ts';
import { EditOnly } from '../EditOnly.tsx';
import { openedFor } from '../form/openedFor.ts';
import { LinkedText } from '../LinkedText.tsx';
import { useWrite } from '../useWrite.ts';
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
  const at = f.instant(comment.at);
  const remove = async () => {
    if (await write(() => deleteComment(planId, comment), t('comments.deleted'))) onDeleted();
  };
  const close = () => {
    setEditing(undefined);
    setTimeout(() => opener.current?.focus());
  };
  return (
    <li id={anchorOf('comments', comment.id)} className={css.comment}>
      <p className={css.who}>
        <strong>{comment.author || t('comments.noAuthor')}</strong> <time dateTime={comment.at}>{at}</time>
      </p>
      {editing && canEdit ? (
        <CommentForm
          draftKey={key}
          takesFocus={editing === 'asked'}
          text={comment.text}
          saveLabel={t('common.save')}
          save={(text) => write(() => editComment(planId, comment, text), t('comments.changed'))}
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
