import { Button } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import css from './Drawer.module.css';
import { useDrawer } from './drawerContext.ts';

/** What the drawer says when what was to be edited is no longer in the plan, for instance deleted in another tab. */
export function RowGone() {
  const { t } = useText();
  const drawer = useDrawer();
  return (
    <>
      <div className={css.body}>
        <h2 id={drawer.titleId}>{t('editing.gone.title')}</h2>
        <p>{t('editing.gone.text')}</p>
      </div>
      <div className={css.footer}>
        <Button onClick={drawer.close}>{t('common.close')}</Button>
      </div>
    </>
  );
}
