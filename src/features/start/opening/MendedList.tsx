/** What was mended of the text in an older plan file that has just been opened. */
import { Button } from '@digdir/designsystemet-react';
import type { TableName } from '#/domain/tables/names.ts';
import { useText } from '#/i18n/i18n.ts';
import { sayRepairs } from '#/i18n/telling/repairs.ts';
import { capitalised, plainText } from '#/i18n/telling/sentence.ts';
import { TiesList } from '#/parts/planFile/TiesList.tsx';
import css from '../start.module.css';
import type { Mended } from './planFileJob.ts';

interface MendedListProps {
  name: string;
  mended: Mended;
  /** Whether the plan's history has the list too. */
  isInHistory: boolean;
  /** Goes on to the plan. */
  onDone: () => void;
}

export function MendedList({ name, mended, isInHistory, onDone }: MendedListProps) {
  const text = useText();
  const { t, language } = text;
  const nameRow = (table: TableName, row: string) => {
    const called = mended.names[`${table}|${row}`] ?? mended.names[`readings|${row}`];
    if (called === undefined) return t(`tables.${table}.a`);
    return t(`tables.${table}.named`, { name: t('history.value.quote', { text: called }) });
  };
  const lines = sayRepairs(mended, nameRow, text).map((line) => plainText(capitalised(line, language)));
  return (
    <>
      {lines.length > 0 && (
        <>
          <p>{t('start.mended.text', { name })}</p>
          <ul className={css.problems}>
            {[...new Set(lines)].map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </>
      )}
      {mended.ties && (
        <>
          <p>{t('start.mended.ties', { name })}</p>
          <TiesList ties={mended.ties} />
        </>
      )}
      <p>
        {isInHistory && `${t('start.mended.where')} `}
        {t('start.mended.untouched')}
      </p>
      <div className={css.buttons}>
        <Button onClick={onDone}>{t('start.mended.go')}</Button>
      </div>
    </>
  );
}
