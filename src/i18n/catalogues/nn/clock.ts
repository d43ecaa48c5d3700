import type { Translated } from '../../format/translated.ts';
import type { clock as nb } from '../nb/clock.ts';

export const clock: Translated<typeof nb> = {
  title: 'Er klokka på denne maskina rett?',
  here: 'Klokka her',
  server: 'Klokka på nettet, der Varde er henta frå',
  last: 'Siste tidsstempel i planen',
  lastBy: '{{stamp}} ({{author}})',
  lastByAt: '{{stamp}} ({{author}}, skrive {{at}})',
  nobody: 'utan namn',
  ahead: 'Klokka her går {{span}} føre.',
  behind: 'Det siste som er skrive i planen, er stempla {{span}} fram i tid.',
  either: 'Anten går klokka her for seint, eller så gjekk ei anna klokke for fort då det vart skrive.',
  late: 'Klokka her går {{span}} for seint.',
  serverAgrees: 'Klokka på nettet stemmer med klokka her, så truleg var det den andre som gjekk føre.',
  why: 'Tidene avgjer kva som gjeld når planfiler blir slått saman. Eitt gale tidsstempel dreg alle seinare i planen med seg.',
  copyHint: 'Er det planen som har gale tider, kan du lage ein kopi med retta tider under Innstillingar.',
  write: 'Klokka er rett, skriv likevel',
  correct: 'Eg rettar klokka',
  waits: 'Ingenting er lagra enno. Det du har skrive, blir ståande.',
  notWritten: 'Ikkje lagra. Rett klokka på maskina, og gjer det på nytt. Det du har skrive, står her enno.',
  span: {
    minutes_one: '{{count}} minutt',
    minutes_other: '{{count}} minutt',
    hours_one: '{{count}} time',
    hours_other: '{{count}} timar',
    days_one: '{{count}} dag',
    days_other: '{{count}} dagar',
    years_one: '{{count}} år',
    years_other: '{{count}} år',
  },
  plan: {
    title: 'Tidsstempel',
    lead: 'Kvar endring har eit tidsstempel. Stempla avgjer kva som gjeld når planfiler blir slått saman.',
    ahead:
      'Det siste tidsstempelet i planen er {{stamp}}. Det ligg {{span}} føre klokka her, for ei klokke har gått føre. Planen kan brukast som før, men slår du han saman med planen til ein kollega, kan det gamle vinne over det nye.',
    copy: 'Lag ein kopi med retta tider',
    copying: 'Lagar kopien …',
    copyHelp:
      'Kopien er ein eigen plan med same innhald og same historikk, der kvar endring er stempla då ho vart skriven. Bli samde om å gå over til han: Planfiler av den gamle kan ikkje slåast saman med kopien.',
    copied: 'Laga {{name}}',
    suffix: 'retta tider',
  },
};
