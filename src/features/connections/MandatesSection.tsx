/** What political bodies have asked for, how far each has come, and what in the plan answers it. */
import { type Id, type IsoDate, MANDATE_STATUSES, type Mandate, type MandateStatus } from '#/domain/model.ts';
import { byOrder } from '#/domain/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { editRow } from '#/store/write.ts';
import { OverdueTag } from '#/ui/ActionStatusBadge.tsx';
import { StatusSelect } from '#/ui/StatusSelect.tsx';
import { useChosen } from '#/ui/useChosen.ts';
import { useWrite } from '#/ui/useWrite.ts';
import { type Connections, type LinkedRow, linkedTo } from './connections.ts';
import { LinkedRows } from './LinkedRows.tsx';
import css from './MandatesSection.module.css';
import section from './section.module.css';

interface MandatesSectionProps {
  planId: Id;
  mandates: readonly Mandate[];
  connections: Connections;
  asOf: IsoDate;
}

export function MandatesSection({ planId, mandates, connections, asOf }: MandatesSectionProps) {
  const { t } = useText();
  return (
    <section className={section.section} aria-labelledby="mandates">
      <h2 id="mandates">{t('connections.mandates.heading')}</h2>
      {mandates.length === 0 && <p className="muted">{t('connections.mandates.empty')}</p>}
      {[...mandates].sort(byOrder).map((mandate) => (
        <MandateCard
          key={mandate.id}
          planId={planId}
          mandate={mandate}
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
  answers: readonly LinkedRow[];
  asOf: IsoDate;
}

function MandateCard({ planId, mandate, answers, asOf }: MandateCardProps) {
  const { t, f } = useText();
  const { body, caseNumber, due, source } = mandate;
  return (
    <article id={mandate.id} className={section.card}>
      <div className={css.top}>
        <div>
          <h3>{mandate.title}</h3>
          <p className="muted">
            {t('connections.mandates.case', { body, caseNumber, date: f.longDate(mandate.date) })}
          </p>
        </div>
        <div className={css.status}>
          <MandateStatusSelect planId={planId} mandate={mandate} />
          {due && (
            <p className={css.due}>
              {t('connections.mandates.due', { date: f.date(due) })}{' '}
              {due < asOf && mandate.status !== 'answered' && <OverdueTag />}
            </p>
          )}
        </div>
      </div>
      <p className={css.text}>{mandate.text}</p>
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
          {t('common.source')}: {source}
        </p>
      )}
    </article>
  );
}

function MandateStatusSelect({ planId, mandate }: { planId: Id; mandate: Mandate }) {
  const { t } = useText();
  const write = useWrite(planId);
  const [chosen, show] = useChosen<Mandate, MandateStatus>(mandate);
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
          write(() => editRow(planId, 'mandates', mandate, { ...mandate, status }), message),
        );
      }}
    />
  );
}
