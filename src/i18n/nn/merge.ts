import type { merge as nb } from '../nb/merge.ts';
import type { Translated } from '../translated.ts';

export const merge: Translated<typeof nb> = {
  title: 'Slå saman med fila?',
  intro: '{{name}} ligg her frå før. Fila har {{changes}} som ikkje er her.',
  changes_one: '{{count}} endring',
  changes_other: '{{count}} endringar',
  from: 'Det som kjem frå fila',
  by: '{{author}}: {{changes}}, {{first}} til {{last}}',
  byOneDay: '{{author}}: {{changes}}, {{first}}',
  nobody: 'Utan namn',
  see: 'Sjå endringane',
  seeLatest: 'Sjå dei {{count}} siste endringane',
  kept_one: 'Her er det {{count}} endring som fila ikkje har. Ho blir ståande.',
  kept_other: 'Her er det {{count}} endringar som fila ikkje har. Dei blir ståande.',
  keptNone: 'Her er det ingen endringar som fila ikkje har.',
  conflicts: 'Begge har endra det same',
  conflictsHelp_one: 'Éin stad har begge endra det same. Det siste blir ståande, om du ikkje vel det andre.',
  conflictsHelp_other:
    '{{count}} stader har begge endra det same. Det siste blir ståande, om du ikkje vel det andre.',
  noConflicts: 'Ingen har endra det same.',
  here: 'Her',
  there: 'I fila',
  who: '{{author}}, {{date}}',
  last: 'sist endra',
  nothing: 'ingenting',
  deleted: 'Slett',
  keep: 'Behald',
  reading: 'måling {{date}} for {{row}}',
  aboutRow: '{{row}}: sletta av den eine, endra av den andre',
  merge: 'Slå saman',
  cannot: 'Kan ikkje slåast saman',
  cannotText:
    'Kvar for seg er planane i orden, men saman ville dei ikkje stemme: {{faults}} Rett det i den eine av dei, lagre fila på nytt, og prøv igjen. Du kan òg opne fila som ein eigen kopi. Ingenting er endra.',
  fault: {
    overlap: 'To planperiodar ville overlappe.',
    outside: 'Ein planperiode ville liggje utanfor planen.',
    other: 'Noko i planen ville ikkje henge saman.',
  },
  done: '{{name}}: {{changes}} er slått saman med planen',
  undone: 'Samanslåinga er angra',
  sameTitle: 'Planen ligg her frå før',
  sameText:
    '{{name}} har alt som står i fila. Fila kan vere ein eldre tryggingskopi; opne ho som ein eigen kopi om du vil sjå eller bruke planen slik han var.',
  open: 'Gå til planen',
  untoldTitle: 'Fila har ingen historikk',
  untoldText:
    '{{name}} ligg her frå før, og fila fortel ikkje kva som er endra der. Ho kan difor ikkje slåast saman med planen, men ho kan opnast som ein eigen kopi.',
  otherPlan:
    'Fila gjeld ein annan plan: {{name}}. Berre ein kopi av denne planen kan slåast saman med han. Opne fila frå «Alle planar» for å ha ho som ein eigen plan.',
  into: 'Slå saman med planfila til ein kollega',
  intoHelp:
    'Har to av dykk arbeidd kvar for dykk, legg Varde arbeidet saman. Du ser kva som kjem før det skjer, og det kan angrast.',
  choose: 'Vel planfil',
};
