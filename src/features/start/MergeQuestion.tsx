/** What a merge would do, before it is done: what comes from whom, what stays, and what both have changed. */
import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useId, useMemo, useState } from 'react';
import type { Fault } from '#/domain/faults.ts';
import { HistoryState } from '#/domain/history.ts';
import { type Conflict, otherSide, type Side, type Version } from '#/domain/mergeConflicts.ts';
import { type PlanView, viewPlan } from '#/domain/planView.ts';
import { fieldValue, readingFigure, rowPiece, type Telling } from '#/i18n/changeFields.ts';
import { labelOf } from '#/i18n/changeLabels.ts';
import { describeCommit } from '#/i18n/history.ts';
import { useText } from '#/i18n/i18n.ts';
import { plainText } from '#/i18n/sentence.ts';
import { dayAt, today } from '#/ui/today.ts';
import { useTargetName } from '#/ui/useTargetName.ts';
import css from './MergeQuestion.module.css';
import type { MergePreview } from './planFileJob.ts';

interface MergeQuestionProps {
  name: string;
  preview: MergePreview;
  /** Merge, with these conflicts settled the other way; their keys. */
  onMerge: (chosen: string[]) => void;
  /** The other ways out. */
  children: React.ReactNode;
}

export function MergeQuestion({ name, preview, onMerge, children }: MergeQuestionProps) {
  const { t } = useText();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const isPossible = preview.faults.length === 0 && preview.rows !== undefined;
  return (
    <>
      <p>{t('merge.intro', { name, changes: t('merge.changes', { count: preview.joined }) })}</p>
      {!isPossible && <Cannot faults={preview.faults} />}
      <Coming preview={preview} />
      <p>{preview.kept > 0 ? t('merge.kept', { count: preview.kept }) : t('merge.keptNone')}</p>
      {isPossible && <Conflicts preview={preview} chosen={chosen} onChoose={setChosen} />}
      <div className={css.buttons}>
        {isPossible && <Button onClick={() => onMerge([...chosen])}>{t('merge.merge')}</Button>}
        {children}
      </div>
    </>
  );
}

function Cannot({ faults }: { faults: readonly Fault[] }) {
  const { t } = useText();
  const kinds = new Set(
    faults.map(({ code }) => {
      if (code === 'periods-overlap') return 'overlap' as const;
      return code === 'period-outside-plan' ? ('outside' as const) : ('other' as const);
    }),
  );
  const said = [...(kinds.size > 0 ? kinds : ['other' as const])].map((kind) => t(`merge.fault.${kind}`));
  return (
    <div role="alert" className={css.cannot}>
      <p>
        <strong>{t('merge.cannot')}</strong>
      </p>
      <p>{t('merge.cannotText', { faults: said.join(' ') })}</p>
    </div>
  );
}

function Coming({ preview }: { preview: MergePreview }) {
  const text = useText();
  const { t, f } = text;
  const { authors, commits, rows, joined } = preview;
  const day = (at: string) => f.date(dayAt(new Date(at)));
  return (
    <section>
      <h3>{t('merge.from')}</h3>
      <ul className={css.authors}>
        {authors.map(({ author, commits: count, first, last }) => (
          <li key={author}>
            {t(day(first) === day(last) ? 'merge.byOneDay' : 'merge.by', {
              author: author || t('merge.nobody'),
              changes: t('merge.changes', { count }),
              first: day(first),
              last: day(last),
            })}
          </li>
        ))}
      </ul>
      {rows && commits.length > 0 && (
        <details>
          <summary>
            {commits.length < joined ? t('merge.seeLatest', { count: commits.length }) : t('merge.see')}
          </summary>
          <ul className={css.commits}>
            {commits.map((commit) => (
              <li key={commit.id}>
                {describeCommit(commit, rows, text)}{' '}
                <span className="muted">
                  {t('merge.who', { author: commit.author || t('merge.nobody'), date: day(commit.at) })}
                </span>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

interface ConflictsProps {
  preview: MergePreview;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function Conflicts({ preview, chosen, onChoose }: ConflictsProps) {
  const { t } = useText();
  const telling = useTelling(preview);
  const { conflicts } = preview;
  if (conflicts.length === 0 || !telling) return <p>{t('merge.noConflicts')}</p>;
  const choose = (key: string, isOther: boolean) => {
    const next = new Set(chosen);
    if (isOther) next.add(key);
    else next.delete(key);
    onChoose(next);
  };
  return (
    <section>
      <h3>{t('merge.conflicts')}</h3>
      <p>{t('merge.conflictsHelp', { count: conflicts.length })}</p>
      <ul className={css.conflicts}>
        {conflicts.map((conflict) => (
          <li key={conflict.key}>
            <Choice
              conflict={conflict}
              side={chosen.has(conflict.key) ? otherSide(conflict.standing) : conflict.standing}
              telling={telling}
              onChoose={(side) => choose(conflict.key, side !== conflict.standing)}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface ChoiceProps {
  conflict: Conflict;
  /** Whose version is chosen. */
  side: Side;
  telling: Telling;
  onChoose: (side: Side) => void;
}

function Choice({ conflict, side, telling, onChoose }: ChoiceProps) {
  const { t, f } = useText();
  const name = useId();
  const sides: Side[] = ['here', 'there'];
  return (
    <Fieldset data-size="sm">
      <Fieldset.Legend>{capitalised(aboutOf(conflict, telling))}</Fieldset.Legend>
      <div className={css.choices}>
        {sides.map((each) => {
          const { author, at } = conflict[each];
          const who = t('merge.who', {
            author: author || t('merge.nobody'),
            date: f.date(dayAt(new Date(at))),
          });
          const last = each === conflict.standing ? ` (${t('merge.last')})` : '';
          return (
            <Radio
              key={each}
              name={name}
              value={each}
              label={versionText(conflict, conflict[each], telling)}
              description={`${t(`merge.${each}`)}: ${who}${last}`}
              checked={side === each}
              onChange={() => onChoose(each)}
            />
          );
        })}
      </div>
    </Fieldset>
  );
}

/** What a conflict is about, in words. */
function aboutOf({ table, row, name: called, date, fields }: Conflict, telling: Telling): string {
  const { t, f } = telling.text;
  const ref = { table: table === 'readings' ? ('indicators' as const) : table, id: row };
  const name = plainText([rowPiece(ref, telling, called)]);
  if (date !== undefined) return t('merge.reading', { date: f.date(date), row: name });
  if (fields.length === 0) return t('merge.aboutRow', { row: name });
  return `${name}: ${f.list(fields.map((field) => t(`history.field.${labelOf(table, field)}`)))}`;
}

function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** One version of it, in words. */
function versionText({ table, row, fields }: Conflict, version: Version, telling: Telling): string {
  const { t } = telling.text;
  if (fields.length === 0) return t(version.deleted ? 'merge.deleted' : 'merge.keep');
  if (table === 'readings') {
    const { comment } = version.values;
    const figure = readingFigure(version.values, row, telling);
    if (figure === '') return t('merge.nothing');
    return typeof comment === 'string' ? `${figure} – ${comment}` : figure;
  }
  const parts = fields.flatMap((field) => {
    const value = plainText(fieldValue({ table, id: row }, field, version.values[field], telling));
    if (value === '') return [];
    return fields.length === 1 ? [value] : [`${t(`history.field.${labelOf(table, field)}`)}: ${value}`];
  });
  return parts.length > 0 ? parts.join('; ') : t('merge.nothing');
}

/** What is needed to put the conflicts in words: the names and numbers of the plan as it would be. */
function useTelling({ rows }: MergePreview): Telling | undefined {
  const text = useText();
  const goalName = useTargetName(text.language);
  return useMemo(() => {
    if (!rows) return undefined;
    const state = new HistoryState();
    state.seed(rows);
    const view = viewPlan(rows, () => [], { asOf: today() });
    return {
      text,
      state,
      numberOf: ({ table, id }) => numberIn(view, table, id),
      goalName,
      // Later than every name there has been.
      at: '~',
    };
  }, [rows, text, goalName]);
}

function numberIn(view: PlanView, table: string, id: string): string | undefined {
  if (table === 'goalAreas') return view.areas.find(({ area }) => area.id === id)?.number;
  if (table === 'subGoals') return view.subGoals.get(id)?.number;
  if (table === 'indicators') return view.indicators.get(id)?.number;
  return table === 'actions' ? view.actions.get(id)?.number : undefined;
}
