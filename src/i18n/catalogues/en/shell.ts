import type { Translated } from '../../format/translated.ts';
import type { shell as nb } from '../nb/shell.ts';

export const shell: Translated<typeof nb> = {
  skip: 'Skip to content',
  menu: 'Menu',
  mainNavigation: 'Main menu',
  nav: {
    overview: 'Overview',
    areas: 'Goal areas',
    actions: 'Actions',
    indicators: 'Indicators',
    units: 'Units',
    ownUnit: 'My unit',
    connections: 'Links',
    partners: 'Partners',
    agreements: 'Agreements',
    reports: 'Reports',
    build: 'Edit the plan',
    history: 'History',
    settings: 'Settings',
    plans: 'All plans',
    more: 'More',
  },
  period: 'Plan period',
  asOf: 'As of',
  asOfButton: 'As of {{date}}',
  seen: 'Period and date:',
  today: 'today',
  backToToday: 'Back to today',
  asOfHelp: 'The page shows the plan with the readings there were on this date.',
  asOfBad: 'Enter a date between 1800 and 2200.',
  who: {
    title: 'Who is writing?',
    text: 'The name is shown with every change you make, in the history and in plan files you save or hand over. There is no account, and you can change it whenever you like.',
    waits: 'Your change is saved when you have answered.',
    label: 'Name or role',
    help: 'For example “International office”. At most 100 characters.',
    missing: 'Write a name or a role, or choose “Write without a name”.',
    tooLong: 'The name is too long. It can have at most {{max}} characters.',
    without: 'Write without a name',
    notNow: 'Without a name this time',
    none: 'No name',
    button: 'Who is writing: {{name}}',
  },
  switch: {
    label: 'Switch plan. Now:',
    here: 'Plans in this browser',
    current: 'Open now',
    new: 'New plan',
    open: 'Open plan file',
  },
  undone: 'Undone',
  redone: 'Redone',
  undoRefused: {
    nothing: 'There is nothing to undo.',
    'built-upon': 'Cannot be undone: part of it was changed later. Undo the later change first.',
  },
  failure: {
    full: 'Not saved: the disk is full, or the browser’s space is used up. What was saved before is still here.',
    typed: 'What you typed is still here.',
    fullAtRisk:
      'But when there is no room, the browser may delete everything Varde has stored. Download the plan file now, and free some space on the disk.',
    fullKept: 'The browser has promised not to delete it. Free some space on the disk, and try again.',
    unavailable:
      'Not saved: the browser does not let Varde store anything. Use an ordinary (not private) window, or allow storage for this site.',
    unreadable:
      'Not saved: the browser cannot read or write its storage. The disk may be full or damaged. Download the plan file if you can, free some space, and restart the browser.',
    closed:
      'Not saved: the connection to the browser’s storage is broken, or a newer Varde has been opened in another tab. Reload the page.',
    newer: 'Not saved: another tab uses a newer Varde. Reload this page.',
    faulty:
      'It was not saved: dates or periods in the plan would then contradict each other (something would end before it begins, a milestone lie outside its action, or two periods overlap). Correct the other one first.',
    spent:
      'Not saved: a clock has been thousands of years ahead, and the plan has no time stamps left. Make a copy with corrected times under Settings, and write in that.',
    unknown: 'Not saved because of an error in Varde. Nothing is damaged. Reload the page and try again.',
  },
  refusal: {
    named: '“{{name}}”',
    gone: 'Not saved: {{what}} has been deleted in the meantime, in another tab or by someone else. Bring it back from the bin under History, and save again.',
    goneBy:
      'Not saved: {{what}} was deleted {{when}} ({{author}}). Bring it back from the bin under History, and save again.',
    missing:
      'Not saved: {{what}}, which this belongs to or points at, is no longer in the plan. Choose something else, or bring it back from the bin under History, and save again.',
    missingBy:
      'Not saved: {{what}}, which this belongs to or points at, was deleted {{when}} ({{author}}). Choose something else, or bring it back from the bin under History, and save again.',
    changed:
      'Not saved yet: {{fields}} has been changed in the meantime, in another tab or by someone else. See what it has become. To use yours all the same, save once more.',
    reading:
      'Not saved yet: {{value}} has been entered on this date in the meantime, in another tab or by someone else. To use your figure all the same, save once more.',
    readingGone:
      'Not saved yet: the reading has been removed in the meantime, in another tab or by someone else. To have it all the same, save once more.',
    choices:
      'Not saved: the plan has been changed in the meantime, and the choices no longer fit. Look them over, and save again.',
    planChanged:
      'Not removed: the plan has been changed meanwhile, and the changes would be lost. Everything is still here. Download the plan file if you want to keep them, and remove the plan under Settings.',
    planChangedBy:
      'Not removed: the plan has been changed meanwhile, last {{when}} ({{author}}), and the changes would be lost. Everything is still here. Download the plan file if you want to keep them, and remove the plan under Settings.',
    planGone:
      'Not saved: the plan is not in this browser any more. It has been removed, perhaps in another tab. If you have it as a plan file, you can open it again.',
    more_one:
      'Not deleted: one more item would have gone along, which has been added in the meantime. See what goes along, and delete again.',
    more_other:
      'Not deleted: {{count}} more items would have gone along, which have been added in the meantime. See what goes along, and delete again.',
  },
  ties: {
    title: 'The plan has been mended',
    text: 'Something in “{{name}}” belonged to or pointed at what had been deleted, as an earlier Varde could let happen. It has been mended:',
    back: '“{{name}}” has been brought back, since something belongs to it',
    released_one: '{{count}} item no longer points at what is deleted',
    released_other: '{{count}} items no longer point at what is deleted',
    where: 'The correction also stands at the top of the history.',
  },
  dismiss: 'Close the message',
  notices: 'Notices',
  updateReady: 'A new version of Varde is ready.',
  update: 'Update now',
  later: 'Later',
  backup: '{{count}} changes are in no backup yet. The plan is only in this browser.',
  backupNow: 'Download plan file',
  offline: 'Offline. Everything works; changes are saved on this machine.',
  practiceBanner: 'The plan contains practice figures. They are invented and marked wherever they show.',
  practiceRemove: 'Remove the practice figures',
  practiceHide: 'Hide',
  practiceHideHelp: 'The figures are marked wherever they show, and can be removed in the settings',
  notFoundTitle: 'Page not found',
  notFound: 'The address points at something that is not in this plan. It may have been deleted.',
  toOverview: 'To the overview',
  planMissingTitle: 'The plan is not in this browser',
  planMissing:
    'Plans are only on the machine where they were opened. Ask the sender of the link for the plan file, and open it here.',
  toPlans: 'Open or choose a plan',
  errorTitle: 'Something went wrong in Varde',
  error:
    'Your plan is saved and unharmed. Reload the page. If it happens again, take a backup in Settings and report the error.',
  reload: 'Reload the page',
  openFailedTitle: 'Varde cannot open its storage',
  waiting: {
    title: 'Varde is waiting for its storage',
    blocked:
      'The storage must be converted for this version of Varde, but an older version is open in another tab or window. Close it, and this page goes on by itself. Your plans are untouched.',
    slow: 'The browser has not answered for a while. Varde is still waiting. If waiting does not help, close other tabs with Varde and reload the page. Your plans are untouched.',
    readingTitle: 'This takes longer than usual',
    reading:
      'The browser has not handed over what is to be shown here. Another tab may be saving something large. Varde is still waiting. If waiting does not help, close other tabs with Varde and reload the page.',
  },
  opening: {
    full: 'The disk is full, or the browser’s space is used up, and then the browser cannot open the storage. Free some space on the disk, and reload the page. Do not delete browser data: the plans would go with it.',
    unavailable:
      'The browser does not let Varde store anything, and then no plan can be opened. Use an ordinary (not private) window, or allow storage for this site, and reload the page.',
    unreadable:
      'The browser cannot read its storage. The disk may be full or damaged. Free some space, restart the browser, and open Varde again. Do not delete browser data: plans you have not downloaded would go with it.',
    newer:
      'The storage has been converted by a newer version of Varde. Reload the page. If this message comes back, close all tabs with Varde and open it again. Your plans are untouched.',
    closed: 'The connection to the browser’s storage is broken. Reload the page.',
  },
  storageGone:
    'Varde’s storage was deleted while the page was open: in another tab, in the browser’s settings, or by the browser itself. Plans that you have as plan files can be opened again.',
  redo: 'Redo',
  changedElsewhere: 'A newer Varde is open in another tab. Reload this page to go on.',
};
