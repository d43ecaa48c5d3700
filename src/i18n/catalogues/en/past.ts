import type { Translated } from '../../format/translated.ts';
import type { past as nb } from '../nb/past.ts';

export const past: Translated<typeof nb> = {
  open: 'As known …',
  openHelp: 'Show the plan as it was known on an earlier day',
  title: 'See the plan as it was known',
  text: 'Choose a day, and every page shows what had been entered in the plan when that day ended. Readings, due dates and corrections that came later are left out.',
  difference:
    '“As of” is something else: it says which readings count. Together they answer what we knew in May about 2019.',
  day: 'Known at the end of',
  show: 'Show',
  badDay: 'Write a day before today, from 1800 to yesterday.',
  banner: 'The plan as it was known on {{date}}.',
  bannerHelp: 'What has changed since is not shown, and nothing can be changed here.',
  other: 'Choose another day',
  now: 'Show the plan as it is now',
  backToKnown: 'Back to {{date}}',
  noneTitle: 'The plan was not here on {{date}}',
  none: 'The history begins on {{date}}. Choose a day from then on.',
  readOnly:
    'You are looking at the plan as it was known on {{date}}. Show it as it is now to change anything.',
};
