/** What taking in the values of a file without history would do, before it is done. */
import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { countRows } from '#/i18n/telling/historyEntry.ts';
import { Cannot } from './Cannot.tsx';
import { Differences } from './Differences.tsx';
import css from './MergeQuestion.module.css';
import { Names } from './Names.tsx';
import type { Question } from './planFileJob.ts';

interface ValuesQuestionProps {
  question: Extract<Question, { kind: 'untold' }>;
  onTake: () => void;
  /** The other ways out. */
  children: ReactNode;
}

export function ValuesQuestion({ question, onTake, children }: ValuesQuestionProps) {
  const text = useText();
  const { t } = text;
  const { preview } = question;
  const isPossible = preview.faults.length === 0;
  return (
    <>
      <p>
        <Names question={question} /> {t('merge.untoldText')}
      </p>
      {!isPossible && (
        <Cannot
          faults={preview.faults}
          title={t('merge.values.cannot')}
          text={(faults) => t('merge.values.cannotText', { faults })}
        />
      )}
      <Differences title={t('merge.values.how')} difference={preview} />
      <p>
        {t('merge.values.keptNone')}{' '}
        {preview.kept.length > 0 && t('merge.values.kept', { what: countRows(preview.kept, { text }) })}
      </p>
      <div className={css.buttons}>
        {isPossible && <Button onClick={onTake}>{t('merge.values.take')}</Button>}
        {children}
      </div>
    </>
  );
}
