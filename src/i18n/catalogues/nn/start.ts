import type { Translated } from '../../format/translated.ts';
import type { start as nb } from '../nb/start.ts';

export const start: Translated<typeof nb> = {
  title: 'Velkomen',
  lead: 'Følg ein plan frå vedtaket til talet som viser om det verka.',
  about:
    'Varde er for kommunar som vil vite om planane deira gir resultat: mål, tiltak og målingar på éin stad.',
  private:
    'Alt ligg i nettlesaren på denne maskina. Du treng ingen konto, og ingenting blir sendt over nettet.',
  language: 'Språk',
  languageFailed: 'Språket kunne ikkje hentast. Kontroller nettet og prøv igjen.',
  ways: 'Vel korleis du vil byrje',
  moreWays: 'Legg til ein plan',
  plans: {
    title: 'Planar',
    lead: 'Planane i denne nettlesaren.',
    last: 'Sist opna',
    changes_one: '{{count}} endring',
    changes_other: '{{count}} endringar',
    broken:
      'Planen kan ikkje opnast: det som er lagra om han, er skadd. Dei andre planane er som før. Har du ei planfil av han, kan du opne ho på nytt.',
  },
  starter: {
    title: 'Døme: {{place}}',
    areas_one: '{{count}} målområde',
    areas_other: '{{count}} målområde',
    text: {
      'trondheim-2019-2022':
        'Målområde og vedtak er henta frå dokumenta til kommunen. Delmål, tiltak og måltal er forslag.',
      kristiansand:
        'Satsingsområde og strategiar er henta frå strategien til kommunen; strategiane er delmål. Han har ingen tiltak eller måltal, og indikatoren er eit forslag.',
    },
    open: 'Opne {{place}}',
    opened: 'Dømet frå {{place}} er opna. Det ligg berre hos deg, så prøv deg fram.',
    failed: 'Dømet kunne ikkje hentast. Kontroller nettet og prøv igjen.',
  },
  blank: {
    title: 'Lag ein tom plan',
    text: 'Byrj med namn og tidsrom. Så viser ei kort rettleiing veg: målområde, delmål, indikatorar.',
    open: 'Ny plan',
    name: 'Namn på planen',
    municipality: 'Kommune',
    start: 'Frå og med',
    end: 'Til og med',
    periods_one: 'Planen får planperioden {{list}}. Du kan endre han seinare.',
    periods_other: 'Planen får planperiodane {{list}}. Du kan endre dei seinare.',
    create: 'Lag planen',
    created: 'Planen er laga',
    tooManyYears: 'Planen varer i {{years}} år. Kontroller årstala; det lengste er {{max}} år.',
  },
  file: {
    title: 'Opne ei planfil',
    text: 'For tryggingskopiar og planar du har fått av andre. Vel fila, eller dra ho inn på sida.',
    choose: 'Vel planfil',
    drop: 'Slepp planfila for å opne ho',
    tooMany: 'Du sleppte {{count}} filer. Opne éi planfil om gongen.',
  },
  opening: {
    title: 'Opnar planfila',
    phase: { reading: 'Les fila', checking: 'Kontrollerer innhaldet', saving: 'Lagrar i nettlesaren' },
    cancelled: 'Avbrote. Ingenting er endra.',
    finishedAnyway: 'Planen var ferdig lagra før han vart avbroten, og er opna.',
    opened: 'Opna {{name}}',
    same: '{{name}} ligg her frå før, med alt som står i fila. Ingenting er endra.',
    takenBack: 'Planen er fjerna igjen. Fila er urørt.',
    copySuffix: 'kopi',
  },
  mended: {
    title: 'Opna, med rettingar',
    text: '«{{name}}» er opna. Fila kjem frå ei eldre utgåve av Varde og hadde teikn som ikkje kan sjåast eller brukast. Dei er retta, òg i historikken:',
    where: 'Lista står òg øvst i historikken.',
    ties: '«{{name}}» er opna. Noko i planen høyrde til eller viste til det som var sletta, slik ei eldre utgåve av Varde kunne la det skje. Det er retta:',
    untouched: 'Sjølve fila er ikkje endra.',
    go: 'Gå til planen',
  },
  refused: {
    title: 'Fila kunne ikkje opnast',
    nothingChanged: 'Ingenting er endra. Planane dine er som før.',
    found: 'Dette må rettast i fila:',
    row: 'Rad {{row}}',
    again: 'Vel ei anna fil',
    unreadable:
      'Nettlesaren fekk ikkje lese fila. Ho kan vere flytta, sletta eller ei mappe. Vel ho på nytt.',
    type: {
      word: 'Dette er eit Word-dokument, ikkje ei planfil. Planfiler sluttar på .varde.json.',
      excel: 'Dette er eit rekneark, ikkje ei planfil. Planfiler sluttar på .varde.json.',
      powerpoint: 'Dette er ein presentasjon, ikkje ei planfil. Planfiler sluttar på .varde.json.',
      pdf: 'Dette er ein PDF, ikkje ei planfil. Planfiler sluttar på .varde.json.',
      picture: 'Dette er eit bilete, ikkje ei planfil. Planfiler sluttar på .varde.json.',
      archive: 'Dette er ei pakka fil (zip). Pakk ho ut først, og vel fila som sluttar på .varde.json.',
      other: 'Dette er ikkje ei planfil. Planfiler sluttar på .varde.json.',
    },
  },
  asCopy: 'Opne som eigen kopi',
};
