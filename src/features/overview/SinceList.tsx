/** What has changed since a day that one chooses: what was known then against what is known now, both by today's rule. */
import { Button } from '@digdir/designsystemet-react';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Lens } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { type DifferenceText, describeDifference } from '#/i18n/saying/differences.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { useSince } from '#/store/source/since.ts';
import { FollowedDate } from '#/ui/form/fields/FollowedDate.tsx';
import css from './OverviewPage.module.css';

/** How many are shown before one asks for all. */
const SHOWN = 7;

interface SinceListProps {
  planId: Id;
  lens: Lens;
  /** The day as whose end the plan was known then. */
  day: IsoDate;
  /** Undefined for the usual day. */
  onDay: (day: IsoDate | undefined) => void;
}

export function SinceList({ planId, lens, day, onDay }: SinceListProps) {
  const text = useText();
  const { t, f } = text;
  const id = useId();
  const { since, error } = useSince(planId, lens, day);
  return (
    <section className={css.section} aria-labelledby="since">
      <div className={css.since}>
        <h2 id="since">
          {t('overview.since.title')} <span className={css.printed}>{f.date(day)}</span>
        </h2>
        <label htmlFor={id} className="sr-only">
          {t('overview.since.day')}
        </label>
        <div data-print="hide">
          <FollowedDate id={id} size="sm" value={day} onDate={onDay} />
        </div>
      </div>
      {since?.begun && (
        <p className={css.note}>{t('overview.since.begun', { date: f.instant(since.begun) })}</p>
      )}
      {error ? (
        <p role="alert">{t('overview.since.failed')}</p>
      ) : since === undefined ? (
        <p className="muted" role="status">
          {t('overview.since.loading')}
        </p>
      ) : (
        <Differences
          planId={planId}
          texts={(since?.differences ?? []).map((each) => describeDifference(each, text))}
          none={t(since ? 'overview.since.none' : 'overview.since.noPlan', {
            date: since?.begun ? f.instant(since.begun) : f.date(day),
          })}
        />
      )}
      <Link to="/plan/$planId/history" params={{ planId }} className={css.more} data-print="hide">
        {t('overview.changesAll')}
      </Link>
    </section>
  );
}

function Differences({
  planId,
  texts,
  none,
}: {
  planId: Id;
  texts: readonly DifferenceText[];
  /** What is said where there are none. */
  none: string;
}) {
  const { t } = useText();
  const [isWhole, setWhole] = useState(false);
  if (texts.length === 0) return <p className="muted">{none}</p>;
  const shown = isWhole ? texts : texts.slice(0, SHOWN);
  const more = texts.length - shown.length;
  return (
    <>
      <ul className={`${css.list} ${css.plainList}`}>
        {shown.map((each) => (
          <li key={each.key}>
            <span>
              {each.isThere ? (
                <PlaceLink planId={planId} row={each.row} className={css.what}>
                  {each.name}
                </PlaceLink>
              ) : (
                <span className={css.what}>{each.name}</span>
              )}
              <span className={css.why}>
                <Happened text={each} />
              </span>
            </span>
            <span className={css.where}>{each.kind}</span>
          </li>
        ))}
      </ul>
      {more > 0 && (
        <Button variant="tertiary" data-size="sm" data-print="hide" onClick={() => setWhole(true)}>
          {t('overview.since.all', { count: texts.length })}
        </Button>
      )}
    </>
  );
}

/** `Rettet: 118 → 124, per 31.12.2019` */
function Happened({ text: { what, from, to, rest } }: { text: DifferenceText }) {
  const { t } = useText();
  const change = from !== undefined || to !== undefined;
  return (
    <>
      {what}
      {what !== undefined && change && ': '}
      {from}
      {from !== undefined && to !== undefined && (
        <>
          <span aria-hidden> → </span>
          <span className="sr-only"> {t('overview.since.became')} </span>
        </>
      )}
      {to !== undefined && <strong>{to}</strong>}
      {rest !== undefined && `${what !== undefined || change ? ', ' : ''}${rest}`}
    </>
  );
}
