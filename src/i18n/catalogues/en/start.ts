import type { Translated } from '../../format/translated.ts';
import type { start as nb } from '../nb/start.ts';

export const start: Translated<typeof nb> = {
  title: 'Welcome',
  lead: 'Follow a plan from the resolution to the number that shows whether it worked.',
  about:
    'Varde is for municipalities that want to know whether their plans give results: goals, actions and readings in one place.',
  private:
    'Everything stays in the browser on this machine. You need no account, and nothing is sent over the network.',
  language: 'Language',
  languageFailed: 'The language could not be fetched. Check the network and try again.',
  ways: 'Choose how to begin',
  moreWays: 'Add a plan',
  plans: {
    title: 'Plans',
    lead: 'The plans in this browser.',
    last: 'Opened last',
    changes_one: '{{count}} change',
    changes_other: '{{count}} changes',
    broken:
      'The plan cannot be opened: what is stored about it is damaged. The other plans are as before. If you have a plan file of it, you can open that.',
  },
  starter: {
    title: 'Example: {{place}}',
    areas_one: '{{count}} goal area',
    areas_other: '{{count}} goal areas',
    text: {
      'trondheim-2019-2022':
        'Goal areas and resolutions are from the municipality’s own documents. Sub-goals, actions and target figures are proposals.',
      kristiansand:
        'Focus areas and strategies are from the municipality’s strategy; the strategies are sub-goals. It has no actions or target figures, and the indicator is a proposal.',
    },
    open: 'Open {{place}}',
    opened: 'The example from {{place}} is open. It is only on your machine, so try things out.',
    failed: 'The example could not be fetched. Check the network and try again.',
  },
  blank: {
    title: 'Make an empty plan',
    text: 'Begin with a name and a time span. A short guide then shows the way: goal areas, sub-goals, indicators.',
    open: 'New plan',
    name: 'Name of the plan',
    municipality: 'Municipality',
    start: 'From',
    end: 'To',
    periods_one: 'The plan gets the plan period {{list}}. You can change it later.',
    periods_other: 'The plan gets the plan periods {{list}}. You can change them later.',
    create: 'Make the plan',
    created: 'The plan is made',
    tooManyYears: 'The plan lasts {{years}} years. Check the years; the longest is {{max}}.',
  },
  file: {
    title: 'Open a plan file',
    text: 'For backups and for plans others have given you. Choose the file, or drag it onto the page.',
    choose: 'Choose a plan file',
    drop: 'Drop the plan file to open it',
    tooMany: 'You dropped {{count}} files. Open one plan file at a time.',
  },
  opening: {
    title: 'Opening the plan file',
    phase: {
      reading: 'Reading the file',
      checking: 'Checking what is in it',
      saving: 'Saving in the browser',
    },
    cancelled: 'Cancelled. Nothing was changed.',
    finishedAnyway: 'The plan was saved before it could be cancelled, and is open.',
    opened: 'Opened {{name}}',
    same: '{{name}} is here already, with all that is in the file. Nothing was changed.',
    takenBack: 'The plan is removed again. The file is untouched.',
    copySuffix: 'copy',
  },
  mended: {
    title: 'Opened, with corrections',
    text: '“{{name}}” is open. The file comes from an older edition of Varde and had characters that cannot be seen or used. They have been mended, in the history too:',
    where: 'The list also stands at the top of the history.',
    ties: '“{{name}}” has been opened. Something in the plan belonged to or pointed at what had been deleted, as an earlier Varde could let happen. It has been mended:',
    untouched: 'The file itself is unchanged.',
    go: 'Go to the plan',
  },
  refused: {
    title: 'The file could not be opened',
    nothingChanged: 'Nothing was changed. Your plans are as before.',
    found: 'This must be corrected in the file:',
    row: 'Row {{row}}',
    again: 'Choose another file',
    unreadable:
      'The browser could not read the file. It may have been moved or deleted, or be a folder. Choose it again.',
    type: {
      word: 'This is a Word document, not a plan file. Plan files end in .varde.json.',
      excel: 'This is a spreadsheet, not a plan file. Plan files end in .varde.json.',
      powerpoint: 'This is a presentation, not a plan file. Plan files end in .varde.json.',
      pdf: 'This is a PDF, not a plan file. Plan files end in .varde.json.',
      picture: 'This is a picture, not a plan file. Plan files end in .varde.json.',
      archive: 'This is a zip file. Unpack it first, and choose the file that ends in .varde.json.',
      other: 'This is not a plan file. Plan files end in .varde.json.',
    },
  },
  asCopy: 'Open as a separate copy',
};
