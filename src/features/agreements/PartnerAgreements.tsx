/** What has been agreed with a partner, as its own page shows it. */
import { Button } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import { usePanel } from '#/parts/frame/panel.ts';
import { PlaceLink } from '#/parts/place/PlaceLink.tsx';
import type { AboutRowProps } from '#/parts/registry/feature.ts';
import css from './AgreementRow.module.css';
import { listAgreements } from './agreementList.ts';
import { claimsText } from './claims.ts';

export function PartnerAgreements({ planId, rows, id }: AboutRowProps) {
  const text = useText();
  const { t } = text;
  const open = usePanel((panel) => panel.open);
  const items = listAgreements(rows, id);
  return (
    <section>
      <h3>{t('agreements.title')}</h3>
      {items.length === 0 ? (
        <p className="muted">{t('agreements.none')}</p>
      ) : (
        <ul className={css.short}>
          {items.map(({ agreement, partners }) => {
            const others = partners.filter((partner) => partner.id !== id).map((partner) => partner.name);
            const said = [
              agreement.state && t(`agreements.state.${agreement.state}`),
              agreement.from && t('agreements.since', { when: claimsText(agreement.from, text) }),
              others.length > 0 && t('agreements.withOthers', { names: text.f.list(others) }),
            ].filter(Boolean);
            return (
              <li key={agreement.id}>
                <PlaceLink planId={planId} row={{ table: 'agreements', id: agreement.id }}>
                  {agreement.name}
                </PlaceLink>
                {said.length > 0 && <span className="muted"> {said.join(' · ')}</span>}
              </li>
            );
          })}
        </ul>
      )}
      <EditOnly>
        <Button
          variant="tertiary"
          data-size="sm"
          data-print="hide"
          onClick={() => open({ kind: 'agreement', partner: id })}
        >
          {t('agreements.add')}
        </Button>
      </EditOnly>
    </section>
  );
}
