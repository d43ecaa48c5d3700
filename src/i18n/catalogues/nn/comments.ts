import type { Translated } from '../../format/translated.ts';
import type { comments as nb } from '../nb/comments.ts';

export const comments: Translated<typeof nb> = {
  title: 'Kommentarar',
  countedTitle: 'Kommentarar ({{count}})',
  none: 'Ingen har skrive noko her enno.',
  add: 'Skriv ein kommentar',
  text: 'Kommentar',
  signedAs: 'Blir signert {{author}}.',
  unsigned: 'Du har ikkje skrive kven du er enno.',
  noAuthor: 'Utan namn',
  send: 'Legg til kommentar',
  added: 'Kommentaren er lagd til',
  edit: 'Rediger kommentaren frå {{at}}',
  delete: 'Slett kommentaren frå {{at}}',
  changed: 'Kommentaren er endra',
  deleted: 'Kommentaren er sletta',
  empty: 'Skriv noko først.',
  tooLong: 'Kommentaren er på {{length}} teikn. Kort han ned til {{max}}.',
  // Whether it asks those who adopted the plan to decide something.
  decision: { asked: 'Treng ei avgjerd', made: 'Avgjort' },
  ask: 'Vi bed om ei avgjerd',
  askAbout: 'Blir vist på oversikta under «Dette treng vi frå dykk» til det er avgjort.',
  settle: 'Merk som avgjort',
  settleThis: 'Merk som avgjort: kommentaren frå {{at}}',
  settled: 'Kommentaren er merkt som avgjord',
};
