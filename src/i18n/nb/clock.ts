/** Clocks that are set wrong: what is asked before something is written by one, and what is said of plans that one has stamped. */
export const clock = {
  title: 'Er klokka på denne maskinen riktig?',
  here: 'Klokka her',
  server: 'Klokka på nettet, der Varde er hentet fra',
  last: 'Siste tidsstempel i planen',
  lastBy: '{{stamp}} ({{author}})',
  lastByAt: '{{stamp}} ({{author}}, skrevet {{at}})',
  nobody: 'uten navn',
  ahead: 'Klokka her går {{span}} foran.',
  behind:
    'Klokka her er {{span}} etter det siste som er skrevet i planen. Enten går klokka her etter, eller så gikk en annen klokke foran da det ble skrevet.',
  serverAgrees: 'Klokka på nettet stemmer med klokka her, så trolig var det den andre som gikk foran.',
  why: 'Tidene avgjør hva som gjelder når planfiler slås sammen. Ett galt tidsstempel drar alle senere i planen med seg.',
  copyHint: 'Er det planen som har gale tider, kan du lage en kopi med rettede tider under Innstillinger.',
  write: 'Klokka er riktig, skriv likevel',
  correct: 'Jeg retter klokka',
  waits: 'Ingenting er lagret ennå. Det du har skrevet, blir stående.',
  notWritten: 'Ikke lagret. Rett klokka på maskinen, og gjør det på nytt. Det du har skrevet, står her ennå.',
  span: {
    minutes_one: '{{count}} minutt',
    minutes_other: '{{count}} minutter',
    hours_one: '{{count}} time',
    hours_other: '{{count}} timer',
    days_one: '{{count}} dag',
    days_other: '{{count}} dager',
    years_one: '{{count}} år',
    years_other: '{{count}} år',
  },
  plan: {
    title: 'Tidsstempler',
    lead: 'Hver endring har et tidsstempel. Stemplene avgjør hva som gjelder når planfiler slås sammen.',
    ahead:
      'Det siste tidsstempelet i planen er {{stamp}}. Det ligger {{span}} foran klokka her, for en klokke har gått foran. Planen kan brukes som før, men slår du den sammen med en kollegas, kan det gamle vinne over det nye.',
    copy: 'Lag en kopi med rettede tider',
    copying: 'Lager kopien …',
    copyHelp:
      'Kopien er en egen plan med samme innhold og samme historikk, der hver endring er stemplet da den ble skrevet. Bli enige om å gå over til den: Planfiler av den gamle kan ikke slås sammen med kopien.',
    copied: 'Laget {{name}}',
    suffix: 'rettede tider',
  },
};
