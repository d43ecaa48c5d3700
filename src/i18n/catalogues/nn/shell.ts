import type { Translated } from '../../format/translated.ts';
import type { shell as nb } from '../nb/shell.ts';

export const shell: Translated<typeof nb> = {
  skip: 'Hopp til innhaldet',
  menu: 'Meny',
  mainNavigation: 'Hovudmeny',
  nav: {
    overview: 'Oversikt',
    areas: 'Målområde',
    actions: 'Tiltak',
    indicators: 'Indikatorar',
    units: 'Einingar',
    ownUnit: 'Mi eining',
    connections: 'Koplingar',
    partners: 'Partnarar',
    agreements: 'Avtalar',
    reports: 'Rapportar',
    build: 'Rediger planen',
    history: 'Historikk',
    settings: 'Innstillingar',
    plans: 'Alle planar',
    more: 'Meir',
  },
  period: 'Planperiode',
  asOf: 'Per dato',
  asOfButton: 'Per {{date}}',
  seen: 'Periode og dato:',
  today: 'i dag',
  backToToday: 'Tilbake til i dag',
  asOfHelp: 'Sida viser planen slik målingane var på denne datoen.',
  asOfBad: 'Skriv ein dato mellom 1800 og 2200.',
  who: {
    title: 'Kven skriv?',
    text: 'Namnet står ved kvar endring du gjer, i historikken og i planfiler du lagrar eller gir frå deg. Det er ingen konto, og du kan endre det når du vil.',
    waits: 'Endringa di blir lagra når du har svart.',
    label: 'Namn eller rolle',
    help: 'Til dømes «Internasjonalt kontor». Høgst 100 teikn.',
    missing: 'Skriv eit namn eller ei rolle, eller vel «Skriv utan namn».',
    tooLong: 'Namnet er for langt. Det kan ha høgst {{max}} teikn.',
    without: 'Skriv utan namn',
    notNow: 'Utan namn denne gongen',
    none: 'Utan namn',
    button: 'Kven skriv: {{name}}',
  },
  switch: {
    label: 'Byt plan. No:',
    here: 'Planar i denne nettlesaren',
    current: 'Open no',
    new: 'Ny plan',
    open: 'Opne planfil',
  },
  undone: 'Angra',
  redone: 'Gjort om',
  undoRefused: {
    nothing: 'Det er ingenting å angre.',
    'built-upon': 'Kan ikkje angrast: noko av det same er endra seinare. Angre det siste først.',
  },
  failure: {
    full: 'Det vart ikkje lagra: disken er full, eller plassen til nettlesaren er brukt opp. Det som var lagra før, er her framleis.',
    typed: 'Det du skreiv, står her enno.',
    fullAtRisk:
      'Men når det er fullt, kan nettlesaren slette alt Varde har lagra. Last ned planfila no, og frigjer plass på disken.',
    fullKept: 'Nettlesaren har lova å ikkje slette det. Frigjer plass på disken, og prøv igjen.',
    unavailable:
      'Det vart ikkje lagra: nettlesaren gir ikkje Varde lov til å lagre noko. Bruk eit vanleg vindauge (ikkje privat), eller slå på lagring for denne nettstaden.',
    unreadable:
      'Det vart ikkje lagra: nettlesaren får ikkje lese eller skrive i lageret sitt. Disken kan vere full eller skadd. Last ned planfila om det går, frigjer plass, og start nettlesaren på nytt.',
    closed:
      'Det vart ikkje lagra: sambandet med lageret til nettlesaren er brote, eller ein nyare Varde er opna i ei anna fane. Last sida på nytt.',
    newer: 'Det vart ikkje lagra: ei anna fane brukar ein nyare Varde. Last denne sida på nytt.',
    faulty:
      'Det vart ikkje lagra: då ville ikkje datoane eller periodane i planen stemme med kvarandre (noko ville slutte før det byrjar, ein milepæl liggje utanfor tiltaket, eller to periodar overlappe). Rett det eine først.',
    spent:
      'Det vart ikkje lagra: ei klokke har gått tusenvis av år føre, og planen har ingen tidsstempel att. Lag ein kopi med retta tider under Innstillingar, og skriv i den.',
    unknown:
      'Det vart ikkje lagra på grunn av ein feil i Varde. Ingenting er øydelagt. Last sida på nytt og prøv igjen.',
  },
  refusal: {
    named: '«{{name}}»',
    gone: 'Ikkje lagra: {{what}} er sletta i mellomtida, i ei anna fane eller av ein annan. Hent det tilbake frå papirkorga under Historikk, og lagre igjen.',
    goneBy:
      'Ikkje lagra: {{what}} vart sletta {{when}} ({{author}}). Hent det tilbake frå papirkorga under Historikk, og lagre igjen.',
    missing:
      'Ikkje lagra: {{what}}, som dette høyrer til eller viser til, er ikkje i planen lenger. Vel noko anna, eller hent det tilbake frå papirkorga under Historikk, og lagre igjen.',
    missingBy:
      'Ikkje lagra: {{what}}, som dette høyrer til eller viser til, vart sletta {{when}} ({{author}}). Vel noko anna, eller hent det tilbake frå papirkorga under Historikk, og lagre igjen.',
    changed:
      'Ikkje lagra enno: {{fields}} er endra i mellomtida, i ei anna fane eller av ein annan. Sjå kva det er vorte. Vil du ha ditt likevel, så lagre ein gong til.',
    reading:
      'Ikkje lagra enno: i mellomtida er {{value}} ført på denne datoen, i ei anna fane eller av ein annan. Vil du ha talet ditt likevel, så lagre ein gong til.',
    readingGone:
      'Ikkje lagra enno: målinga er teken bort i mellomtida, i ei anna fane eller av ein annan. Vil du ha ho likevel, så lagre ein gong til.',
    choices:
      'Ikkje lagra: planen er endra i mellomtida, og vala passar ikkje lenger. Sjå over dei, og lagre igjen.',
    planChanged:
      'Ikkje fjerna: planen er endra i mellomtida, og endringane ville gått tapt. Alt er her enno. Last ned planfila om du vil ta vare på dei, og fjern planen under Innstillingar.',
    planChangedBy:
      'Ikkje fjerna: planen er endra i mellomtida, sist {{when}} ({{author}}), og endringane ville gått tapt. Alt er her enno. Last ned planfila om du vil ta vare på dei, og fjern planen under Innstillingar.',
    planGone:
      'Ikkje lagra: planen er ikkje i denne nettlesaren lenger. Han er fjerna, kanskje i ei anna fane. Har du han som planfil, kan du opne han igjen.',
    more_one:
      'Ikkje sletta: eitt punkt til ville gått med, som er kome til i mellomtida. Sjå kva som går med, og slett igjen.',
    more_other:
      'Ikkje sletta: {{count}} punkt til ville gått med, som er komne til i mellomtida. Sjå kva som går med, og slett igjen.',
  },
  ties: {
    title: 'Planen er retta',
    text: 'Noko i «{{name}}» høyrde til eller viste til det som var sletta, slik ei eldre utgåve av Varde kunne la det skje. Det er retta:',
    back: '«{{name}}» er henta tilbake, sidan noko høyrer til det',
    released_one: '{{count}} punkt viser ikkje lenger til det som er sletta',
    released_other: '{{count}} punkt viser ikkje lenger til det som er sletta',
    where: 'Rettinga står òg øvst i historikken.',
  },
  dismiss: 'Lukk meldinga',
  notices: 'Meldingar',
  updateReady: 'Ein ny versjon av Varde er klar.',
  update: 'Oppdater no',
  later: 'Seinare',
  backup: '{{count}} endringar er ikkje med i nokon tryggingskopi. Planen ligg berre i denne nettlesaren.',
  backupNow: 'Last ned planfil',
  offline: 'Utan nett. Alt verkar; endringar blir lagra på denne maskina.',
  practiceBanner: 'Planen inneheld øvingstal. Dei er oppdikta og merkte der dei blir viste.',
  practiceRemove: 'Fjern øvingstala',
  practiceHide: 'Gøym',
  practiceHideHelp: 'Tala er merkte der dei viser, og kan fjernast i innstillingane',
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
  waiting: {
    title: 'Varde ventar på lageret sitt',
    blocked:
      'Lageret må leggjast om for denne utgåva av Varde, men ei eldre utgåve er open i ei anna fane eller eit anna vindauge. Lukk ho, så held denne sida fram av seg sjølv. Planane dine er ikkje rørte.',
    slow: 'Nettlesaren har ikkje svart på ei stund. Varde ventar framleis. Hjelper det ikkje å vente, lukk andre faner med Varde og last sida på nytt. Planane dine er ikkje rørte.',
    readingTitle: 'Dette tek lengre tid enn vanleg',
    reading:
      'Nettlesaren har ikkje gitt frå seg det som skal visast her. Ei anna fane kan halde på med å lagre noko stort. Varde ventar framleis. Hjelper det ikkje å vente, lukk andre faner med Varde og last sida på nytt.',
  },
  opening: {
    full: 'Disken er full, eller plassen til nettlesaren er brukt opp. Då får ikkje nettlesaren opna lageret. Frigjer plass på disken, og last sida på nytt. Ikkje slett nettlesardata: då forsvinn planane.',
    unavailable:
      'Nettlesaren gir ikkje Varde lov til å lagre noko, og då kan ingen plan opnast. Bruk eit vanleg vindauge (ikkje privat), eller slå på lagring for denne nettstaden, og last sida på nytt.',
    unreadable:
      'Nettlesaren får ikkje lese lageret sitt. Disken kan vere full eller skadd. Frigjer plass, start nettlesaren på nytt, og opne Varde igjen. Ikkje slett nettlesardata: då forsvinn planane som ikkje er lasta ned.',
    newer:
      'Lageret er lagt om av ei nyare utgåve av Varde. Last sida på nytt. Kjem denne meldinga tilbake, lukk alle faner med Varde og opne han igjen. Planane dine er ikkje rørte.',
    closed: 'Sambandet med lageret til nettlesaren er brote. Last sida på nytt.',
  },
  storageGone:
    'Lageret til Varde vart sletta medan sida var open: i ei anna fane, i innstillingane til nettlesaren eller av nettlesaren sjølv. Planar du har som planfil, kan du opne igjen.',
  redo: 'Gjer om',
  changedElsewhere: 'Ein nyare Varde er opna i ei anna fane. Last denne sida på nytt for å halde fram.',
};
