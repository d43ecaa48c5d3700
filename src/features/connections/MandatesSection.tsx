/** What political bodies have asked for, how far each has come, and what in the plan answers it. */

import { MANDATE_STATUSES, type Mandate, type MandateStatus } from '#/domain/tables/mandates.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { OverdueTag } from '#/parts/status/ActionStatusBadge.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { editRow } from '#/store/intents/rows.ts';
import { useIsReadOnly } from '#/store/source/usePlanSource.ts';
import { StatusSelect } from '#/ui/form/fields/StatusSelect.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import { useChosen } from '#/ui/page/useChosen.ts';
import { type Connections, type LinkedRow, linkedTo } from './connections.ts';
import { LinkedRows } from './LinkedRows.tsx';
import css from './MandatesSection.module.css';
import { RowTools } from './RowTools.tsx';
import { SectionHeading } from './SectionHeading.tsx';
import section from './section.module.css';

interface MandatesSectionProps {
  planId: Id;
  mandates: readonly Mandate[];
  connections: Connections;
  asOf: IsoDate;
}

export function MandatesSection({ planId, mandates, connections, asOf }: MandatesSectionProps) {
  const { t } = useText();
  const siblings = [...mandates].sort(byOrder);
  return (
    <section className={section.section} aria-labelledby="mandates">
      <SectionHeading
        id="mandates"
        heading={t('connections.mandates.heading')}
        addLabel={t('connections.mandates.add')}
        adds={{ kind: 'mandate' }}
      />
      {mandates.length === 0 && <p className="muted">{t('connections.mandates.empty')}</p>}
      {siblings.map((mandate) => (
        <MandateCard
          key={mandate.id}
          planId={planId}
          mandate={mandate}
          siblings={siblings}
          answers={linkedTo(connections, 'mandate', mandate.id)}
          asOf={asOf}
        />
      ))}
    </section>
  );
}

interface MandateCardProps {
  planId: Id;
  mandate: Mandate;
  /** All mandates in the order they stand. */
  siblings: readonly Mandate[];
  answers: readonly LinkedRow[];
  asOf: IsoDate;
}

function MandateCard({ planId, mandate, siblings, answers, asOf }: MandateCardProps) {
  const { t, f } = useText();
  const { body, caseNumber, due, source } = mandate;
  return (
    <article id={anchorOf('mandates', mandate.id)} className={section.card}>
      <div className={css.top}>
        <div>
          <h3>{mandate.title}</h3>
          <p className="muted">
            {/* A mandate may have been given without a case. */}
            {[body, caseNumber, f.longDate(mandate.date)].filter(Boolean).join(', ')}
          </p>
        </div>
        <div className={css.status}>
          <RowTools
            planId={planId}
            table="mandates"
            row={mandate.id}
            name={mandate.title}
            siblings={siblings}
            edits={{ kind: 'mandate', id: mandate.id }}
          />
          <MandateStatusSelect planId={planId} mandate={mandate} />
          {due && (
            <p className={css.due}>
              {t('connections.mandates.due', { date: f.date(due) })}{' '}
              {due < asOf && mandate.status !== 'answered' && <OverdueTag />}
            </p>
          )}
        </div>
      </div>
      {mandate.text && <p className={css.text}>{mandate.text}</p>}
      {answers.length > 0 ? (
        <div>
          <h4>{t('connections.mandates.answers')}</h4>
          <LinkedRows planId={planId} rows={answers} />
        </div>
      ) : (
        <p className="muted">{t('connections.mandates.unanswered')}</p>
      )}
      {source && (
        <p className={css.source}>
          <SourceText source={source} isLabelled />
        </p>
      )}
    </article>
  );
}

function MandateStatusSelect({ planId, mandate }: { planId: Id; mandate: Mandate }) {
  const { t } = useText();
  const write = useWrite(planId);
  const isReadOnly = useIsReadOnly();
  const [chosen, show] = useChosen<Mandate, MandateStatus>(mandate);
  if (isReadOnly) return <p>{t(`common.mandateStatus.${mandate.status}`)}</p>;
  const options = MANDATE_STATUSES.map((value) => ({ value, label: t(`common.mandateStatus.${value}`) }));
  return (
    <StatusSelect
      label={t('connections.mandates.statusOf', { title: mandate.title })}
      value={chosen ?? mandate.status}
      options={options}
      onChange={(status) => {
        const message = t('connections.mandates.statusSaved', {
          status: t(`common.mandateStatus.${status}`),
        });
        show(
          status,
          write(
            () => editRow(planId, { table: 'mandates', before: mandate, next: { ...mandate, status } }),
            message,
          ),
        );
      }}
    />
  );
}
