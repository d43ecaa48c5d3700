/** One deletion in the bin: what it was, who deleted it, what went along, and bringing it back. */
import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { BinItem } from '#/domain/history/bin.ts';
import type { Clock } from '#/domain/log/log.ts';
import type { RowRef } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { rowPiece } from '#/i18n/telling/changeFields.ts';
import { countRows } from '#/i18n/telling/historyEntry.ts';
import { capitalised, plainText } from '#/i18n/telling/sentence.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import type { Teller } from '#/parts/history/useTelling.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { type RestoreResult, restoreDeleted } from '#/store/intents/bin.ts';
import css from './BinPage.module.css';

interface BinEntryProps {
  planId: Id;
  teller: Teller;
  item: BinItem;
  isTarget: boolean;
}

/** Rows named at most of those that went along; the history has them all. */
const NAMED = 100;

export function BinEntry({ planId, teller, item, isTarget }: BinEntryProps) {
  const { t, f, language } = useText();
  const { commit } = item.entry;
  const telling = teller(commit.id);
  const nameOf = (ref: RowRef) => rowPiece(ref, telling).text;
  const name = plainText(capitalised([rowPiece(item.row, telling)], language));
  const said = {
    when: f.instant(commit.at),
    who: commit.author === '' ? t('history.someone').toLocaleLowerCase(language) : commit.author,
  };
  const isUndo = commit.intent === 'undo';
  return (
    <li id={commit.id} className={css.item} tabIndex={-1} data-target={isTarget || undefined}>
      <div className={css.what}>
        <h2 className={css.name}>{name}</h2>
        <p className="muted">
          {t(isUndo ? 'history.binPage.undone' : 'history.binPage.deleted', said)}{' '}
          {item.along.length > 0 && t('history.binPage.along', { what: countRows(item.along, telling) })}
        </p>
        {item.along.length > 0 && (
          <details className={css.along} data-print="hide">
            <summary>{t('history.binPage.alongOpen')}</summary>
            <ul>
              {item.along.slice(0, NAMED).map((ref) => (
                <li key={`${ref.table} ${ref.id}`}>{nameOf(ref)}</li>
              ))}
            </ul>
          </details>
        )}
      </div>
      <div className={css.tools} data-print="hide">
        <Link to="/plan/$planId/history" params={{ planId }} search={{ commit: commit.id }}>
          {t('history.binPage.inHistory')}
        </Link>
        <EditOnly>
          <Restore planId={planId} deletion={commit.id} name={name} nameOf={nameOf} />
        </EditOnly>
      </div>
    </li>
  );
}

interface RestoreProps {
  planId: Id;
  deletion: Clock;
  name: string;
  nameOf: (ref: RowRef) => string;
}

type Missing = Extract<RestoreResult, { done: false }>['missing'];

function Restore({ planId, deletion, name, nameOf }: RestoreProps) {
  const { t, f } = useText();
  const write = useWrite(planId);
  const id = useId();
  const [missing, setMissing] = useState<Missing>();
  /** The deletions to bring back along with this one, as far as they have been found out. */
  const [alongside, setAlongside] = useState<readonly Clock[]>([]);
  const restore = (along: readonly Clock[]) =>
    void write(
      async () => {
        const result = await restoreDeleted(planId, deletion, along);
        if (result.done) return result.commit;
        setMissing(result.missing);
        setAlongside([...along, ...result.missing.flatMap(({ by }) => by ?? [])]);
        return undefined;
      },
      t('history.binPage.restored', { name }),
    );
  const canBring = missing?.every(({ by }) => by !== undefined) ?? true;
  return (
    <>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={t('history.binPage.restoreWhat', { name })}
        {...(missing && { 'aria-describedby': id })}
        onClick={() => restore([])}
      >
        {t('history.binPage.restore')}
      </Button>
      {missing && (
        <div id={id} className={css.missing} role="alert">
          <p>
            {missing.length === 0
              ? t('history.binPage.gone')
              : canBring
                ? t('history.binPage.missing', { list: f.list(missing.map(({ row }) => nameOf(row))) })
                : t('history.binPage.lost')}
          </p>
          {missing.length > 0 && canBring && (
            <Button data-size="sm" onClick={() => restore(alongside)}>
              {t('history.binPage.restoreBoth')}
            </Button>
          )}
        </div>
      )}
    </>
  );
}
