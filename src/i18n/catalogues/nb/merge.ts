/** Joining a colleague's copy of a plan with the one here. */
export const merge = {
  title: 'Slå sammen med filen?',
  isHere: '{{name}} ligger her fra før.',
  isHereAs: 'Filen er av planen {{name}}. Her heter den samme planen {{here}}.',
  intro: 'Filen har {{changes}} som ikke er her.',
  rewritten_one:
    '{{count}} endring finnes begge steder med samme tidsstempel, men sier ikke det samme i filen. Det som står her, blir stående.',
  rewritten_other:
    '{{count}} endringer finnes begge steder med samme tidsstempel, men sier ikke det samme i filen. Det som står her, blir stående.',
  changes_one: '{{count}} endring',
  changes_other: '{{count}} endringer',
  from: 'Det som kommer fra filen',
  by: '{{author}}: {{changes}}, {{first}} til {{last}}',
  byOneDay: '{{author}}: {{changes}}, {{first}}',
  nobody: 'Uten navn',
  see: 'Se endringene',
  seeLatest: 'Se de {{count}} siste endringene',
  kept_one: 'Her er det {{count}} endring som filen ikke har. Den blir stående.',
  kept_other: 'Her er det {{count}} endringer som filen ikke har. De blir stående.',
  keptNone: 'Her er det ingen endringer som filen ikke har.',
  conflicts: 'Begge har endret det samme',
  conflictsHelp_one:
    'Ett sted har begge endret det samme. Det siste blir stående, om du ikke velger det andre.',
  conflictsHelp_other:
    '{{count}} steder har begge endret det samme. Det siste blir stående, om du ikke velger det andre.',
  noConflicts: 'Ingen har endret det samme.',
  here: 'Her',
  there: 'I filen',
  who: '{{author}}, {{date}}',
  last: 'sist endret',
  nothing: 'ingenting',
  deleted: 'Slett',
  keep: 'Behold',
  reading: 'måling {{date}} for {{row}}',
  aboutRow: '{{row}}: slettet av den ene, endret av den andre',
  merge: 'Slå sammen',
  cannot: 'Kan ikke slås sammen',
  cannotText:
    'Hver for seg er planene i orden, men sammen ville de ikke stemme: {{faults}} Rett det i den ene av dem, lagre filen på nytt, og prøv igjen. Du kan også åpne filen som en egen kopi. Ingenting er endret.',
  fault: {
    overlap: 'To planperioder ville overlappe.',
    outside: 'En planperiode ville ligge utenfor planen.',
    other: 'Noe i planen ville ikke henge sammen.',
  },
  done: '{{name}}: {{changes}} er slått sammen med planen',
  undone: 'Sammenslåingen er angret',
  sameTitle: 'Planen ligger her fra før',
  sameText:
    'Alt som står i filen, er her fra før. Filen kan være en eldre sikkerhetskopi; åpne den som en egen kopi om du vil se eller bruke planen slik den var.',
  open: 'Gå til planen',
  differsTitle: 'Filen er ikke som planen her',
  differsText_one:
    'Endringene i filen har de samme tidsstemplene som endringer her, men {{count}} av dem sier noe annet. Noen har endret filen utenfor Varde, eller den er reparert. Derfor kan den ikke slås sammen med planen her, men du kan åpne den som en egen kopi.',
  differsText_other:
    'Endringene i filen har de samme tidsstemplene som endringer her, men {{count}} av dem sier noe annet. Noen har endret filen utenfor Varde, eller den er reparert. Derfor kan den ikke slås sammen med planen her, men du kan åpne den som en egen kopi.',
  differsHow: 'Det som er endret i filen',
  differsOnlyHistory: 'Innholdet er det samme. Det er historikken som er en annen.',
  untoldTitle: 'Ta inn verdiene fra filen?',
  untoldText:
    'Filen har ingen historikk og forteller ikke hva som er nytt. Varde har sammenlignet den med planen her. Tar du inn verdiene, blir de én endring, som kan angres.',
  values: {
    how: 'Det som er annerledes i filen',
    all: 'Se alt',
    more_one: 'Vis {{count}} til',
    more_other: 'Vis {{count}} til',
    kept: 'Dette står her og ikke i filen, og blir stående: {{what}}.',
    keptNone: 'Ingenting her blir slettet.',
    cannot: 'Kan ikke tas inn',
    cannotText:
      'Planen her og verdiene i filen ville ikke stemme sammen: {{faults}} Rett det i en av dem, og prøv igjen. Du kan også åpne filen som en egen kopi. Ingenting er endret.',
    take: 'Ta inn verdiene',
    done: '{{name}}: verdiene fra filen er tatt inn',
  },
  clocks: {
    title: 'En klokke har gått foran',
    who: '{{author}} har skrevet {{where}} med en klokke som gikk {{span}} foran: stemplet {{stamp}}, men skrevet senest {{made}}.',
    nobody: 'Noen uten navn',
    where: { here: 'her', there: 'i filen', both: 'både her og i filen' },
    wins_one: 'Tidsstempelet ville vinne over det som ble endret senere {{count}} sted:',
    wins_other: 'Tidsstemplene ville vinne over det som ble endret senere {{count}} steder:',
    winsNone: 'Det vinner ikke over noe som er endret senere.',
    after: 'Slår du sammen, får også endringene du gjør i planen heretter, tidsstempler etter {{stamp}}.',
    what: 'Hva skal stå der begge har endret det samme?',
    made: 'Det som ble endret sist',
    stamped: 'Det som har det seneste tidsstempelet',
    merge: 'Slå sammen likevel',
    copy: 'Lag en kopi med rettede tider',
    copyHelp:
      'En kopi med rettede tider er en egen plan med samme innhold og historikk, der hver endring er stemplet da den ble skrevet.',
  },
  otherPlan:
    'Filen gjelder en annen plan: {{name}}. Bare en kopi av denne planen kan slås sammen med den. Åpne filen fra «Alle planer» for å ha den som en egen plan.',
  into: 'Slå sammen med en kollegas planfil',
  intoHelp:
    'Har to av dere arbeidet hver for dere, legger Varde arbeidet sammen. Du ser hva som kommer før det skjer, og det kan angres.',
  choose: 'Velg planfil',
};
