/** The pages of a plan as the search offers them, and the other plans here. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { RailPart } from '#/parts/registry/feature.ts';
import { type Registered, registeredFeatures } from '#/parts/registry/registered.ts';
import { usePlans } from '#/store/source/queries.ts';
import { OTHER_PLAN } from '#/ui/page/otherPlan.ts';
import type { Choice } from './choices.ts';

type OfferOf<F> = F extends { offers: readonly (infer O)[] } ? O : never;

/** The pages that features offer; those that the rail has always in sight come first. */
function pagesOffered() {
  const inPart = (wanted: RailPart) =>
    registeredFeatures().flatMap((each): readonly OfferOf<Registered>[] => {
      const own = 'rail' in each ? each.rail.part : 'more';
      const offers: readonly OfferOf<Registered>[] = 'offers' in each ? each.offers : [];
      return offers.filter((offer) => ('part' in offer ? offer.part : own) === wanted);
    });
  return [...inPart('main'), ...inPart('more')];
}

export function usePages(planId: Id): Choice[] {
  const { t } = useText();
  const navigate = useNavigate();
  const { plans } = usePlans();
  return useMemo(() => {
    const context = t('find.kind.page');
    const pages = pagesOffered().map(
      (page): Choice => ({
        key: `page:${page.key}`,
        kind: 'page',
        name: t(page.name),
        context,
        text: t(page.also),
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
