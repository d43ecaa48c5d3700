import type { Translated } from '../../format/translated.ts';
import type { merge as nb } from '../nb/merge.ts';

export const merge: Translated<typeof nb> = {
  title: 'Merge with the file?',
  isHere: '{{name}} is here already.',
  isHereAs: 'The file is of the plan {{name}}. Here the same plan is called {{here}}.',
  intro: 'The file has {{changes}} that are not here.',
  rewritten_one:
    '{{count}} change is in both with the same time stamp, but does not say the same in the file. What is here stays.',
  rewritten_other:
    '{{count}} changes are in both with the same time stamps, but do not say the same in the file. What is here stays.',
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
    'Everything in the file is here already. The file may be an older backup; open it as a copy of its own if you want to see or use the plan as it was.',
  open: 'Go to the plan',
  differsTitle: 'The file is not as the plan here',
  differsText_one:
    'The changes in the file have the same time stamps as changes here, but {{count}} of them says something else. Somebody has changed the file outside Varde, or it has been repaired. It can therefore not be merged with the plan here, but you can open it as a copy of its own.',
  differsText_other:
    'The changes in the file have the same time stamps as changes here, but {{count}} of them say something else. Somebody has changed the file outside Varde, or it has been repaired. It can therefore not be merged with the plan here, but you can open it as a copy of its own.',
  differsHow: 'What has been changed in the file',
  differsOnlyHistory: 'The content is the same. It is the history that is another.',
  untoldTitle: 'Take in the values of the file?',
  untoldText:
    'The file has no history and does not tell what is new. Varde has compared it with the plan here. If you take in the values, they become one change, which can be undone.',
  values: {
    how: 'What is different in the file',
    all: 'See all of it',
    more_one: 'Show {{count}} more',
    more_other: 'Show {{count}} more',
    kept: 'This is here and not in the file, and stays: {{what}}.',
    keptNone: 'Nothing here is deleted.',
    cannot: 'Cannot be taken in',
    cannotText:
      'The plan here and the values of the file would not agree: {{faults}} Correct it in one of them and try again. You can also open the file as a copy of its own. Nothing has been changed.',
    take: 'Take in the values',
    done: '{{name}}: the values of the file have been taken in',
  },
  clocks: {
    title: 'A clock has been ahead',
    who: '{{author}} has written {{where}} by a clock that was {{span}} ahead: stamped {{stamp}}, but written {{made}} at the latest.',
    nobody: 'Somebody without a name',
    where: { here: 'here', there: 'in the file', both: 'both here and in the file' },
    wins_one: 'The time stamp would win over what was changed later in {{count}} place:',
    wins_other: 'The time stamps would win over what was changed later in {{count}} places:',
    winsNone: 'It wins over nothing that was changed later.',
    after: 'If you merge, the changes you make in the plan from now on are also stamped after {{stamp}}.',
    what: 'What shall stand where both have changed the same thing?',
    made: 'What was changed last',
    stamped: 'What has the latest time stamp',
    merge: 'Merge anyway',
    copy: 'Make a copy with corrected times',
    copyHelp:
      'A copy with corrected times is a plan of its own with the same content and history, in which each change is stamped when it was written.',
  },
  otherPlan:
    'The file is of another plan: {{name}}. Only a copy of this plan can be merged with it. Open the file from “All plans” to have it as a plan of its own.',
  into: 'Merge with a colleague’s plan file',
  intoHelp:
    'If two of you have worked apart, Varde puts your work together. You see what comes before it is done, and it can be undone.',
  choose: 'Choose a plan file',
};
