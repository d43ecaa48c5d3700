import { Button } from '@digdir/designsystemet-react';
import { useId } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import css from './MoveQuestion.module.css';
import type { MoveQuestion as Question } from './timeline/useBarMove.ts';
import { moveAlongText, spanText } from './words.ts';

interface MoveQuestionProps {
  number: string;
  question: Question;
  onAnswer: (isYes: boolean) => void;
}

/** Asks whether milestones that would fall outside an action are to be moved with it. */
export function MoveQuestion({ number, question: { dates, fault }, onAnswer }: MoveQuestionProps) {
  const text = useText();
  const { t, f } = text;
  const id = useId();
  return (
    <Modal
      role="alertdialog"
      closeButton={false}
      className={css.dialog}
      aria-labelledby={id}
      onClose={() => onAnswer(false)}
    >
      <h2 id={id}>{t('actions.dates.question.title')}</h2>
      <p>{t('actions.dates.question.text', { number, dates: spanText(dates, text) })}</p>
      <ul>
        {fault.outside.map(({ id, name, due }) => (
          <li key={id}>{t('actions.dates.milestone', { name, due: f.date(due) })}</li>
        ))}
      </ul>
      <div className={css.buttons}>
        <Button onClick={() => onAnswer(true)}>{moveAlongText(fault.moved.days, text)}</Button>
        <Button variant="secondary" onClick={() => onAnswer(false)}>
          {t('actions.dates.question.keep')}
        </Button>
      </div>
    </Modal>
  );
}
