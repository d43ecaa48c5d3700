import { Button } from '@digdir/designsystemet-react';
import { ChevronRightIcon, PencilIcon } from '@navikt/aksel-icons';
import { Fragment, useId, useState } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { LinkGroups } from '#/parts/links/LinkGroups.tsx';
import { anchorOf } from '#/parts/place/anchor.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import { UnitNames } from '#/parts/place/UnitNames.tsx';
import { TagChips } from '#/ui/list/TagChips.tsx';
import { LinkedText } from '#/ui/page/LinkedText.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import css from './AgreementRow.module.css';
import type { AgreementItem } from './agreementList.ts';
import { claimsText } from './claims.ts';

interface AgreementRowProps {
  planId: Id;
  rows: PlanRows;
  item: AgreementItem;
  /** Whether a link has led here. */
  isTarget: boolean;
}

/** One agreement, and under it, when open, everything else about it. */
export function AgreementRow({ planId, rows, item, isTarget }: AgreementRowProps) {
  const text = useText();
  const { t } = text;
  const open = usePanel((panel) => panel.open);
  const [isOpen, setOpen] = useState(isTarget);
  const detailsId = useId();
  const { agreement, partners, unit } = item;
  const { id, name, state, from = [], to = [], tags } = agreement;
  return (
    <li id={anchorOf('agreements', id)} className={css.row} data-target={isTarget}>
      <div className={css.head}>
        <div className={css.name}>
          <button
            type="button"
            className={css.toggle}
            aria-expanded={isOpen}
            aria-controls={isOpen ? detailsId : undefined}
            onClick={() => setOpen(!isOpen)}
          >
            <ChevronRightIcon className={css.chevron} aria-hidden data-print="hide" />
            <span>{name}</span>
          </button>
          {state && <span className={css.state}>{t(`agreements.state.${state}`)}</span>}
          <TagChips tags={tags} />
        </div>
        <EditOnly>
          <Button
            variant="tertiary"
            data-size="sm"
            data-print="hide"
            icon
            aria-label={t('agreements.editOne', { name })}
            title={t('agreements.editOne', { name })}
            onClick={() => open({ kind: 'agreement', id })}
          >
            <PencilIcon aria-hidden />
          </Button>
        </EditOnly>
      </div>
      <dl className={css.facts}>
        <div>
          <dt>{t('agreements.with')}</dt>
          <dd>
            {partners.map((partner, i) => (
              <Fragment key={partner.id}>
                {i > 0 && ', '}
                <PlaceLink planId={planId} row={{ table: 'partners', id: partner.id }}>
                  {partner.name}
                </PlaceLink>
              </Fragment>
            ))}
          </dd>
        </div>
        <Fact label={t('agreements.from')}>{claimsText(from, text)}</Fact>
        <Fact label={t('agreements.to')}>{claimsText(to, text)}</Fact>
        {unit && (
          <div>
            <dt>{t('agreements.unit')}</dt>
            <dd>
              <UnitNames planId={planId} units={[unit]} />
            </dd>
          </div>
        )}
      </dl>
      {isOpen && (
        <div id={detailsId}>
          <Details planId={planId} rows={rows} item={item} />
        </div>
      )}
    </li>
  );
}

function Details({ planId, rows, item }: Pick<AgreementRowProps, 'planId' | 'rows' | 'item'>) {
  const { t, f } = useText();
  const open = usePanel((panel) => panel.open);
  const { id, basis, content, source } = item.agreement;
  const links = rows.links.filter((link) => link.fromTable === 'agreements' && link.from === id);
  return (
    <div className={css.details}>
      {content && (
        <p className={css.content}>
          <LinkedText text={content} />
        </p>
      )}
      {basis && (
        <p>
          {t('agreements.basis')}:{' '}
          {[
            basis.document,
            basis.caseNumber && t('agreements.inCase', { caseNumber: basis.caseNumber }),
            basis.date && f.partialDate(basis.date),
          ]
            .filter(Boolean)
            .join(', ')}
        </p>
      )}
      {source && <SourceText source={source} isLabelled />}
      <section>
        <h3>{t('agreements.serves')}</h3>
        {links.length > 0 ? (
          <LinkGroups planId={planId} links={links} rows={rows} level={4} />
        ) : (
          <p className="muted">{t('agreements.noLinks')}</p>
        )}
      </section>
      <CommentSection planId={planId} comments={rows.comments} table="agreements" id={id} level={3} />
      <ItemHistory planId={planId} row={{ table: 'agreements', id }} level={3} />
      <EditOnly>
        <div className={css.buttons} data-print="hide">
          <Button variant="secondary" data-size="sm" onClick={() => open({ kind: 'agreement', id })}>
            {t('agreements.edit')}
          </Button>
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => open({ kind: 'links', table: 'agreements', from: id })}
          >
            {t('agreements.editLinks')}
          </Button>
        </div>
      </EditOnly>
    </div>
  );
}

function Fact({ label, children }: { label: string; children: string }) {
  if (children === '') return null;
  return (
    <div>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
