import type { Translated } from '../../format/translated.ts';
import type { clock as nb } from '../nb/clock.ts';

export const clock: Translated<typeof nb> = {
  title: 'Is the clock of this computer right?',
  here: 'The clock here',
  server: 'The clock online, where Varde comes from',
  last: 'Last time stamp in the plan',
  lastBy: '{{stamp}} ({{author}})',
  lastByAt: '{{stamp}} ({{author}}, written {{at}})',
  nobody: 'no name',
  ahead: 'The clock here is {{span}} ahead.',
  behind: 'The last that was written in the plan is stamped {{span}} ahead of the clock here.',
  either: 'Either this clock is slow, or another one was fast when that was written.',
  late: 'The clock here is {{span}} slow.',
  serverAgrees:
    'The clock online agrees with the clock here, so it was probably the other one that was ahead.',
  why: 'Times decide what stands when plan files are merged. One wrong time stamp pulls all later ones in the plan along.',
  copyHint:
    'If it is the plan that has wrong times, you can make a copy with corrected times under Settings.',
  write: 'The clock is right, write anyway',
  correct: 'I will correct the clock',
  waits: 'Nothing has been saved yet. What you have typed stays.',
  notWritten: 'Not saved. Correct the clock of the computer, and do it again. What you typed is still here.',
  span: {
    minutes_one: '{{count}} minute',
    minutes_other: '{{count}} minutes',
    hours_one: '{{count}} hour',
    hours_other: '{{count}} hours',
    days_one: '{{count}} day',
    days_other: '{{count}} days',
    years_one: '{{count}} year',
    years_other: '{{count}} years',
  },
  plan: {
    title: 'Time stamps',
    lead: 'Every change has a time stamp. The stamps decide what stands when plan files are merged.',
    ahead:
      'The last time stamp in the plan is {{stamp}}. It is {{span}} ahead of the clock here, since a clock has been ahead. The plan can be used as before, but if you merge it with a colleague’s, the old may win over the new.',
    copy: 'Make a copy with corrected times',
    copying: 'Making the copy …',
    copyHelp:
      'The copy is a plan of its own with the same content and the same history, in which each change is stamped when it was written. Agree to go over to it: plan files of the old one cannot be merged with the copy.',
    copied: 'Made {{name}}',
    suffix: 'corrected times',
  },
};
