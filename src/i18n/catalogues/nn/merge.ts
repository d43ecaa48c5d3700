import type { Translated } from '../../format/translated.ts';
import type { merge as nb } from '../nb/merge.ts';

export const merge: Translated<typeof nb> = {
  title: 'Slå saman med fila?',
  isHere: '{{name}} ligg her frå før.',
  isHereAs: 'Fila er av planen {{name}}. Her heiter den same planen {{here}}.',
  intro: 'Fila har {{changes}} som ikkje er her.',
  rewritten_one:
    '{{count}} endring finst begge stader med same tidsstempel, men seier ikkje det same i fila. Det som står her, blir ståande.',
  rewritten_other:
    '{{count}} endringar finst begge stader med same tidsstempel, men seier ikkje det same i fila. Det som står her, blir ståande.',
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
    'Alt som står i fila, er her frå før. Fila kan vere ein eldre tryggingskopi; opne ho som ein eigen kopi om du vil sjå eller bruke planen slik han var.',
  open: 'Gå til planen',
  differsTitle: 'Fila er ikkje som planen her',
  differsText_one:
    'Endringane i fila har dei same tidsstempla som endringar her, men {{count}} av dei seier noko anna. Nokon har endra fila utanfor Varde, eller ho er reparert. Difor kan ho ikkje slåast saman med planen her, men du kan opne ho som ein eigen kopi.',
  differsText_other:
    'Endringane i fila har dei same tidsstempla som endringar her, men {{count}} av dei seier noko anna. Nokon har endra fila utanfor Varde, eller ho er reparert. Difor kan ho ikkje slåast saman med planen her, men du kan opne ho som ein eigen kopi.',
  differsHow: 'Det som er endra i fila',
  differsOnlyHistory: 'Innhaldet er det same. Det er historikken som er ein annan.',
  untoldTitle: 'Ta inn verdiane frå fila?',
  untoldText:
    'Fila har ingen historikk og fortel ikkje kva som er nytt. Varde har samanlikna ho med planen her. Tek du inn verdiane, blir dei éi endring, som kan angrast.',
  values: {
    how: 'Det som er annleis i fila',
    all: 'Sjå alt',
    more_one: 'Vis {{count}} til',
    more_other: 'Vis {{count}} til',
    kept: 'Dette står her og ikkje i fila, og blir ståande: {{what}}.',
    keptNone: 'Ingenting her blir sletta.',
    cannot: 'Kan ikkje takast inn',
    cannotText:
      'Planen her og verdiane i fila ville ikkje stemme saman: {{faults}} Rett det i ein av dei, og prøv igjen. Du kan òg opne fila som ein eigen kopi. Ingenting er endra.',
    take: 'Ta inn verdiane',
    done: '{{name}}: verdiane frå fila er tekne inn',
  },
  clocks: {
    title: 'Ei klokke har gått føre',
    who: '{{author}} har skrive {{where}} med ei klokke som gjekk {{span}} føre: stempla {{stamp}}, men skrive seinast {{made}}.',
    nobody: 'Nokon utan namn',
    where: { here: 'her', there: 'i fila', both: 'både her og i fila' },
    wins_one: 'Tidsstempelet ville vinne over det som vart endra seinare {{count}} stad:',
    wins_other: 'Tidsstempla ville vinne over det som vart endra seinare {{count}} stader:',
    winsNone: 'Det vinn ikkje over noko som er endra seinare.',
    after: 'Slår du saman, får òg endringane du gjer i planen heretter, tidsstempel etter {{stamp}}.',
    what: 'Kva skal stå der begge har endra det same?',
    made: 'Det som vart endra sist',
    stamped: 'Det som har det seinaste tidsstempelet',
    merge: 'Slå saman likevel',
    copy: 'Lag ein kopi med retta tider',
    copyHelp:
      'Ein kopi med retta tider er ein eigen plan med same innhald og historikk, der kvar endring er stempla då ho vart skriven.',
  },
  otherPlan:
    'Fila gjeld ein annan plan: {{name}}. Berre ein kopi av denne planen kan slåast saman med han. Opne fila frå «Alle planar» for å ha ho som ein eigen plan.',
  into: 'Slå saman med planfila til ein kollega',
  intoHelp:
    'Har to av dykk arbeidd kvar for dykk, legg Varde arbeidet saman. Du ser kva som kjem før det skjer, og det kan angrast.',
  choose: 'Vel planfil',
};
