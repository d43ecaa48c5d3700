/** What a partner is about: description, what it serves, what people have said of it, and where it comes from. */
import { Button } from '@digdir/designsystemet-react';
import { ArrowDownIcon, ArrowUpIcon } from '@navikt/aksel-icons';
import { useEffect, useRef } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { CommentSection } from '#/parts/comments/CommentSection.tsx';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { ItemHistory } from '#/parts/history/ItemHistory.tsx';
import { LinkGroups } from '#/parts/links/LinkGroups.tsx';
import { AboutRow } from '#/parts/registry/AboutRow.tsx';
import { LinkedText } from '#/ui/page/LinkedText.tsx';
import { SourceText } from '#/ui/page/SourceText.tsx';
import css from './PartnerDetails.module.css';
import type { PartnerItem } from './partnerList.ts';

interface PartnerDetailsProps {
  planId: Id;
  rows: PlanRows;
  item: PartnerItem;
  /** Place among those shown of its kind, from 0. */
  index: number;
  count: number;
  onMove: (index: number) => void;
}

export function PartnerDetails({ planId, rows, item, index, count, onMove }: PartnerDetailsProps) {
  const { t } = useText();
  const open = usePanel((panel) => panel.open);
  const { partner, links } = item;
  const { id, description, source } = partner;
  return (
    <div className={css.details}>
      {description && (
        <p className={css.description}>
          <LinkedText text={description} />
        </p>
      )}
      {source && (
        <p className={css.source}>
          <SourceText source={source} isLabelled />
        </p>
      )}
      <section className={css.section}>
        <h3>{t('partners.serves')}</h3>
        {links.length > 0 ? (
          <LinkGroups planId={planId} links={links} rows={rows} level={4} />
        ) : (
          <p className="muted">{t('partners.noLinks')}</p>
        )}
      </section>
      <AboutRow table="partners" planId={planId} rows={rows} id={id} />
      <CommentSection planId={planId} comments={rows.comments} table="partners" id={id} level={3} />
      <ItemHistory planId={planId} row={{ table: 'partners', id }} level={3} />
      <EditOnly>
        <div className={css.buttons} data-print="hide">
          <Button variant="secondary" data-size="sm" onClick={() => open({ kind: 'partner', id })}>
            {t('partners.edit')}
          </Button>
          <Button
            variant="secondary"
            data-size="sm"
            onClick={() => open({ kind: 'links', table: 'partners', from: id })}
          >
            {t('partners.editLinks')}
          </Button>
          <Button variant="secondary" data-size="sm" onClick={() => open({ kind: 'partner', copyOf: id })}>
            {t('partners.copy')}
          </Button>
          <Steps index={index} count={count} onMove={onMove} />
        </div>
      </EditOnly>
    </div>
  );
}

/** Moves the partner one step, for those who neither drag nor use a keyboard. */
function Steps({ index, count, onMove }: Pick<PartnerDetailsProps, 'index' | 'count' | 'onMove'>) {
  const { t } = useText();
  const pressed = useRef<HTMLButtonElement>(null);
  const stood = useRef(index);
  // Moving a row in the page takes focus from what is in it.
  useEffect(() => {
    if (stood.current === index) return;
    stood.current = index;
    pressed.current?.focus();
    pressed.current = null;
  }, [index]);
  const step = (by: -1 | 1, Icon: typeof ArrowUpIcon, label: string) => {
    const to = index + by;
    const isPossible = to >= 0 && to < count;
    return (
      <Button
        variant="tertiary"
        data-size="sm"
        // Not disabled: it would lose focus at the end of the list.
        aria-disabled={!isPossible}
        onClick={({ currentTarget }) => {
          if (!isPossible) return;
          pressed.current = currentTarget;
          onMove(to);
        }}
      >
        <Icon aria-hidden />
        {label}
      </Button>
    );
  };
  return (
    <>
      {step(-1, ArrowUpIcon, t('partners.move.up'))}
      {step(1, ArrowDownIcon, t('partners.move.down'))}
    </>
  );
}
