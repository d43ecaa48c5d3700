/** Who answers for what: the responsibility matrix, the plan's units with what each answers for, and the matrix's duties. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useMemo } from 'react';
import type { Duty } from '#/domain/tables/duties.ts';
import { ROLES } from '#/domain/tables/responsibilities.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { Lens, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { BuildHead } from '#/parts/frame/BuildHead.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { Loading } from '#/parts/frame/Loading.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { addDuties } from '#/store/intents/responsibilities.ts';
import { newRowId } from '#/store/intents/write.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { EmptyState } from '#/ui/page/EmptyState.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { DutyList } from './DutyList.tsx';
import { Matrix } from './Matrix.tsx';
import css from './ResponsibilitiesPage.module.css';
import { RoleMark } from './RoleMark.tsx';
import { UnitList } from './UnitList.tsx';

interface ResponsibilitiesPageProps {
  planId: Id;
  lens: Lens;
}

export function ResponsibilitiesPage({ planId, lens }: ResponsibilitiesPageProps) {
  const { t } = useText();
  usePageTitle(t('responsibilities.title'));
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  return (
    <div className={css.page}>
      <div>
        <BuildHead planId={planId} tab="responsibilities" />
        <p className={css.lead}>{t('responsibilities.lead')}</p>
      </div>
      {view && snapshot ? <Sections planId={planId} view={view} rows={snapshot.rows} /> : <Loading />}
    </div>
  );
}

function Sections({ planId, view, rows }: { planId: Id; view: PlanView; rows: PlanRows }) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const duties = useMemo(() => [...rows.duties].sort(byOrder), [rows.duties]);
  const units = useMemo(() => [...rows.units].sort(byOrder), [rows.units]);
  return (
    <>
      <section className={css.section} aria-labelledby="matrix">
        <h2 id="matrix">{t('responsibilities.matrix')}</h2>
        {duties.length === 0 ? (
          <NoDuties planId={planId} />
        ) : units.length === 0 ? (
          <p className="muted">{t('responsibilities.needsUnits')}</p>
        ) : (
          <>
            <ul className={css.legend} aria-label={t('responsibilities.legend')}>
              {ROLES.map((role) => (
                <li key={role}>
                  <RoleMark role={role} />
                  <span className="muted">{t(`responsibilities.meaning.${role}`)}</span>
                </li>
              ))}
            </ul>
            <EditOnly>
              <p className="muted" data-print="hide">
                {t('responsibilities.matrixHelp')}
              </p>
            </EditOnly>
            <Matrix planId={planId} duties={duties} units={units} responsibilities={rows.responsibilities} />
            <CommonSource duties={duties} />
          </>
        )}
      </section>
      <section className={css.section} aria-labelledby="units">
        <header className={css.heading}>
          <h2 id="units">{t('responsibilities.units.heading')}</h2>
          <EditOnly>
            <Button variant="secondary" data-print="hide" onClick={() => open({ kind: 'unit' })}>
              <PlusIcon aria-hidden fontSize="1.25rem" />
              {t('responsibilities.units.add')}
            </Button>
          </EditOnly>
        </header>
        {units.length === 0 ? (
          <p className="muted">{t('responsibilities.units.empty')}</p>
        ) : (
          <UnitList planId={planId} view={view} rows={rows} units={units} />
        )}
      </section>
      {duties.length > 0 && (
        <section className={css.section} aria-labelledby="duties" data-print="hide">
          <header className={css.heading}>
            <h2 id="duties">{t('responsibilities.duties.heading')}</h2>
            <EditOnly>
              <Button variant="secondary" onClick={() => open({ kind: 'duty' })}>
                <PlusIcon aria-hidden fontSize="1.25rem" />
                {t('responsibilities.duties.add')}
              </Button>
            </EditOnly>
          </header>
          <p className="muted">{t('responsibilities.duties.lead')}</p>
          <DutyList planId={planId} duties={duties} hasOneSource={commonSource(duties) !== undefined} />
        </section>
      )}
    </>
  );
}

/** The duties that most municipalities have to share out; named in the user's language. */
const USUAL = ['strategy', 'steering', 'actionPlan', 'unitPlans', 'projects', 'coordination'] as const;

function NoDuties({ planId }: { planId: Id }) {
  const { t } = useText();
  const write = useWrite(planId);
  const open = usePanel((panel) => panel.open);
  const addUsual = () =>
    write(
      () =>
        addDuties(
          planId,
          USUAL.map(
            (key, i): Duty => ({ id: newRowId(), order: i + 1, name: t(`responsibilities.usual.${key}`) }),
          ),
        ),
      t('responsibilities.duties.added'),
    );
  return (
    <EmptyState
      title={t('responsibilities.empty.title')}
      action={
        <EditOnly>
          <Button onClick={() => void addUsual()}>{t('responsibilities.empty.usual')}</Button>
          <Button variant="secondary" onClick={() => open({ kind: 'duty' })}>
            {t('responsibilities.empty.own')}
          </Button>
        </EditOnly>
      }
    >
      {t('responsibilities.empty.text')}
    </EmptyState>
  );
}

/** Where the whole matrix comes from, where all its duties say the same. */
function CommonSource({ duties }: { duties: readonly Duty[] }) {
  const source = commonSource(duties);
  return source === undefined ? null : (
    <p className={css.source}>
      <SourceText source={source} isLabelled />
    </p>
  );
}

function commonSource(duties: readonly Duty[]): string | undefined {
  const sources = new Set(duties.map(({ source }) => source));
  return sources.size === 1 ? duties[0]?.source : undefined;
}
