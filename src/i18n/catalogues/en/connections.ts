import type { Translated } from '../../format/translated.ts';
import type { connections as nb } from '../nb/connections.ts';

export const connections: Translated<typeof nb> = {
  title: 'Links',
  lead: 'How the plan rests on the UN goals, the climate targets, other plans and what political bodies have asked for.',
  inPeriod: 'Showing links in {{period}}.',
  contents: 'On this page',
  figure: {
    sdg: '{{linked}} of {{total}} goals are linked to the plan',
    climate_zero: 'No climate targets',
    climate_one: '{{linked}} of {{count}} climate target is linked to the plan',
    climate_other: '{{linked}} of {{count}} climate targets are linked to the plan',
    frameworks_zero: 'No frameworks',
    frameworks_one: '{{linked}} of {{count}} point is linked to the plan',
    frameworks_other: '{{linked}} of {{count}} points are linked to the plan',
    mandates_zero: 'No mandates',
    mandates_one: '{{answered}} of {{count}} mandate is answered',
    mandates_other: '{{answered}} of {{count}} mandates are answered',
  },
  tile: 'UN goal {{code}}, {{name}}',
  tileCount_zero: 'nothing is linked',
  tileCount_one: '{{count}} linked',
  tileCount_other: '{{count}} linked',
  sdg: {
    heading: 'UN Sustainable Development Goals',
    lead: 'The number says how many sub-goals, actions and indicators are linked to the goal. Choose a goal to see them.',
    whole: 'The goal as a whole',
    none: 'Nothing in the plan is linked to this goal.',
    empty:
      'The plan is not linked to the UN goals yet. Open a sub-goal or an action and choose “Edit links”.',
  },
  climate: {
    heading: 'Climate targets',
    baseline: 'Baseline',
    target: 'Target for {{year}}',
    scope: 'Scope',
    add: 'New climate target',
    empty:
      'The plan has no climate targets. Add the municipality’s climate targets to show what in the plan serves them.',
  },
  frameworks: {
    heading: 'Other plans and frameworks',
    nodes_one: '{{linked}} of {{count}} point is linked.',
    nodes_other: '{{linked}} of {{count}} points are linked.',
    linked_zero: 'No links',
    linked_one: '{{count}} link',
    linked_other: '{{count}} links',
    add: 'New plan or framework',
    empty:
      'The plan has no frameworks besides the UN goals. Add the municipal master plan or other plans to show what in them the plan builds on.',
  },
  mandates: {
    heading: 'Mandates',
    due: 'Due {{date}}',
    statusOf: 'Status of the mandate “{{title}}”',
    statusSaved: 'The mandate is now “{{status}}”.',
    answers: 'What answers the mandate',
    unanswered: 'Nothing in the plan is linked to the mandate.',
    add: 'New mandate',
    empty:
      'The plan has no mandates. Add what political bodies have asked for, to show what in the plan answers it.',
  },
  tools: {
    up: 'Move {{name}} up',
    down: 'Move {{name}} down',
    edit: 'Edit {{name}}',
    moved: '{{name}} has been moved to place {{place}} of {{total}}',
  },
  row: {
    elsewhere: 'outside the plan period',
  },
  none: 'Nothing in the plan is linked to it.',
};
