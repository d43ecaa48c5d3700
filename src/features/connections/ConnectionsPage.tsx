/**
 * How the UN goals, the climate targets, other plans and the mandates underlie the plan: what the council (PS 87/19) asked
 * to have made visible. Each section, UN goal, climate target, node and mandate has an address of its own after the #.
 */
import { Link, useLocation } from '@tanstack/react-router';
import { type ReactNode, useEffect, useMemo, useRef } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens, PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { Loading } from '#/parts/frame/Loading.tsx';
import { anchorOf, idAt, placedAt } from '#/parts/place/anchor.ts';
import { SDG_GOALS } from '#/reference/sdg.ts';
import { usePlanView, useSnapshot } from '#/store/source/queries.ts';
import { usePageTitle } from '#/ui/page/usePageTitle.ts';
import { ClimateSection } from './ClimateSection.tsx';
import css from './ConnectionsPage.module.css';
import { connectionsOf, countRows, linkedTo, sdgConnections } from './connections.ts';
import { FrameworksSection } from './FrameworksSection.tsx';
import { MandatesSection } from './MandatesSection.tsx';
import { SdgSection } from './SdgSection.tsx';

interface ConnectionsPageProps {
  planId: Id;
  lens: Lens;
}

export function ConnectionsPage({ planId, lens }: ConnectionsPageProps) {
  const { t } = useText();
  usePageTitle(t('connections.title'));
  const view = usePlanView(planId, lens);
  const { snapshot } = useSnapshot(planId);
  if (!view || !snapshot) return <Loading />;
  return <Sections planId={planId} view={view} rows={snapshot.rows} />;
}

function Sections({ planId, view, rows }: { planId: Id; view: PlanView; rows: PlanRows }) {
  const { t } = useText();
  const hash = useLocation({ select: (location) => location.hash });
  const connections = useMemo(() => connectionsOf(view, rows), [view, rows]);
  const sdg = useMemo(() => sdgConnections(connections), [connections]);
  const arrival = useRef(placeIn(rows, hash));
  useEffect(() => {
    // The router scrolls to what is on the page already; on arrival by a link, that is nothing.
    if (window.scrollY === 0) document.getElementById(arrival.current)?.scrollIntoView();
  }, []);

  const linkedGoals = SDG_GOALS.filter(
    ({ code }) => countRows((sdg.get(code) ?? []).flatMap((group) => group.rows)) > 0,
  );
  const linkedClimate = rows.climateTargets.filter(
    ({ id }) => countRows(linkedTo(connections, 'climateTarget', id)) > 0,
  );
  const nodes = rows.frameworks.flatMap(({ id, nodes }) => nodes.map(({ code }) => `${id}:${code}`));
  const linkedNodes = nodes.filter((node) => countRows(linkedTo(connections, 'node', node)) > 0);
  const answered = rows.mandates.filter(({ status }) => status === 'answered');
  const { period } = view.lens;
  return (
    <div className={css.page}>
      <header className={css.header}>
        <h1>{t('connections.title')}</h1>
        <p className={css.lead}>{t('connections.lead')}</p>
        {period && <p className="muted">{t('connections.inPeriod', { period: period.name })}</p>}
      </header>
      <nav aria-label={t('connections.contents')} className={css.contents}>
        <ContentsLink hash="sdg" heading={t('connections.sdg.heading')}>
          {t('connections.figure.sdg', { linked: linkedGoals.length, total: SDG_GOALS.length })}
        </ContentsLink>
        <ContentsLink hash="climate" heading={t('connections.climate.heading')}>
          {t('connections.figure.climate', {
            linked: linkedClimate.length,
            count: rows.climateTargets.length,
          })}
        </ContentsLink>
        <ContentsLink hash="frameworks" heading={t('connections.frameworks.heading')}>
          {t('connections.figure.frameworks', { linked: linkedNodes.length, count: nodes.length })}
        </ContentsLink>
        <ContentsLink hash="mandates" heading={t('connections.mandates.heading')}>
          {t('connections.figure.mandates', { answered: answered.length, count: rows.mandates.length })}
        </ContentsLink>
      </nav>
      <SdgSection planId={planId} goals={sdg} chosen={/^sdg-(\d+)$/.exec(hash)?.[1]} />
      <ClimateSection planId={planId} targets={rows.climateTargets} connections={connections} />
      <FrameworksSection
        planId={planId}
        frameworks={rows.frameworks}
        connections={connections}
        target={idAt(hash, 'nodes')}
      />
      <MandatesSection
        planId={planId}
        mandates={rows.mandates}
        connections={connections}
        asOf={view.lens.asOf}
      />
    </div>
  );
}

/** The place on the page that the address names: a section's, or a row's also where an older link names its id alone. */
function placeIn({ mandates, climateTargets, frameworks }: PlanRows, hash: string): string {
  const { table, id } = placedAt(hash);
  if (table !== undefined || SECTION.test(hash)) return hash;
  if (mandates.some((row) => row.id === id)) return anchorOf('mandates', id);
  if (climateTargets.some((row) => row.id === id)) return anchorOf('climateTargets', id);
  const isNode = frameworks.some((row) => row.nodes.some(({ code }) => `${row.id}:${code}` === id));
  return isNode ? anchorOf('nodes', id) : hash;
}

/** The places of the page's own. */
const SECTION = /^(sdg(-\d+)?|climate|frameworks|mandates)$/;

function ContentsLink({ hash, heading, children }: { hash: string; heading: string; children: ReactNode }) {
  return (
    <Link to="." hash={hash} activeOptions={{ includeHash: true, includeSearch: false }} className={css.card}>
      <span className={css.cardHeading}>{heading}</span>
      <span className={css.figure}>{children}</span>
    </Link>
  );
}
