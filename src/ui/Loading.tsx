import { useText } from '#/i18n/i18n.ts';

/** Holds a page's place while it is read, so that nothing jumps; said to screen readers only. */
export function Loading() {
  const { t } = useText();
  return (
    <div role="status" style={{ minHeight: '60vh' }}>
      <span className="sr-only">{t('common.loading')}</span>
    </div>
  );
}
