/** Joining a colleague's copy of a plan with the one here. */
export const merge = {
  title: 'Slå sammen med filen?',
  intro: '{{name}} ligger her fra før. Filen har {{changes}} som ikke er her.',
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
    '{{name}} har alt som står i filen. Filen kan være en eldre sikkerhetskopi; åpne den som en egen kopi om du vil se eller bruke planen slik den var.',
  open: 'Gå til planen',
  untoldTitle: 'Filen har ingen historikk',
  untoldText:
    '{{name}} ligger her fra før, og filen forteller ikke hva som er endret i den. Den kan derfor ikke slås sammen med planen, men den kan åpnes som en egen kopi.',
  otherPlan:
    'Filen gjelder en annen plan: {{name}}. Bare en kopi av denne planen kan slås sammen med den. Åpne filen fra «Alle planer» for å ha den som en egen plan.',
  into: 'Slå sammen med en kollegas planfil',
  intoHelp:
    'Har to av dere arbeidet hver for dere, legger Varde arbeidet sammen. Du ser hva som kommer før det skjer, og det kan angres.',
  choose: 'Velg planfil',
};
