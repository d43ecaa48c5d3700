/** One sub-goal of the period that ends: how it went, and what happens to it, to its targets and to its actions. */

import { ChevronDownIcon } from '@navikt/aksel-icons';
import { useContext, useId, useState } from 'react';
import { ProgressBar } from '#/charts/draw/ProgressBar.tsx';
import type { Subject } from '#/domain/periods/rollover.ts';
import { OUTCOME_RESULTS } from '#/domain/tables/subGoals.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { whySubGoal } from '#/i18n/saying/because.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { Reason } from '#/parts/status/Reason.tsx';
import { StatusBadge } from '#/parts/status/StatusBadge.tsx';
import { FormContext } from '#/ui/form/FormContext.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { ActionField } from './ActionField.tsx';
import { KindField } from './KindField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';
import { asResult, type GoalFields, type GoalKind, goalOf, targetKey } from './rollOverDraft.ts';
import { TargetField } from './TargetField.tsx';

interface SubjectProps {
  planId: Id;
  subject: Subject;
  /** 0-based place of its goal area. */
  hue: number;
}

export function SubjectFields({ planId, subject, hue }: SubjectProps) {
  const { t } = useText();
  const { ground, draft, set } = useRollOver();
  const { from } = ground;
  const { subGoal, number } = subject.subGoal;
  const { id } = subGoal;
  const fields = goalOf(draft, subject, from);
  const change = (patch: Partial<GoalFields>) =>
    set((before) => ({ ...before, goals: { ...before.goals, [id]: { ...before.goals[id], ...patch } } }));
  return (
    <li className={css.subject}>
      <div className={css.head}>
        <h4>
          <span className={css.number}>{number}</span> {subGoal.name}
        </h4>
        <Result subject={subject} hue={hue} />
      </div>
      {subject.successor ? (
        <p>
          {t('periods.roll.doneAlready')}{' '}
          <PlaceLink planId={planId} row={{ table: 'subGoals', id: subject.successor.id }}>
            {subject.successor.name}
          </PlaceLink>
        </p>
      ) : (
        <>
          <KindField
            name={`kind:${id}`}
            number={number}
            value={fields.kind}
            onChange={(kind) => change({ kind })}
          />
          {fields.kind === 'continue' && subject.goesOnAlready && (
            <p className={css.hint}>{t('periods.roll.goesOnAlready')}</p>
          )}
          {fields.kind === 'renew' && (
            <TextField
              name={`name:${id}`}
              label={t('periods.roll.newName')}
              description={t('periods.roll.newNameHelp', { period: from.name })}
              kind="name"
              value={fields.name}
              onChange={(name) => change({ name })}
            />
          )}
          {fields.kind === 'close' && (
            <div className={css.closing}>
              <SelectField
                name={`result:${id}`}
                label={t('periods.roll.resultLabel')}
                description={t('periods.roll.resultHelp')}
                value={fields.result}
                onChange={(result) => change({ result: asResult(result) })}
                options={OUTCOME_RESULTS.map((result) => ({
                  value: result,
                  label: t(`periods.result.${result}`),
                }))}
              />
              <TextField
                name={`note:${id}`}
                label={t('periods.roll.note')}
                optional
                kind="text"
                value={fields.note}
                onChange={(note) => change({ note })}
              />
            </div>
          )}
          <Contents
            subject={subject}
            kind={fields.kind}
            renew={() => {
              change({ kind: 'renew' });
            }}
          />
        </>
      )}
    </li>
  );
}

/** How the sub-goal stands in the period that ends. */
function Result({ subject: { subGoal }, hue }: Pick<SubjectProps, 'subject' | 'hue'>) {
  const text = useText();
  const { t } = text;
  const { from } = useRollOver().ground;
  const { rollup, known, indicators } = subGoal;
  return (
    <div className={css.result}>
      <div className={css.bar}>
        <ProgressBar
          progress={rollup.progress}
          expected={rollup.expectedProgress}
          expectedNow={rollup.expectedProgressNow}
          hue={hue}
          ofTarget={t('common.ofTargetPeriod', { period: from.name })}
        />
      </div>
      <div>
        <StatusBadge status={rollup.status} isPast={rollup.isPast} />
        <Reason>{whySubGoal(subGoal, text)}</Reason>
        {indicators.length > 0 && (
          <p className={css.small}>{t('common.known', { known, total: indicators.length })}</p>
        )}
      </div>
    </div>
  );
}

interface ContentsProps {
  subject: Subject;
  kind: GoalKind;
  renew: () => void;
}

/** Targets and actions: folded away while the usual is chosen, open where there is more to decide or something is wrong. */
function Contents({ subject, kind, renew }: ContentsProps) {
  const { t } = useText();
  const id = useId();
  const form = useContext(FormContext);
  const { draft } = useRollOver();
  const [isOpened, setOpened] = useState<boolean>();
  const [hasBeenOpen, setHasBeenOpen] = useState(false);
  const { indicators, number } = subject.subGoal;
  const targets = kind === 'close' ? [] : indicators;
  const { actions } = subject;
  if (targets.length === 0 && actions.length === 0) return null;
  const isWrong = targets.some(({ indicator: { id } }) =>
    ['target', 'value', 'min', 'max'].some((field) => form?.errorOf(`${field}:${id}`) !== undefined),
  );
  const isTouched =
    targets.some(({ indicator: { id } }) => draft.targets[targetKey(id, kind === 'renew')]) ||
    actions.some(({ action: { id } }) => draft.actions[id]);
  const isOpen = isWrong || (isOpened ?? (isTouched || kind !== 'continue'));
  const counts = [
    ...(targets.length > 0 ? [t('common.indicators', { count: targets.length })] : []),
    ...(actions.length > 0 ? [t('periods.roll.actionsOpen', { count: actions.length })] : []),
  ];
  // Not drawn before it is first wanted: a large plan has hundreds of these. Then it stays, for the form knows its fields.
  if (isOpen && !hasBeenOpen) setHasBeenOpen(true);
  return (
    <div className={css.contents}>
      <button
        type="button"
        aria-expanded={isOpen}
        {...(hasBeenOpen && { 'aria-controls': id })}
        onClick={() => setOpened(!isOpen)}
      >
        <ChevronDownIcon aria-hidden fontSize="1.25rem" />
        {t('periods.roll.contents')} <span className={css.small}>{counts.join(' · ')}</span>
        <span className="sr-only"> {t('areas.subGoalNumbered', { number })}</span>
      </button>
      {hasBeenOpen && (
        <ul id={id} hidden={!isOpen}>
          {targets.map((indicator) => (
            <TargetField
              key={indicator.indicator.id}
              own={indicator}
              isRenewed={kind === 'renew'}
              goalNumber={number}
              renew={renew}
            />
          ))}
          {actions.map((own) => (
            <ActionField key={own.action.id} own={own} />
          ))}
        </ul>
      )}
    </div>
  );
}
