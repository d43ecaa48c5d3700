/** Sentences that explain a status with the numbers it rests on. `**` marks what is emphasised. */
export const explain = {
  readingOn: '**{{value}}** per {{date}}.',
  readingOnPreliminary: '**{{value}}** per {{date}} (foreløpig tall).',
  readingOnPractice: '**{{value}}** per {{date}} (øvingstall, ikke en virkelig måling).',
  expectedLinear:
    'Etter planen skulle det vært **{{expected}}**: fra {{from}} i {{fromYear}}, jevnt mot {{to}} i {{toYear}}.',
  expectedStep:
    'Etter planen skulle det vært **{{expected}}**: fra {{from}} i {{fromYear}}, trinnvis mot {{to}} i {{toYear}}.',
  lagPlan: 'Etterslepet er **{{lag}}** av den planlagte endringen.',
  lagPeriod: 'Etterslepet er **{{lag}}** av den planlagte endringen i perioden.',
  ahead: 'Forspranget er **{{lag}}** av den planlagte endringen.',
  onPlan: 'Det er som planlagt.',
  limits: 'Inntil {{onTrack}} regnes som i rute, inntil {{atRisk}} som litt etter.',
  achieved: 'Målet på **{{target}}** innen {{date}} er nådd.',
  missed:
    'Målet på **{{target}}** innen {{date}} ble ikke nådd. Det manglet **{{lag}}** av den planlagte endringen.',
  holdInside: 'Det er innenfor **{{min}}–{{max}}**, der det skal holde seg til {{date}}.',
  holdOutside:
    'Det er utenfor **{{min}}–{{max}}**, der det skal holde seg til {{date}}. Avviket tilsvarer et etterslep på **{{lag}}**.',
  noData: 'Ingen måling per {{date}}.',
  noDataSince: 'Ingen måling mellom utgangspunktet {{from}} og {{date}}.',
  noTarget: 'Indikatoren har ikke noe mål, så framdriften kan ikke vurderes.',
  noTargetPeriod: 'Indikatoren har ikke noe mål for denne perioden, så framdriften kan ikke vurderes.',
  invalidTarget:
    'Målet kan ikke vurderes: sluttmålet må være bedre enn utgangspunktet og ligge senere i tid.',
  baselineFromReading:
    'Utgangspunktet er den første målingen, {{value}} per {{date}}, fordi ikke noe annet er oppgitt.',
  stale: 'Tallet er gammelt: en ny måling skulle vært her.',
  finalMissing: 'Sluttmålingen for {{date}} mangler.',
  rollup: {
    progress:
      'I snitt er **{{progress}}** av målet nådd. Forventet på måletidspunktene var **{{expected}}**.',
    lag: 'Det gjennomsnittlige etterslepet er **{{lag}}**.',
    heldBack:
      'Snittet alene ville vært i rute, men minst én del ligger langt etter eller er ikke nådd. Da kan helheten ikke være bedre enn litt etter.',
    coverageIndicators_one: '{{measured}} av {{count}} indikator er målt.',
    coverageIndicators_other: '{{measured}} av {{count}} indikatorer er målt.',
    achieved: 'Alle deler er nådd.',
    missed: 'Ingen av delene ble nådd.',
    'partly-achieved': 'Alle deler er avgjort; noen er nådd og noen ikke.',
    'no-data': 'Ingenting er målt ennå.',
    'not-measurable': 'Det er ingenting her å måle på. Legg til en indikator.',
    'not-measurable-area': 'Det er ingen delmål her å måle på.',
    'no-indicators': 'Ingen av delmålene har en indikator å måle på.',
  },
};
