/** The form that rolls a plan period over: the next period, every sub-goal by goal area, and what it all comes to. */
import { Button } from '@digdir/designsystemet-react';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo, useRef, useState } from 'react';
import { hueVar } from '#/charts/layout/hue.ts';
import {
  type AreaSubjects,
  countActions,
  countChoices,
  type Ground,
  subjectsOf,
} from '#/domain/periods/rollover.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { today } from '#/parts/frame/today.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { startNextPeriod } from '#/store/intents/rollOver.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { type DraftState, useDraft } from '#/ui/form/typing/useDraft.ts';
import { AddedGoals } from './AddedGoals.tsx';
import { NextPeriodFields } from './NextPeriodFields.tsx';
import { PageForm } from './PageForm.tsx';
import css from './RollOver.module.css';
import { endsOf, type ReadForm, readRollOver } from './readRollOver.ts';
import { RollOverContext, type RollOverState, useRollOver } from './rollOverContext.ts';
import { EMPTY_DRAFT, nextOf, type RollOverDraft } from './rollOverDraft.ts';
import { SubjectFields } from './SubjectFields.tsx';

const COUNTED = ['continue', 'renew', 'close', 'added'] as const;
const COUNTED_ACTIONS = ['carry', 'move', 'leave', 'completed', 'cancelled'] as const;

export function RollOverForm({ planId, ground }: { planId: Id; ground: Ground }) {
  const text = useText();
  const { t } = text;
  const write = useWrite(planId);
  const navigate = useNavigate();
  const form = useDraft<RollOverDraft>(draftKey(planId, 'roll-over', ground.from.id), () => EMPTY_DRAFT);
  const { draft, set } = form;
  const next = nextOf(draft, ground);
  const existing = next.existing?.id;
  const areas = useMemo(() => subjectsOf(ground, existing), [ground, existing]);
  const state = useMemo(
    (): RollOverState => ({ ground, areas, draft, ends: endsOf(draft, ground), set }),
    [ground, areas, draft, set],
  );
  const read = readRollOver(draft, ground, areas, today(), text);

  const save = async () => {
    let started: Id | undefined;
    const isDone = await write(
      async () => {
        const { period, commit } = await startNextPeriod(
          planId,
          ground.from.id,
          ground.view.lens.asOf,
          read.choices,
        );
        started = period;
        return commit;
      },
      t('periods.roll.started', { name: next.name }),
    );
    if (!isDone || started === undefined) return;
    await navigate({
      to: '/plan/$planId/compare',
      params: { planId },
      search: { from: ground.from.id, to: started },
    });
    // When the page is left: without its draft the form would start over before one's eyes.
    form.drop();
  };
  return (
    <RollOverContext value={state}>
      <PageForm
        className={css.form}
        errors={read.errors}
        errorTitle={(count) => t('periods.roll.errorTitle', { count })}
        submit={save}
      >
        <section className={css.part} aria-labelledby="next-period">
          <h2 id="next-period">{t('periods.roll.next')}</h2>
          <div className={css.card}>
            <NextPeriodFields />
          </div>
        </section>
        <section className={css.part} aria-labelledby="goals">
          <h2 id="goals">{t('periods.roll.goals', { period: ground.from.name })}</h2>
          {areas.length === 0 && <p className="muted">{t('periods.roll.noAreas')}</p>}
          {areas.map((area) => (
            <Area key={area.area.area.id} planId={planId} {...area} />
          ))}
        </section>
        <Footer planId={planId} areas={areas} read={read} form={form} name={next.name} />
      </PageForm>
    </RollOverContext>
  );
}

function Area({ planId, area, subjects }: AreaSubjects & { planId: Id }) {
  const { t } = useText();
  const { from } = useRollOver().ground;
  const heading = `area-${area.number}`;
  return (
    <section className={css.area} style={{ borderLeftColor: hueVar(area.index) }} aria-labelledby={heading}>
      <h3 id={heading}>
        {area.number} {area.area.name}
      </h3>
      {subjects.length === 0 ? (
        <p className="muted">{t('periods.roll.noGoals', { period: from.name })}</p>
      ) : (
        <ul className={css.subjects}>
          {subjects.map((subject) => (
            <SubjectFields
              key={subject.subGoal.subGoal.id}
              planId={planId}
              subject={subject}
              hue={area.index}
            />
          ))}
        </ul>
      )}
      <AddedGoals area={area} />
    </section>
  );
}

interface FooterProps {
  planId: Id;
  areas: readonly AreaSubjects[];
  read: ReadForm;
  form: Pick<DraftState<RollOverDraft>, 'dirty' | 'drop'>;
  /** What the period that starts is called. */
  name: string;
}

/** What it all comes to, and the buttons. Throwing the choices away is asked about first. */
function Footer({ planId, areas, read, form, name }: FooterProps) {
  const { t } = useText();
  const navigate = useNavigate();
  const [isAsking, setAsking] = useState(false);
  const safe = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (isAsking) safe.current?.focus();
  }, [isAsking]);
  const counts = countChoices(areas, read.choices);
  const said = COUNTED.filter((kind) => counts[kind] > 0).map((kind) =>
    t(`periods.roll.count.${kind}`, { count: counts[kind] }),
  );
  const actionCounts = countActions(areas, read.choices);
  const saidOfActions = COUNTED_ACTIONS.filter((kind) => actionCounts[kind] > 0).map((kind) =>
    t(`periods.roll.actionCount.${kind}`, { count: actionCounts[kind] }),
  );
  return (
    <section className={css.footer} aria-labelledby="summary">
      <h2 id="summary" className="sr-only">
        {t('periods.roll.summary')}
      </h2>
      <div className={css.said} role="status">
        <p>
          {said.length > 0
            ? t('periods.roll.counts', { counts: said.join(', ') })
            : t('periods.roll.nothing')}
        </p>
        {saidOfActions.length > 0 && (
          <p>{t('periods.roll.actionCounts', { counts: saidOfActions.join(', ') })}</p>
        )}
      </div>
      {isAsking ? (
        <div className={css.buttons}>
          <p>{t('periods.roll.discardQuestion')}</p>
          <Button ref={safe} onClick={() => setAsking(false)}>
            {t('periods.roll.keepOn')}
          </Button>
          <Button
            variant="secondary"
            data-color="danger"
            onClick={() => {
              form.drop();
              void navigate({ to: '/plan/$planId/build/periods', params: { planId } });
            }}
          >
            {t('periods.roll.discard')}
          </Button>
        </div>
      ) : (
        <div className={css.buttons}>
          <Button type="submit">
            {t('periods.roll.save', { name: name.trim() || t('periods.roll.newPeriod') })}
          </Button>
          {form.dirty && (
            <Button variant="tertiary" onClick={() => setAsking(true)}>
              {t('periods.roll.discard')}
            </Button>
          )}
        </div>
      )}
      {form.dirty && !isAsking && <p className={css.kept}>{t('periods.roll.kept')}</p>}
    </section>
  );
}
