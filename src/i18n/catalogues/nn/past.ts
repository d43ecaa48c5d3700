import type { Translated } from '../../format/translated.ts';
import type { past as nb } from '../nb/past.ts';

export const past: Translated<typeof nb> = {
  open: 'Som kjend …',
  openHelp: 'Vis planen slik han var kjend på ein tidlegare dag',
  title: 'Sjå planen slik han var kjend',
  text: 'Vel ein dag, så viser alle sider det som var ført inn i planen då dagen var slutt. Målingar, fristar og rettingar som kom seinare, er ikkje med.',
  difference:
    '«Per dato» er noko anna: det seier kva målingar som tel. Saman svarer dei på kva vi visste i mai om 2019.',
  day: 'Kjend ved slutten av',
  show: 'Vis',
  badDay: 'Skriv ein dag før i dag, mellom 1800 og i går.',
  banner: 'Slik planen var kjend {{date}}.',
  bannerHelp: 'Det som er endra sidan, er ikkje med, og ingenting kan endrast her.',
  other: 'Vel ein annan dag',
  now: 'Vis planen slik han er no',
  backToKnown: 'Tilbake til {{date}}',
  noneTitle: 'Planen fanst ikkje her {{date}}',
  none: 'Historikken byrjar {{date}}. Vel ein dag frå då av.',
  readOnly: 'Du ser planen slik han var kjend {{date}}. Vis han slik han er no for å endre noko.',
};
