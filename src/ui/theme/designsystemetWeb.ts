/**
 * Stands in for `@digdir/designsystemet-web` in the build (`onlyWhatIsUsed` in vite.config.ts): the elements and behaviours that the components in use
 * stand on. The package's own list has tabs, a combobox, tooltips and more that nothing here uses, in the first download.
 * `tests/unit/ui/designsystemetWeb.test.ts` fails where a component is used whose part is not here.
 */
import '@digdir/designsystemet-web/clickdelegatefor';
import '@digdir/designsystemet-web/details';
import '@digdir/designsystemet-web/dialog';
import '@digdir/designsystemet-web/ds-error-summary';
import '@digdir/designsystemet-web/ds-field';
import '@digdir/designsystemet-web/fieldset';
import '@digdir/designsystemet-web/focusgroup';
import '@digdir/designsystemet-web/invokers';
import '@digdir/designsystemet-web/popover';
import '@digdir/designsystemet-web/readonly';
import '@digdir/designsystemet-web/toggle-group';
