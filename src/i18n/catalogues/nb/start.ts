/** The first page: what Varde is, the plans in this browser, and how to begin or open one. */
export const start = {
  title: 'Velkommen',
  lead: 'Følg en plan fra vedtaket til tallet som viser om det virket.',
  about:
    'Varde er for kommuner som vil vite om planene deres gir resultater: mål, tiltak og målinger på ett sted.',
  private:
    'Alt ligger i nettleseren på denne maskinen. Du trenger ingen konto, og ingenting sendes over nettet.',
  language: 'Språk',
  languageFailed: 'Språket kunne ikke hentes. Kontroller nettet og prøv igjen.',
  ways: 'Velg hvordan du vil begynne',
  moreWays: 'Legg til en plan',
  plans: {
    title: 'Planer',
    lead: 'Planene i denne nettleseren.',
    last: 'Sist åpnet',
    changes_one: '{{count}} endring',
    changes_other: '{{count}} endringer',
    broken:
      'Planen kan ikke åpnes: det som er lagret om den, er skadet. De andre planene er som før. Har du en planfil av den, kan du åpne den på nytt.',
  },
  starter: {
    title: 'Eksempel: {{place}}',
    areas_one: '{{count}} målområde',
    areas_other: '{{count}} målområder',
    text: {
      'trondheim-2019-2022':
        'Målområder og vedtak er hentet fra kommunens egne dokumenter. Delmål, tiltak og måltall er forslag.',
      kristiansand:
        'Satsingsområder og strategier er hentet fra kommunens strategi; strategiene er delmål. Den har ingen tiltak eller måltall, og indikatoren er et forslag.',
    },
    open: 'Åpne {{place}}',
    opened: 'Eksempelet fra {{place}} er åpnet. Det ligger bare hos deg, så prøv deg fram.',
    failed: 'Eksempelet kunne ikke hentes. Kontroller nettet og prøv igjen.',
  },
  blank: {
    title: 'Lag en tom plan',
    text: 'Begynn med navn og tidsrom. Så viser en kort veiledning vei: målområder, delmål, indikatorer.',
    open: 'Ny plan',
    name: 'Navn på planen',
    municipality: 'Kommune',
    start: 'Fra og med',
    end: 'Til og med',
    periods_one: 'Planen får planperioden {{list}}. Du kan endre den senere.',
    periods_other: 'Planen får planperiodene {{list}}. Du kan endre dem senere.',
    create: 'Lag planen',
    created: 'Planen er laget',
    tooManyYears: 'Planen varer i {{years}} år. Kontroller årstallene; det lengste er {{max}} år.',
  },
  file: {
    title: 'Åpne en planfil',
    text: 'For sikkerhetskopier og planer du har fått av andre. Velg filen, eller dra den inn på siden.',
    choose: 'Velg planfil',
    drop: 'Slipp planfilen for å åpne den',
    tooMany: 'Du slapp {{count}} filer. Åpne én planfil om gangen.',
  },
  opening: {
    title: 'Åpner planfilen',
    phase: { reading: 'Leser filen', checking: 'Kontrollerer innholdet', saving: 'Lagrer i nettleseren' },
    cancelled: 'Avbrutt. Ingenting er endret.',
    finishedAnyway: 'Planen var ferdig lagret før den ble avbrutt, og er åpnet.',
    opened: 'Åpnet {{name}}',
    same: '{{name}} ligger her fra før, med alt som står i filen. Ingenting er endret.',
    takenBack: 'Planen er fjernet igjen. Filen er urørt.',
    copySuffix: 'kopi',
  },
  mended: {
    title: 'Åpnet, med rettelser',
    text: '«{{name}}» er åpnet. Filen kommer fra en eldre utgave av Varde og hadde tegn som ikke kan ses eller brukes. De er rettet, også i historikken:',
    where: 'Listen står også øverst i historikken.',
    ties: '«{{name}}» er åpnet. Noe i planen hørte til eller viste til det som var slettet, slik en eldre utgave av Varde kunne la det skje. Det er rettet:',
    untouched: 'Selve filen er ikke endret.',
    go: 'Gå til planen',
  },
  refused: {
    title: 'Filen kunne ikke åpnes',
    nothingChanged: 'Ingenting er endret. Planene dine er som før.',
    found: 'Dette må rettes i filen:',
    row: 'Rad {{row}}',
    again: 'Velg en annen fil',
    unreadable:
      'Nettleseren fikk ikke lest filen. Den kan være flyttet, slettet eller en mappe. Velg den på nytt.',
    type: {
      word: 'Dette er et Word-dokument, ikke en planfil. Planfiler slutter på .varde.json.',
      excel: 'Dette er et regneark, ikke en planfil. Planfiler slutter på .varde.json.',
      powerpoint: 'Dette er en presentasjon, ikke en planfil. Planfiler slutter på .varde.json.',
      pdf: 'Dette er en PDF, ikke en planfil. Planfiler slutter på .varde.json.',
      picture: 'Dette er et bilde, ikke en planfil. Planfiler slutter på .varde.json.',
      archive: 'Dette er en pakket fil (zip). Pakk den ut først, og velg filen som slutter på .varde.json.',
      other: 'Dette er ikke en planfil. Planfiler slutter på .varde.json.',
    },
  },
  asCopy: 'Åpne som egen kopi',
};
