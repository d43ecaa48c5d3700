import { PersonIcon } from '@navikt/aksel-icons';
import { useText } from '#/i18n/i18n.ts';
import css from './units.module.css';

/** Marks the unit that the user has chosen as their own on this device. */
export function OwnTag() {
  const { t } = useText();
  return (
    <span className={css.own} data-print="hide">
      <PersonIcon aria-hidden />
      {t('units.mine')}
    </span>
  );
}
