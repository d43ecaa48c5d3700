/** The frame around every page: navigation, period and date, messages, failures. */
export const shell = {
  skip: 'Hopp til innholdet',
  menu: 'Meny',
  mainNavigation: 'Hovedmeny',
  nav: {
    overview: 'Oversikt',
    areas: 'Målområder',
    actions: 'Tiltak',
    indicators: 'Indikatorer',
    units: 'Enheter',
    ownUnit: 'Min enhet',
    connections: 'Koblinger',
    partners: 'Partnere',
    agreements: 'Avtaler',
    reports: 'Rapporter',
    build: 'Rediger planen',
    history: 'Historikk',
    settings: 'Innstillinger',
    plans: 'Alle planer',
    more: 'Mer',
  },
  period: 'Planperiode',
  asOf: 'Per dato',
  asOfButton: 'Per {{date}}',
  seen: 'Periode og dato:',
  today: 'i dag',
  backToToday: 'Tilbake til i dag',
  asOfHelp: 'Siden viser planen slik målingene var på denne datoen.',
  asOfBad: 'Skriv en dato mellom 1800 og 2200.',
  who: {
    title: 'Hvem skriver?',
    text: 'Navnet står ved hver endring du gjør, i historikken og i planfiler du lagrer eller gir fra deg. Det er ingen konto, og du kan endre det når du vil.',
    waits: 'Endringen din lagres når du har svart.',
    label: 'Navn eller rolle',
    help: 'For eksempel «Internasjonalt kontor». Høyst 100 tegn.',
    missing: 'Skriv et navn eller en rolle, eller velg «Skriv uten navn».',
    tooLong: 'Navnet er for langt. Det kan ha høyst {{max}} tegn.',
    without: 'Skriv uten navn',
    notNow: 'Uten navn denne gangen',
    none: 'Uten navn',
    button: 'Hvem skriver: {{name}}',
  },
  switch: {
    label: 'Bytt plan. Nå:',
    here: 'Planer i denne nettleseren',
    current: 'Åpen nå',
    new: 'Ny plan',
    open: 'Åpne planfil',
  },
  undone: 'Angret',
  redone: 'Gjort om',
  undoRefused: {
    nothing: 'Det er ingenting å angre.',
    'built-upon': 'Kan ikke angres: noe av det samme er endret senere. Angre det siste først.',
  },
  failure: {
    full: 'Det ble ikke lagret: disken er full, eller nettleserens plass er brukt opp. Det som var lagret før, er her fortsatt.',
    typed: 'Det du skrev, står her ennå.',
    fullAtRisk:
      'Men når det er fullt, kan nettleseren slette alt Varde har lagret. Last ned planfilen nå, og frigjør plass på disken.',
    fullKept: 'Nettleseren har lovet å ikke slette det. Frigjør plass på disken, og prøv igjen.',
    unavailable:
      'Det ble ikke lagret: nettleseren gir ikke Varde lov til å lagre noe. Bruk et vanlig vindu (ikke privat), eller slå på lagring for dette nettstedet.',
    unreadable:
      'Det ble ikke lagret: nettleseren får ikke lest eller skrevet i lageret sitt. Disken kan være full eller skadet. Last ned planfilen hvis det går, frigjør plass, og start nettleseren på nytt.',
    closed:
      'Det ble ikke lagret: forbindelsen til nettleserens lager er brutt, eller en nyere Varde er åpnet i en annen fane. Last siden på nytt.',
    newer: 'Det ble ikke lagret: en annen fane bruker en nyere Varde. Last denne siden på nytt.',
    faulty:
      'Det ble ikke lagret: da ville ikke datoene eller periodene i planen stemme med hverandre (noe ville slutte før det begynner, en milepæl ligge utenfor tiltaket, eller to perioder overlappe). Rett det ene først.',
    spent:
      'Det ble ikke lagret: en klokke har gått tusener av år foran, og planen har ingen tidsstempler igjen. Lag en kopi med rettede tider under Innstillinger, og skriv i den.',
    unknown:
      'Det ble ikke lagret på grunn av en feil i Varde. Ingenting er ødelagt. Last siden på nytt og prøv igjen.',
  },
  refusal: {
    named: '«{{name}}»',
    gone: 'Ikke lagret: {{what}} er slettet i mellomtiden, i en annen fane eller av en annen. Hent det tilbake fra papirkurven under Historikk, og lagre igjen.',
    goneBy:
      'Ikke lagret: {{what}} ble slettet {{when}} ({{author}}). Hent det tilbake fra papirkurven under Historikk, og lagre igjen.',
    missing:
      'Ikke lagret: {{what}}, som dette hører til eller viser til, er ikke i planen lenger. Velg noe annet, eller hent det tilbake fra papirkurven under Historikk, og lagre igjen.',
    missingBy:
      'Ikke lagret: {{what}}, som dette hører til eller viser til, ble slettet {{when}} ({{author}}). Velg noe annet, eller hent det tilbake fra papirkurven under Historikk, og lagre igjen.',
    changed:
      'Ikke lagret ennå: {{fields}} er endret i mellomtiden, i en annen fane eller av en annen. Se hva det er blitt. Vil du ha ditt likevel, så lagre en gang til.',
    reading:
      'Ikke lagret ennå: i mellomtiden er {{value}} ført på denne datoen, i en annen fane eller av en annen. Vil du ha ditt tall likevel, så lagre en gang til.',
    readingGone:
      'Ikke lagret ennå: målingen er tatt bort i mellomtiden, i en annen fane eller av en annen. Vil du ha den likevel, så lagre en gang til.',
    choices:
      'Ikke lagret: planen er endret i mellomtiden, og valgene passer ikke lenger. Se over dem, og lagre igjen.',
    planChanged:
      'Ikke fjernet: planen er endret i mellomtiden, og endringene ville gått tapt. Alt er her ennå. Last ned planfilen om du vil ta vare på dem, og fjern planen under Innstillinger.',
    planChangedBy:
      'Ikke fjernet: planen er endret i mellomtiden, sist {{when}} ({{author}}), og endringene ville gått tapt. Alt er her ennå. Last ned planfilen om du vil ta vare på dem, og fjern planen under Innstillinger.',
    planGone:
      'Ikke lagret: planen er ikke i denne nettleseren lenger. Den er fjernet, kanskje i en annen fane. Har du den som planfil, kan du åpne den igjen.',
    more_one:
      'Ikke slettet: ett punkt til ville gått med, som er kommet til i mellomtiden. Se hva som går med, og slett igjen.',
    more_other:
      'Ikke slettet: {{count}} punkter til ville gått med, som er kommet til i mellomtiden. Se hva som går med, og slett igjen.',
  },
  ties: {
    title: 'Planen er rettet',
    text: 'Noe i «{{name}}» hørte til eller viste til det som var slettet, slik en eldre utgave av Varde kunne la det skje. Det er rettet:',
    back: '«{{name}}» er hentet tilbake, siden noe hører til det',
    released_one: '{{count}} punkt viser ikke lenger til det som er slettet',
    released_other: '{{count}} punkter viser ikke lenger til det som er slettet',
    where: 'Rettelsen står også øverst i historikken.',
  },
  dismiss: 'Lukk meldingen',
  notices: 'Meldinger',
  updateReady: 'En ny versjon av Varde er klar.',
  update: 'Oppdater nå',
  later: 'Senere',
  backup: '{{count}} endringer er ikke med i noen sikkerhetskopi. Planen ligger bare i denne nettleseren.',
  backupNow: 'Last ned planfil',
  offline: 'Uten nett. Alt virker; endringer lagres på denne maskinen.',
  practiceBanner: 'Planen inneholder øvingstall. De er oppdiktet og merket der de vises.',
  practiceRemove: 'Fjern øvingstallene',
  practiceHide: 'Skjul',
  practiceHideHelp: 'Tallene er merket der de vises, og kan fjernes i innstillingene',
  notFoundTitle: 'Fant ikke siden',
  notFound: 'Adressen peker på noe som ikke finnes i denne planen. Det kan være slettet.',
  toOverview: 'Til oversikten',
  planMissingTitle: 'Planen finnes ikke i denne nettleseren',
  planMissing:
    'Planer ligger bare på maskinen der de er åpnet. Be den som sendte lenken om planfilen, og åpne den her.',
  toPlans: 'Åpne eller velg en plan',
  errorTitle: 'Noe gikk galt i Varde',
  error:
    'Planen din er lagret og uskadd. Last siden på nytt. Skjer det igjen, ta en sikkerhetskopi fra Innstillinger og meld fra om feilen.',
  reload: 'Last siden på nytt',
  openFailedTitle: 'Varde får ikke åpnet lageret sitt',
  waiting: {
    title: 'Varde venter på lageret sitt',
    blocked:
      'Lageret må legges om for denne utgaven av Varde, men en eldre utgave er åpen i en annen fane eller et annet vindu. Lukk den, så fortsetter denne siden av seg selv. Planene dine er ikke rørt.',
    slow: 'Nettleseren har ikke svart på en stund. Varde venter fortsatt. Hjelper det ikke å vente, lukk andre faner med Varde og last siden på nytt. Planene dine er ikke rørt.',
    readingTitle: 'Dette tar lengre tid enn vanlig',
    reading:
      'Nettleseren har ikke gitt fra seg det som skal vises her. En annen fane kan holde på med å lagre noe stort. Varde venter fortsatt. Hjelper det ikke å vente, lukk andre faner med Varde og last siden på nytt.',
  },
  opening: {
    full: 'Disken er full, eller nettleserens plass er brukt opp. Da får ikke nettleseren åpnet lageret. Frigjør plass på disken, og last siden på nytt. Ikke slett nettleserdata: da forsvinner planene.',
    unavailable:
      'Nettleseren gir ikke Varde lov til å lagre noe, og da kan ingen plan åpnes. Bruk et vanlig vindu (ikke privat), eller slå på lagring for dette nettstedet, og last siden på nytt.',
    unreadable:
      'Nettleseren får ikke lest lageret sitt. Disken kan være full eller skadet. Frigjør plass, start nettleseren på nytt, og åpne Varde igjen. Ikke slett nettleserdata: da forsvinner planene som ikke er lastet ned.',
    newer:
      'Lageret er lagt om av en nyere utgave av Varde. Last siden på nytt. Kommer denne meldingen tilbake, lukk alle faner med Varde og åpne den igjen. Planene dine er ikke rørt.',
    closed: 'Forbindelsen til nettleserens lager er brutt. Last siden på nytt.',
  },
  storageGone:
    'Lageret til Varde ble slettet mens siden var åpen: i en annen fane, i nettleserens innstillinger eller av nettleseren selv. Planer du har som planfil, kan du åpne igjen.',
  redo: 'Gjør om',
  changedElsewhere: 'En nyere Varde er åpnet i en annen fane. Last denne siden på nytt for å fortsette.',
};
