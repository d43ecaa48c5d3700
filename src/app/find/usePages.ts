/** The pages of a plan as the search offers them, and the other plans here. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import type { Choice } from '#/features/find/choices.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePlans } from '#/store/source/queries.ts';
import { OTHER_PLAN } from '#/ui/page/otherPlan.ts';

const PAGES = [
  { key: 'overview', to: '/plan/$planId', name: 'shell.nav.overview' },
  { key: 'areas', to: '/plan/$planId/areas', name: 'shell.nav.areas' },
  { key: 'actions', to: '/plan/$planId/actions', name: 'shell.nav.actions' },
  { key: 'timeline', to: '/plan/$planId/actions', name: 'find.pages.timeline', search: { view: 'timeline' } },
  { key: 'board', to: '/plan/$planId/actions', name: 'find.pages.board', search: { view: 'board' } },
  { key: 'indicators', to: '/plan/$planId/indicators', name: 'shell.nav.indicators' },
  { key: 'units', to: '/plan/$planId/units', name: 'shell.nav.units' },
  { key: 'attention', to: '/plan/$planId/attention', name: 'overview.attention' },
  { key: 'connections', to: '/plan/$planId/connections', name: 'shell.nav.connections' },
  { key: 'partners', to: '/plan/$planId/partners', name: 'shell.nav.partners' },
  { key: 'reports', to: '/plan/$planId/reports', name: 'shell.nav.reports' },
  { key: 'build', to: '/plan/$planId/build', name: 'shell.nav.build' },
  { key: 'periods', to: '/plan/$planId/build/periods', name: 'build.tabs.periods' },
  {
    key: 'responsibilities',
    to: '/plan/$planId/build/responsibilities',
    name: 'build.tabs.responsibilities',
  },
  { key: 'compare', to: '/plan/$planId/compare', name: 'compare.title' },
  { key: 'history', to: '/plan/$planId/history', name: 'shell.nav.history' },
  { key: 'bin', to: '/plan/$planId/history/bin', name: 'history.bin' },
  { key: 'settings', to: '/plan/$planId/settings', name: 'shell.nav.settings' },
] as const;

export function usePages(planId: Id): Choice[] {
  const { t } = useText();
  const navigate = useNavigate();
  const { plans } = usePlans();
  return useMemo(() => {
    const context = t('find.kind.page');
    const pages = PAGES.map(
      (page): Choice => ({
        key: `page:${page.key}`,
        kind: 'page',
        name: t(page.name),
        context,
        text: t(`find.pages.also.${page.key}`),
        run: () =>
          navigate({
            to: page.to,
            params: { planId },
            search: 'search' in page ? page.search : {},
          }),
      }),
    );
    const choose: Choice = {
      key: 'page:plans',
      kind: 'page',
      name: t('shell.nav.plans'),
      context,
      text: t('find.pages.also.plans'),
      run: () => navigate({ to: '/', search: { choose: true } }),
    };
    const others = (plans ?? [])
      .filter(({ id, isBroken }) => id !== planId && !isBroken)
      .map(
        ({ id, name, municipality }): Choice => ({
          key: `plan:${id}`,
          kind: 'plan',
          name,
          place: municipality,
          context: `${t('find.kind.plan')} ${municipality}`,
          run: () => navigate({ to: '/plan/$planId', params: { planId: id }, search: OTHER_PLAN }),
        }),
      );
    return [...pages, choose, ...others];
  }, [t, navigate, planId, plans]);
}
