import type { explain as nb } from '../nb/explain.ts';
import type { Translated } from '../translated.ts';

export const explain: Translated<typeof nb> = {
  readingOn: '**{{value}}** per {{date}}.',
  readingOnPreliminary: '**{{value}}** per {{date}} (førebels tal).',
  readingOnPractice: '**{{value}}** per {{date}} (øvingstal, ikkje ei verkeleg måling).',
  expectedLinear:
    'Etter planen skulle det vore **{{expected}}**: frå {{from}} i {{fromYear}}, jamt mot {{to}} i {{toYear}}.',
  expectedStep:
    'Etter planen skulle det vore **{{expected}}**: frå {{from}} i {{fromYear}}, trinnvis mot {{to}} i {{toYear}}.',
  lagPlan: 'Etterslepet er **{{lag}}** av den planlagde endringa.',
  lagPeriod: 'Etterslepet er **{{lag}}** av den planlagde endringa i perioden.',
  ahead: 'Forspranget er **{{lag}}** av den planlagde endringa.',
  onPlan: 'Det er som planlagt.',
  limits: 'Inntil {{onTrack}} blir rekna som i rute, inntil {{atRisk}} som litt etter.',
  achieved: 'Målet på **{{target}}** innan {{date}} er nådd.',
  missed:
    'Målet på **{{target}}** innan {{date}} vart ikkje nådd. Det mangla **{{lag}}** av den planlagde endringa.',
  holdInside: 'Det er innanfor **{{min}}–{{max}}**, der det skal halde seg til {{date}}.',
  holdOutside:
    'Det er utanfor **{{min}}–{{max}}**, der det skal halde seg til {{date}}. Avviket svarar til eit etterslep på **{{lag}}**.',
  noData: 'Inga måling per {{date}}.',
  noDataSince: 'Inga måling mellom utgangspunktet {{from}} og {{date}}.',
  noTarget: 'Indikatoren har ikkje noko mål, så framdrifta kan ikkje vurderast.',
  noTargetPeriod: 'Indikatoren har ikkje noko mål for denne perioden, så framdrifta kan ikkje vurderast.',
  invalidTarget:
    'Målet kan ikkje vurderast: sluttmålet må vere betre enn utgangspunktet og liggje seinare i tid.',
  baselineFromReading:
    'Utgangspunktet er den første målinga, {{value}} per {{date}}, fordi ikkje noko anna er oppgitt.',
  stale: 'Talet er gammalt: ei ny måling skulle vore her.',
  finalMissing: 'Sluttmålinga for {{date}} manglar.',
  rollup: {
    progress: 'I snitt er **{{progress}}** av målet nådd. Venta på måletidspunkta var **{{expected}}**.',
    lag: 'Det gjennomsnittlege etterslepet er **{{lag}}**.',
    heldBack:
      'Snittet åleine ville vore i rute, men minst éin del ligg langt etter eller er ikkje nådd. Då kan heilskapen ikkje vere betre enn litt etter.',
    coverageIndicators_one: '{{measured}} av {{count}} indikator er målt.',
    coverageIndicators_other: '{{measured}} av {{count}} indikatorar er målte.',
    achieved: 'Alle delar er nådde.',
    missed: 'Ingen av delane vart nådde.',
    'partly-achieved': 'Alle delar er avgjorde; nokre er nådde og nokre ikkje.',
    'no-data': 'Ingenting er målt enno.',
    'not-measurable': 'Det er ingenting her å måle på. Legg til ein indikator.',
    'not-measurable-area': 'Det er ingen delmål her å måle på.',
    'no-indicators': 'Ingen av delmåla har ein indikator å måle på.',
  },
};
