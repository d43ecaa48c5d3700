import type { Translated } from '../../format/translated.ts';
import type { connections as nb } from '../nb/connections.ts';

export const connections: Translated<typeof nb> = {
  title: 'Koplingar',
  lead: 'Slik byggjer planen på FNs berekraftsmål, klimamåla, andre planar og det politikarane har bestilt.',
  inPeriod: 'Viser koplingar i {{period}}.',
  contents: 'På denne sida',
  figure: {
    sdg: '{{linked}} av {{total}} mål er kopla til planen',
    climate_zero: 'Ingen klimamål',
    climate_one: '{{linked}} av {{count}} klimamål er kopla til planen',
    climate_other: '{{linked}} av {{count}} klimamål er kopla til planen',
    frameworks_zero: 'Ingen rammeverk',
    frameworks_one: '{{linked}} av {{count}} punkt er kopla til planen',
    frameworks_other: '{{linked}} av {{count}} punkt er kopla til planen',
    mandates_zero: 'Ingen bestillingar',
    mandates_one: '{{answered}} av {{count}} bestilling er svart på',
    mandates_other: '{{answered}} av {{count}} bestillingar er svart på',
  },
  tile: 'FN-mål {{code}}, {{name}}',
  tileCount_zero: 'ingenting er kopla',
  tileCount_one: '{{count}} er kopla',
  tileCount_other: '{{count}} er kopla',
  sdg: {
    heading: 'FNs berekraftsmål',
    lead: 'Talet seier kor mange delmål, tiltak og indikatorar som er kopla til målet. Vel eit mål for å sjå dei.',
    whole: 'Målet som heilskap',
    none: 'Ingenting i planen er kopla til dette målet.',
    empty:
      'Planen er ikkje kopla til FNs berekraftsmål enno. Opne eit delmål eller eit tiltak og vel «Rediger koplingar».',
  },
  climate: {
    heading: 'Klimamål',
    baseline: 'Utgangspunkt',
    target: 'Mål for {{year}}',
    scope: 'Omfang',
    add: 'Nytt klimamål',
    empty:
      'Planen har ingen klimamål. Legg inn klimamåla til kommunen for å vise kva i planen som bidreg til dei.',
  },
  frameworks: {
    heading: 'Andre planar og rammeverk',
    nodes_one: '{{linked}} av {{count}} punkt er kopla.',
    nodes_other: '{{linked}} av {{count}} punkt er kopla.',
    linked_zero: 'Ingen koplingar',
    linked_one: '{{count}} kopling',
    linked_other: '{{count}} koplingar',
    add: 'Ny plan eller nytt rammeverk',
    empty:
      'Planen har ingen rammeverk utanom FN-måla. Legg inn kommuneplanen eller andre planar for å vise kva i dei planen byggjer på.',
  },
  mandates: {
    heading: 'Bestillingar',
    due: 'Frist {{date}}',
    statusOf: 'Status for bestillinga «{{title}}»',
    statusSaved: 'Bestillinga er sett til «{{status}}».',
    answers: 'Dette svarer på bestillinga',
    unanswered: 'Ingenting i planen er kopla til bestillinga.',
    add: 'Ny bestilling',
    empty:
      'Planen har ingen bestillingar. Legg inn det politiske organ har bede om, for å vise kva i planen som svarer på det.',
  },
  tools: {
    up: 'Flytt {{name}} opp',
    down: 'Flytt {{name}} ned',
    edit: 'Rediger {{name}}',
    moved: '{{name}} er flytta til plass {{place}} av {{total}}',
  },
  row: {
    elsewhere: 'utanfor planperioden',
  },
  none: 'Ingenting i planen er kopla hit.',
};
