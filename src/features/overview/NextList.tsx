/** What is due next: actions, milestones, readings. */

import type { Id } from '#/domain/values/ids.ts';
import type { AgendaItem } from '#/domain/view/agenda.ts';
import { useText } from '#/i18n/i18n.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import css from './OverviewPage.module.css';

export function NextList({ planId, items }: { planId: Id; items: readonly AgendaItem[] }) {
  const { t, f } = useText();
  return (
    <section className={css.section} aria-labelledby="next" data-print="hide">
      <h2 id="next">{t('overview.next')}</h2>
      {items.length === 0 && <p className="muted">{t('overview.nextNone')}</p>}
      <ul className={`${css.list} ${css.plainList}`}>
        {items.map((item) => (
          <li key={keyOf(item)}>
            <NextItem planId={planId} item={item} />
            <time className={css.where} dateTime={item.date}>
              {f.date(item.date)}
            </time>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NextItem({ planId, item }: { planId: Id; item: AgendaItem }) {
  const { t } = useText();
  if (item.kind === 'reading') {
    const { id, name } = item.indicator;
    return (
      <PlaceLink className={css.row} planId={planId} row={{ table: 'indicators', id }}>
        {t('overview.nextReading', { name })}
      </PlaceLink>
    );
  }
  return (
    <PlaceLink className={css.row} planId={planId} row={{ table: 'actions', id: item.action.id }}>
      {item.kind === 'action' ? item.action.name : t('overview.nextMilestone', { name: item.name })}
    </PlaceLink>
  );
}

function keyOf(item: AgendaItem): string {
  switch (item.kind) {
    case 'reading':
      return item.indicator.id;
    case 'action':
      return item.action.id;
    case 'milestone':
      return `${item.action.id} ${item.date} ${item.name}`;
  }
}
