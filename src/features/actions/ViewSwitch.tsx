import { BulletListIcon, TasklistIcon, TimelineIcon } from '@navikt/aksel-icons';
import { Link } from '@tanstack/react-router';
import { useText } from '#/i18n/i18n.ts';
import { ACTION_VIEWS, type ActionsSearch, type ActionsView } from './search.ts';
import css from './ViewSwitch.module.css';

const ICONS = { list: BulletListIcon, timeline: TimelineIcon, board: TasklistIcon };

/** The same actions as a list, along time, or by status. Links, so that a view can be opened in a tab of its own. */
export function ViewSwitch() {
  const { t } = useText();
  return (
    <nav className={css.views} aria-label={t('actions.views.label')} data-print="hide">
      {ACTION_VIEWS.map((each) => {
        const Icon = ICONS[each];
        return (
          <Link
            key={each}
            to="."
            search={(search: ActionsSearch) => ({ ...search, view: valueFor(each, search) })}
            activeOptions={{ explicitUndefined: true }}
            resetScroll={false}
          >
            <Icon aria-hidden />
            {t(`actions.views.${each}`)}
          </Link>
        );
      })}
    </nav>
  );
}

/**
 * The list is the view of an address that names none. Undefined, not left out: what is left out is kept from the address.
 * Where the address does name the list it goes on doing so, or its link would not be known as the one that is open.
 */
function valueFor(view: ActionsView, { view: now }: ActionsSearch): ActionsView | undefined {
  return view === 'list' && now !== 'list' ? undefined : view;
}
