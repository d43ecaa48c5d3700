/** What the three pages on which a plan is written begin with: their common name, and the way from one to another. */
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import css from './BuildHead.module.css';
import { type BuildTab, BuildTabs } from './BuildTabs.tsx';

/** `tab` is the page itself: paper, which has no tabs, is headed by its name. */
export function BuildHead({ planId, tab }: { planId: Id; tab: BuildTab }) {
  const { t } = useText();
  return (
    <>
      <h1 className={css.title}>
        <span data-print="hide">{t('build.title')}</span>
        <span className={css.onPaper}>{t(`build.tabs.${tab}`)}</span>
      </h1>
      <BuildTabs planId={planId} />
    </>
  );
}
