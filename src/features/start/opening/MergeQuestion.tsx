/** What a merge would do, before it is done: what comes from whom, what stays, and what both have changed. */

import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { changedRow, isOfReadings } from '#/domain/log/log.ts';
import { type Conflict, otherSide, type Side, type Version } from '#/domain/merge/conflicts.ts';
import { useText } from '#/i18n/i18n.ts';
import { fieldValue, readingFigure, rowPiece, type Telling } from '#/i18n/telling/changeFields.ts';
import { labelOf } from '#/i18n/telling/changeLabels.ts';
import { describeCommit } from '#/i18n/telling/commitTitle.ts';
import { plainText } from '#/i18n/telling/sentence.ts';
import { dayAt } from '#/parts/frame/today.ts';
import { Cannot } from './Cannot.tsx';
import { MergeClocks } from './MergeClocks.tsx';
import css from './MergeQuestion.module.css';
import { Names } from './Names.tsx';
import type { MergePreview, Question } from './planFileJob.ts';
import { useTelling } from './useTelling.ts';

interface MergeQuestionProps {
  question: Extract<Question, { kind: 'merge' }>;
  /** Merge, with these conflicts settled the other way; their keys. */
  onMerge: (chosen: string[]) => void;
  /** Open the file as a copy with corrected times instead. */
  onCopy: () => void;
  /** The other ways out. */
  children: React.ReactNode;
}

export function MergeQuestion({ question, onMerge, onCopy, children }: MergeQuestionProps) {
  const { t } = useText();
  const { preview } = question;
  const { clocks, conflicts, rewritten } = preview;
  const telling = useTelling(preview.rows);
  // Where a clock was ahead, its stamps say nothing about what is newest.
  const [chosen, setChosen] = useState<ReadonlySet<string>>(() => new Set(clocks?.wins));
  const isPossible = preview.faults.length === 0 && preview.rows !== undefined;
  const won = new Set(isPossible ? clocks?.wins : []);
  const decide = (isByStamp: boolean) =>
    setChosen(new Set([...[...chosen].filter((key) => !won.has(key)), ...(isByStamp ? [] : won)]));
  const settled = [...won].filter((key) => chosen.has(key)).length;
  return (
    <>
      <p>
        <Names question={question} />{' '}
        {t('merge.intro', { changes: t('merge.changes', { count: preview.joined }) })}
      </p>
      {!isPossible && (
        <Cannot
          faults={preview.faults}
          title={t('merge.cannot')}
          text={(faults) => t('merge.cannotText', { faults })}
        />
      )}
      {clocks && (
        <MergeClocks
          clocks={clocks}
          wins={
            telling
              ? conflicts.filter(({ key }) => won.has(key)).map((each) => capitalised(aboutOf(each, telling)))
              : []
          }
          decides={settled === won.size ? 'made' : settled === 0 ? 'stamped' : undefined}
          onDecide={(by) => decide(by === 'stamped')}
          onCopy={onCopy}
        />
      )}
      <Coming preview={preview} />
      <p>{preview.kept > 0 ? t('merge.kept', { count: preview.kept }) : t('merge.keptNone')}</p>
      {rewritten > 0 && <p className={css.warning}>{t('merge.rewritten', { count: rewritten })}</p>}
      {isPossible && (
        <Conflicts conflicts={conflicts} telling={telling} won={won} chosen={chosen} onChoose={setChosen} />
      )}
      <div className={css.buttons}>
        {isPossible && (
          <Button onClick={() => onMerge([...chosen])}>
            {t(clocks ? 'merge.clocks.merge' : 'merge.merge')}
          </Button>
        )}
        {children}
      </div>
    </>
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
  conflicts: readonly Conflict[];
  telling: Telling | undefined;
  /** Those in which the version that stands was not changed last; their keys. */
  won: ReadonlySet<string>;
  chosen: ReadonlySet<string>;
  onChoose: (chosen: ReadonlySet<string>) => void;
}

function Conflicts({ conflicts, telling, won, chosen, onChoose }: ConflictsProps) {
  const { t } = useText();
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
              last={won.has(conflict.key) ? otherSide(conflict.standing) : conflict.standing}
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
  /** Whose version was changed last. */
  last: Side;
  /** Whose version is chosen. */
  side: Side;
  telling: Telling;
  onChoose: (side: Side) => void;
}

function Choice({ conflict, last, side, telling, onChoose }: ChoiceProps) {
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
          const mark = each === last ? ` (${t('merge.last')})` : '';
          return (
            <Radio
              key={each}
              name={name}
              value={each}
              label={versionText(conflict, conflict[each], telling)}
              description={`${t(`merge.${each}`)}: ${who}${mark}`}
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
function aboutOf(conflict: Conflict, telling: Telling): string {
  const { table, name: called, fields } = conflict;
  const { t, f } = telling.text;
  const name = plainText([rowPiece(changedRow(conflict), telling, called)]);
  if (isOfReadings(conflict)) return t('merge.reading', { date: f.date(conflict.date), row: name });
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
