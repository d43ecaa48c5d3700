import { useText } from '#/i18n/i18n.ts';
import { DatabaseWait } from './DatabaseWait.tsx';

/** Holds a page's place while it is read, so that nothing jumps; said to screen readers only, until it takes long. */
export function Loading() {
  const { t } = useText();
  return (
    <div role="status" style={{ minHeight: '60vh' }}>
      <span className="sr-only">{t('common.loading')}</span>
      <DatabaseWait heading="h1" />
    </div>
  );
}
