import type { merge as nb } from '../nb/merge.ts';
import type { Translated } from '../translated.ts';

export const merge: Translated<typeof nb> = {
  title: 'Merge with the file?',
  intro: '{{name}} is here already. The file has {{changes}} that are not here.',
  changes_one: '{{count}} change',
  changes_other: '{{count}} changes',
  from: 'What comes from the file',
  by: '{{author}}: {{changes}}, {{first}} to {{last}}',
  byOneDay: '{{author}}: {{changes}}, {{first}}',
  nobody: 'No name',
  see: 'See the changes',
  seeLatest: 'See the latest {{count}} changes',
  kept_one: 'There is {{count}} change here that the file lacks. It stays.',
  kept_other: 'There are {{count}} changes here that the file lacks. They stay.',
  keptNone: 'There are no changes here that the file lacks.',
  conflicts: 'Both have changed the same thing',
  conflictsHelp_one:
    'In one place both have changed the same thing. The later change stands unless you choose the other.',
  conflictsHelp_other:
    'In {{count}} places both have changed the same thing. The later change stands unless you choose the other.',
  noConflicts: 'Nothing has been changed in both.',
  here: 'Here',
  there: 'In the file',
  who: '{{author}}, {{date}}',
  last: 'changed last',
  nothing: 'nothing',
  deleted: 'Delete',
  keep: 'Keep',
  reading: 'reading of {{date}} for {{row}}',
  aboutRow: '{{row}}: deleted by one, changed by the other',
  merge: 'Merge',
  cannot: 'Cannot be merged',
  cannotText:
    'Each plan is in order, but together they would not agree: {{faults}} Correct it in one of them, save the file anew and try again. You can also open the file as a copy of its own. Nothing has been changed.',
  fault: {
    overlap: 'Two plan periods would overlap.',
    outside: 'A plan period would lie outside the plan.',
    other: 'Something in the plan would not hold together.',
  },
  done: '{{name}}: {{changes}} merged with the plan',
  undone: 'The merge has been undone',
  sameTitle: 'The plan is here already',
  sameText:
    '{{name}} has everything that is in the file. The file may be an older backup; open it as a copy of its own if you want to see or use the plan as it was.',
  open: 'Go to the plan',
  untoldTitle: 'The file has no history',
  untoldText:
    '{{name}} is here already, and the file does not tell what has been changed in it. It can therefore not be merged with the plan, but it can be opened as a copy of its own.',
  otherPlan:
    'The file is of another plan: {{name}}. Only a copy of this plan can be merged with it. Open the file from “All plans” to have it as a plan of its own.',
  into: 'Merge with a colleague’s plan file',
  intoHelp:
    'If two of you have worked apart, Varde puts your work together. You see what comes before it is done, and it can be undone.',
  choose: 'Choose a plan file',
};
