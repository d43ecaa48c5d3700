/** Starts Varde: text in the user's language, then the app. The database opens with the first query. */
import { createRoot } from 'react-dom/client';
import './ui/theme/reset.css';
import '@digdir/designsystemet-css';
import './ui/theme/designsystemet.css';
import '@fontsource-variable/inter/wght.css';
import './ui/theme/varde.css';
import { isLanguage, preferredLanguage } from '#/i18n/format/languages.ts';
import { usePrefs } from '#/store/device/prefs.ts';
import { App, readAhead } from './app/App.tsx';
import { startI18n } from './i18n/i18n.ts';

const { language, theme } = usePrefs.getState();
document.documentElement.dataset.colorScheme = theme;
readAhead(location.pathname);
await startI18n(isLanguage(language) ? language : preferredLanguage(navigator.languages));
const root = document.getElementById('root');
if (root) createRoot(root).render(<App />);
