/** How the plan is tied to the UN goals, the climate targets, other plans and what political bodies have asked for. */
export const connections = {
  title: 'Koblinger',
  lead: 'Slik bygger planen på FNs bærekraftsmål, klimamålene, andre planer og det politikerne har bestilt.',
  inPeriod: 'Viser koblinger i {{period}}.',
  contents: 'På denne siden',
  figure: {
    sdg: '{{linked}} av {{total}} mål er koblet til planen',
    climate_zero: 'Ingen klimamål',
    climate_one: '{{linked}} av {{count}} klimamål er koblet til planen',
    climate_other: '{{linked}} av {{count}} klimamål er koblet til planen',
    frameworks_zero: 'Ingen rammeverk',
    frameworks_one: '{{linked}} av {{count}} punkt er koblet til planen',
    frameworks_other: '{{linked}} av {{count}} punkter er koblet til planen',
    mandates_zero: 'Ingen bestillinger',
    mandates_one: '{{answered}} av {{count}} bestilling er besvart',
    mandates_other: '{{answered}} av {{count}} bestillinger er besvart',
  },
  tile: 'FNs mål {{code}}, {{name}}',
  tileCount_zero: 'ingenting er koblet',
  tileCount_one: '{{count}} er koblet',
  tileCount_other: '{{count}} er koblet',
  sdg: {
    heading: 'FNs bærekraftsmål',
    lead: 'Tallet sier hvor mange delmål, tiltak og indikatorer som er koblet til målet. Velg et mål for å se dem.',
    whole: 'Målet som helhet',
    none: 'Ingenting i planen er koblet til dette målet.',
    empty:
      'Planen er ikke koblet til FNs bærekraftsmål ennå. Åpne et delmål eller et tiltak og velg «Rediger koblinger».',
  },
  climate: {
    heading: 'Klimamål',
    baseline: 'Utgangspunkt',
    target: 'Mål for {{year}}',
    scope: 'Omfang',
    add: 'Nytt klimamål',
    empty:
      'Planen har ingen klimamål. Legg inn kommunens klimamål for å vise hva i planen som bidrar til dem.',
  },
  frameworks: {
    heading: 'Andre planer og rammeverk',
    nodes_one: '{{linked}} av {{count}} punkt er koblet.',
    nodes_other: '{{linked}} av {{count}} punkter er koblet.',
    linked_zero: 'Ingen koblinger',
    linked_one: '{{count}} kobling',
    linked_other: '{{count}} koblinger',
    add: 'Ny plan eller nytt rammeverk',
    empty:
      'Planen har ingen rammeverk utenom FNs mål. Legg inn kommuneplanen eller andre planer for å vise hva i dem planen bygger på.',
  },
  mandates: {
    heading: 'Bestillinger',
    due: 'Frist {{date}}',
    statusOf: 'Status for bestillingen «{{title}}»',
    statusSaved: 'Bestillingen er satt til «{{status}}».',
    answers: 'Dette svarer på bestillingen',
    unanswered: 'Ingenting i planen er koblet til bestillingen.',
    add: 'Ny bestilling',
    empty:
      'Planen har ingen bestillinger. Legg inn det politiske organer har bedt om, for å vise hva i planen som svarer på det.',
  },
  tools: {
    up: 'Flytt {{name}} opp',
    down: 'Flytt {{name}} ned',
    edit: 'Rediger {{name}}',
    moved: '{{name}} er flyttet til plass {{place}} av {{total}}',
  },
  row: {
    elsewhere: 'utenfor planperioden',
  },
  none: 'Ingenting i planen er koblet hit.',
};
