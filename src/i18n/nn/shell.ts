import type { shell as nb } from '../nb/shell.ts';
import type { Translated } from '../translated.ts';

export const shell: Translated<typeof nb> = {
  skip: 'Hopp til innhaldet',
  menu: 'Meny',
  mainNavigation: 'Hovudmeny',
  nav: {
    overview: 'Oversikt',
    areas: 'Målområde',
    actions: 'Tiltak',
    indicators: 'Indikatorar',
    connections: 'Koplingar',
    reports: 'Rapportar',
    settings: 'Innstillingar',
    plans: 'Alle planar',
    more: 'Meir',
  },
  period: 'Planperiode',
  asOf: 'Per dato',
  asOfButton: 'Per {{date}}',
  today: 'i dag',
  backToToday: 'Tilbake til i dag',
  asOfHelp: 'Sida viser planen slik målingane var på denne datoen.',
  asOfBad: 'Skriv ein dato mellom 1800 og 2200.',
  writer: 'Skriv: {{author}}',
  writerMissing: 'Kven skriv?',
  undone: 'Angra',
  redone: 'Gjort om',
  undoRefused: {
    nothing: 'Det er ingenting å angre.',
    'built-upon': 'Kan ikkje angrast: noko av det same er endra seinare. Angre det siste først.',
  },
  failure: {
    full: 'Det vart ikkje lagra: disken er full eller plassen til nettlesaren er brukt opp. Det du skreiv, står her enno. Frigjer plass, eller ta ein tryggingskopi og fjern planar du ikkje treng.',
    unavailable:
      'Det vart ikkje lagra: nettlesaren gir ikkje Varde lov til å lagre noko. Bruk eit vanleg vindauge (ikkje privat), eller slå på lagring for denne nettstaden.',
    newer: 'Det vart ikkje lagra: ei anna fane brukar ein nyare Varde. Last denne sida på nytt.',
    unknown:
      'Det vart ikkje lagra på grunn av ein feil i Varde. Ingenting er øydelagt. Last sida på nytt og prøv igjen.',
  },
  dismiss: 'Lukk meldinga',
  notices: 'Meldingar',
  updateReady: 'Ein ny versjon av Varde er klar.',
  update: 'Oppdater no',
  later: 'Seinare',
  backup:
    'Du har gjort {{count}} endringar sidan siste tryggingskopi. Planen ligg berre i denne nettlesaren.',
  backupNow: 'Last ned planfil',
  backupDone: 'Planfila er lasta ned. Legg ho på ein trygg stad.',
  offline: 'Utan nett. Alt verkar; endringar blir lagra på denne maskina.',
  practiceBanner: 'Planen inneheld øvingstal. Dei er oppdikta og merkte der dei blir viste.',
  practiceRemove: 'Fjern øvingstala',
  notFoundTitle: 'Fann ikkje sida',
  notFound: 'Adressa peikar på noko som ikkje finst i denne planen. Det kan vere sletta.',
  toOverview: 'Til oversikta',
  planMissingTitle: 'Planen finst ikkje i denne nettlesaren',
  planMissing:
    'Planar ligg berre på maskina der dei er opna. Be den som sende lenkja om planfila, og opne ho her.',
  toPlans: 'Opne eller vel ein plan',
  errorTitle: 'Noko gjekk gale i Varde',
  error:
    'Planen din er lagra og uskadd. Last sida på nytt. Skjer det igjen, ta ein tryggingskopi frå Innstillingar og meld frå om feilen.',
  reload: 'Last sida på nytt',
  openFailedTitle: 'Varde får ikkje opna lageret sitt',
  blocked: 'Ei anna fane held på ein eldre versjon. Lukk andre faner med Varde.',
  redo: 'Gjer om',
  changedElsewhere: 'Ein nyare Varde er opna i ei anna fane. Last denne sida på nytt for å halde fram.',
};
