import { useText } from '#/i18n/i18n.ts';
import css from '../form.module.css';

/** "(optional)" after a label. */
export function Optional() {
  const { t } = useText();
  return <span className={css.optional}> ({t('common.optional')})</span>;
}
