/** What became of what political bodies asked for, and what is asked of them. Loads when the rest of the page has been drawn. */
import { Link } from '@tanstack/react-router';
import type { LinkSource } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { AskedCase, NeededDecision, OpenMandate } from '#/domain/view/asked.ts';
import type { Overview } from '#/domain/view/overview.ts';
import { shortened, withCapital } from '#/i18n/format/shortened.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { anchorOf } from '#/parts/place/anchor.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { StatusIcon } from '#/parts/status/StatusIcon.tsx';
import css from './OverviewPage.module.css';

/** Characters of a comment that are shown. */
const SHOWN = 200;

interface AnswerSectionsProps {
  planId: Id;
  overview: Pick<Overview, 'asked' | 'needed'>;
}

export function AnswerSections({ planId, overview: { asked, needed } }: AnswerSectionsProps) {
  return (
    <div className={asked.length > 0 && needed.length > 0 ? css.columns : undefined}>
      {asked.length > 0 && <Asked planId={planId} cases={asked} />}
      {needed.length > 0 && <Needed planId={planId} decisions={needed} />}
    </div>
  );
}

function Asked({ planId, cases }: { planId: Id; cases: readonly AskedCase[] }) {
  const text = useText();
  const { t, f } = text;
  return (
    <section className={`${css.section} ${css.cases}`} aria-labelledby="asked">
      <h2 id="asked">{t('overview.asked.title')}</h2>
      {cases.map((each) => (
        <div key={`${each.caseNumber} ${each.body} ${each.date}`} className={css.case}>
          <h3>{outcome(each, text)}</h3>
          {each.caseNumber !== '' && (
            <p className={css.note}>
              {t('overview.asked.by', { body: each.body, date: f.longDate(each.date) })}
            </p>
          )}
          <ul className={css.list}>
            {each.open.map((mandate) => (
              <li key={mandate.id}>
                <span className={css.tone} data-tone={mandate.overdue ? 'bad' : 'none'}>
                  <StatusIcon status={mandate.overdue ? 'off-track' : 'no-data'} />
                </span>
                <span>
                  <PlaceLink planId={planId} row={{ table: 'mandates', id: mandate.id }} className={css.what}>
                    {mandate.title}
                  </PlaceLink>
                  <span className={css.why}>{standing(mandate, each, text)}</span>
                </span>
                <span className={css.where}>{t(`common.mandateStatus.${mandate.status}`)}</span>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <Link to="/plan/$planId/connections" params={{ planId }} hash="mandates" className={css.more}>
        {t('overview.asked.see')}
      </Link>
    </section>
  );
}

/** `To av sju bestillinger i PS 87/19 er besvart` */
function outcome({ caseNumber, body, date, answered, total }: AskedCase, { t, f }: Text): string {
  const where =
    caseNumber === ''
      ? t('overview.asked.without', { body, date: f.longDate(date) })
      : t('overview.asked.inCase', { caseNumber });
  if (total === 1) return t(answered === 1 ? 'overview.asked.only' : 'overview.asked.onlyOpen', { where });
  if (answered === total) return t('overview.asked.all', { total: f.count(total), where });
  return t('overview.asked.answered', {
    count: answered,
    number: withCapital(f.count(answered)),
    total: f.count(total),
    where,
  });
}

/** When it was asked for, where that is not the case's own date, when it is due, and what answers it. */
function standing({ date, due, overdue, linked }: OpenMandate, of: AskedCase, text: Text): string {
  const { t, f } = text;
  const rows = (Object.entries(linked) as [LinkSource, number][]).map(([table, count]) =>
    t(`tables.${table}.count`, { count }),
  );
  return [
    ...(date === of.date ? [] : [t('overview.asked.given', { date: f.date(date) })]),
    ...(due === undefined
      ? []
      : [t(overdue ? 'overview.asked.overdue' : 'overview.asked.due', { date: f.date(due) })]),
    rows.length > 0
      ? withCapital(t('overview.asked.linked', { rows: f.list(rows) }))
      : t('overview.asked.linkedNone'),
  ].join(' ');
}

function Needed({ planId, decisions }: { planId: Id; decisions: readonly NeededDecision[] }) {
  const { t, f } = useText();
  return (
    <section className={css.section} aria-labelledby="needed">
      <h2 id="needed">{t('overview.needed.title')}</h2>
      <ul className={`${css.list} ${css.plainList}`}>
        {decisions.map(({ comment, name, number }) => {
          const { id, onTable, on, text, author, at } = comment;
          return (
            <li key={id}>
              <span>
                <PlaceLink
                  planId={planId}
                  row={{ table: onTable, id: on }}
                  hash={anchorOf('comments', id)}
                  className={css.what}
                >
                  {shortened(text.replaceAll(/\s+/g, ' ').trim(), SHOWN)}
                </PlaceLink>
                <span className={css.why}>
                  {name}
                  {'. '}
                  {t('overview.needed.who', { author: author || t('comments.noAuthor'), at: f.instant(at) })}
                </span>
              </span>
              <span className={css.where}>
                {[t(`tables.${onTable}.one`), number].filter(Boolean).join(' ')}
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
