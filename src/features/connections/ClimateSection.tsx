import type { ClimateTarget } from '#/domain/tables/climateTargets.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { type Connections, linkedTo } from './connections.ts';
import { LinkedRows } from './LinkedRows.tsx';
import { RowTools } from './RowTools.tsx';
import { SectionHeading } from './SectionHeading.tsx';
import section from './section.module.css';

interface ClimateSectionProps {
  planId: Id;
  targets: readonly ClimateTarget[];
  connections: Connections;
}

/** The climate targets: where they count from, where they lead, and what in the plan serves them. */
export function ClimateSection({ planId, targets, connections }: ClimateSectionProps) {
  const { t } = useText();
  const siblings = [...targets].sort(byOrder);
  return (
    <section className={section.section} aria-labelledby="climate">
      <SectionHeading
        id="climate"
        heading={t('connections.climate.heading')}
        addLabel={t('connections.climate.add')}
        adds={{ kind: 'climateTarget' }}
      />
      {targets.length === 0 && <p className="muted">{t('connections.climate.empty')}</p>}
      {siblings.map((target) => {
        const rows = linkedTo(connections, 'climateTarget', target.id);
        return (
          <article key={target.id} id={anchorOf('climateTargets', target.id)} className={section.card}>
            <div className={section.cardHeading}>
              <h3>{target.name}</h3>
              <RowTools
                planId={planId}
                table="climateTargets"
                row={target.id}
                name={target.name}
                siblings={siblings}
                edits={{ kind: 'climateTarget', id: target.id }}
              />
            </div>
            <Facts target={target} />
            {rows.length > 0 ? (
              <LinkedRows planId={planId} rows={rows} />
            ) : (
              <p className="muted">{t('connections.none')}</p>
            )}
          </article>
        );
      })}
    </section>
  );
}

function Facts({ target }: { target: ClimateTarget }) {
  const { t, f } = useText();
  return (
    <dl className={section.facts}>
      <div>
        <dt>{t('connections.climate.baseline')}</dt>
        <dd className={section.figure}>{target.baselineYear}</dd>
      </div>
      {target.targets.map(({ year, value }) => (
        <div key={year}>
          <dt>{t('connections.climate.target', { year })}</dt>
          <dd>
            <span className={section.figure}>{f.number(value)}</span> {target.unit}
          </dd>
        </div>
      ))}
      {target.scope && (
        <div>
          <dt>{t('connections.climate.scope')}</dt>
          <dd>{target.scope}</dd>
        </div>
      )}
      {target.source && (
        <div>
          <dt>{t('common.source')}</dt>
          <dd>
            <SourceText source={target.source} />
          </dd>
        </div>
      )}
    </dl>
  );
}
