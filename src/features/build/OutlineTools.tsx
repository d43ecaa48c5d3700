/** Above the outline: finding words in it, folding all of it, and the keys that work in it. */
import { Button, Search } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { EditOnly } from '#/parts/frame/EditOnly.tsx';
import css from './outline.module.css';
import type { Found } from './state/lines.ts';

interface OutlineToolsProps {
  search: string;
  onSearch: (search: string) => void;
  found: Found | undefined;
  onToggleAll: (open: boolean) => void;
}

export function OutlineTools({ search, onSearch, found, onToggleAll }: OutlineToolsProps) {
  const { t } = useText();
  return (
    <div className={css.toolbar} data-print="hide">
      <search className={css.search}>
        <Search>
          <Search.Input
            aria-label={t('build.filter')}
            placeholder={t('build.filter')}
            value={search}
            onChange={(event) => onSearch(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') onSearch('');
            }}
          />
          <Search.Clear aria-label={t('build.clearFilter')} onClick={() => onSearch('')} />
        </Search>
        <p role="status" className={css.found}>
          {found && (found.hits > 0 ? t('build.found', { count: found.hits }) : t('build.foundNone'))}
        </p>
      </search>
      <div className={css.foldAll}>
        <Button variant="tertiary" data-size="sm" onClick={() => onToggleAll(true)}>
          {t('build.openAll')}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={() => onToggleAll(false)}>
          {t('build.closeAll')}
        </Button>
      </div>
      <EditOnly>
        <Keys />
      </EditOnly>
    </div>
  );
}

const KEYS = ['upDown', 'leftRight', 'ends', 'rename', 'move'] as const;

function Keys() {
  const { t } = useText();
  return (
    <details className={css.keys}>
      <summary>{t('build.keys.title')}</summary>
      <dl>
        {KEYS.map((key) => (
          <div key={key}>
            <dt>{t(`build.keys.${key}`)}</dt>
            <dd>{t(`build.keys.${key}Does`)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
