import type * as nb from '../nb/problems.ts';

export const problems: Record<keyof typeof nb.problems, string> = {
  'empty-file': 'The file is empty. Choose another file, or download it again.',
  'file-too-large':
    'The file is {{megabytes}} MB. Varde opens files of up to {{maxMegabytes}} MB. Check that it is the right file.',
  'not-utf8': 'The file is not saved as UTF-8 text. Save it again with the character set UTF-8.',
  'not-json':
    'The file is not JSON. The error is on line {{line}}, character {{column}}. A plan file begins with a curly bracket. Check that you chose a plan file (.varde.json).',
  'cut-off': 'The file ends too early, on line {{line}}, character {{column}}. Download or copy it again.',
  'json-curly-quotes':
    'Line {{line}}, character {{column}}: “{{found}}” is a typographic quotation mark. Use straight quotation marks (").',
  'json-single-quotes':
    'Line {{line}}, character {{column}}: “{{found}}” is a single quotation mark. Use double, straight quotation marks (").',
  'json-comment':
    'Line {{line}}, character {{column}}: “{{found}}” begins a comment, which JSON cannot have. Remove the comment.',
  'json-not-a-number':
    'Line {{line}}, character {{column}}: “{{found}}” is not a number in JSON. Write the number, or remove the reading or the field.',
  'json-word':
    'Line {{line}}, character {{column}}: “{{found}}” is not a word in JSON. Write true or false in small letters, or remove the field.',
  'json-unquoted':
    'Line {{line}}, character {{column}}: “{{found}}” has no quotation marks. Put straight quotation marks (") before and after it.',
  'json-bad-number':
    'Line {{line}}, character {{column}}: “{{found}}” is not written as a number in JSON. Write digits only, without plus signs, spaces and leading zeros, with an ordinary minus sign and a decimal point that has a digit on either side.',
  'json-decimal-comma': 'Line {{line}}, character {{column}}: The number has a comma. Use a decimal point.',
  'json-extra-comma': 'Line {{line}}, character {{column}}: There is a comma too many here. Remove it.',
  'json-missing-comma':
    'Line {{line}}, character {{column}}: A comma is missing before “{{found}}”. Put it in.',
  'json-missing-colon':
    'Line {{line}}, character {{column}}: A colon is missing before “{{found}}”, between name and value. Put it in.',
  'json-wrong-bracket':
    'Line {{line}}, character {{column}}: The bracket does not match the one that is open. It should be “{{found}}”.',
  'json-line-break':
    'Line {{line}}, character {{column}}: A text has a line break in it. End it with a straight quotation mark ("), or write the line break as \\n.',
  'json-control-character':
    'Line {{line}}, character {{column}}: A text has a control character in it ({{found}}). Remove it, or write a tab as \\t.',
  'json-bad-escape':
    'Line {{line}}, character {{column}}: “{{found}}” means nothing in JSON. Write a backslash as \\\\.',
  'json-after-end':
    'Line {{line}}, character {{column}}: The plan has ended, but there is more after it (“{{found}}”). Remove what is too much.',
  'json-too-deep':
    'Line {{line}}, character {{column}}: The file has more than {{found}} brackets within each other. That is no plan file. Choose another file.',
  'json-unexpected':
    'Line {{line}}, character {{column}}: “{{found}}” cannot stand here. Remove it, or put it in straight quotation marks (").',
  'json-repeated-member':
    'Line {{line}}, character {{column}}: “{{name}}” is given twice, first on line {{firstLine}}, character {{firstColumn}}. Remove the one that is wrong.',
  'not-a-plan-file':
    'The file is JSON, but not a plan file: “format” must be “varde-plan”. Choose another file.',
  'bad-version':
    'The file does not say which version of the format it follows. Set “version” to {{supported}}.',
  'newer-version':
    'The file follows version {{version}} of the format. This edition of Varde reads up to version {{supported}}. Update Varde and try again.',
  'and-more': 'There are {{more}} more errors. Correct the first ones and try again.',

  'unknown-table': 'Varde does not know “{{path}}” at the top of the file. Remove it, or correct the name.',
  'unknown-field': 'Varde does not know the field “{{path}}”. Remove it, or correct the name.',
  'dangerous-key': 'The field name “{{path}}” is not allowed. Remove the field.',
  'missing-field': '“{{path}}” is missing. Add it.',
  'expected-text': '“{{path}}” must be text in quotation marks. Correct the value.',
  'expected-number': '“{{path}}” must be a number without quotation marks. Correct the value.',
  'expected-boolean': '“{{path}}” must be true or false. Correct the value.',
  'expected-list': '“{{path}}” must be a list in square brackets. Correct the value.',
  'expected-object': '“{{path}}” must be an object in curly brackets. Correct the value.',
  'not-allowed-value': '“{{path}}” has a value that does not exist. Use one of these: {{allowed}}.',
  'empty-text': '“{{path}}” is empty. Write a text.',
  'empty-list': '“{{path}}” is an empty list. Remove the field.',
  'too-long': 'The text in “{{path}}” is too long. Shorten it to {{max}} characters.',
  'bad-id':
    '“{{path}}” cannot be used as an id: “{{id}}”. An id has 1–200 characters, no spaces at its ends, no / ? # or \\ and nothing that cannot be seen. It cannot be “.”, “..” or a word of Varde’s own addresses, such as “plan” and “actions”. Give the row another id, also where it is referred to.',
  'bad-node-code':
    '“{{path}}” cannot be used as a code: “{{id}}”. A code has 1–200 characters on one line, no spaces at its ends, and something of it must be visible. Correct the code.',
  'hidden-character':
    '“{{path}}” has a character that is no text: {{character}}, as character number {{position}}. It may be a line break in a name, a control character, half a character or a direction mark. Remove it.',
  'nothing-visible': '“{{path}}” has no visible characters. Write a text.',
  'bad-framework-id':
    '“{{path}}” cannot be used as the id of a framework. Choose an id without a colon that is not “sdg”.',
  'bad-date':
    '“{{path}}” is not a valid date. Write year, month and day, for example 2020-12-31 (years 1800–2200).',
  'bad-number': 'The number in “{{path}}” is too large. Correct the value.',
  'bad-year': '“{{path}}” must be a whole year between 1800 and 2200. Correct the value.',
  'bad-decimals': '“{{path}}” must be a whole number from 0 to 6. Correct the value.',
  'negative-weight': '“{{path}}” cannot be below 0. Correct the weight.',
  'bad-publishing-lag': '“{{path}}” must be a whole number of days from 0 to 3650. Correct the value.',
  'bad-threshold': '“{{path}}” must be a number from 0 to 1. Correct the value.',

  'end-before-start':
    '“{{path}}” is {{end}}, but the period begins {{start}}. The end cannot come before the start. Correct one of the dates.',
  'period-outside-plan':
    'The period in “{{path}}” goes outside the plan, which lasts from {{start}} to {{end}}. Correct the dates.',
  'periods-overlap':
    'The period in “{{path}}” and the period “{{other}}” ({{start}}–{{end}}) have days in common. Correct the dates so that one ends before the other begins.',
  'thresholds-out-of-order':
    'In “{{path}}”, “onTrack” is greater than “atRisk”. The limit for “on track” cannot be the highest. Correct one of them.',
  'milestone-outside-action':
    'The milestone in “{{path}}” has the date {{date}}, which is before the action begins or after it is due. Correct one of the dates.',
  'predecessor-cycle':
    '“{{path}}” refers to “{{id}}”, and following the predecessors from there leads back here. Correct or remove “predecessor”.',
  'hold-without-band':
    '“{{path}}” has the direction “hold” but no “band”. Add the lowest value, the highest value and the end date.',
  'band-without-edge': '“{{path}}” needs at least one limit: “min”, “max” or both. Add it.',
  'band-upside-down': 'In “{{path}}”, “min” is greater than “max”. Swap the values.',
  'duplicate-target-date': '“{{path}}” has two targets for {{date}}. Remove one of them.',
  'action-without-sub-goal': '“{{path}}” is empty. An action must belong to at least one sub-goal.',
  'duplicate-id':
    '“{{path}}” uses the id “{{id}}”, which is already used in the same table. Give the row an id of its own.',
  'duplicate-reference': '“{{path}}” mentions “{{id}}” twice. Remove one of them.',
  'duplicate-tag': '“{{path}}” repeats the tag “{{id}}”. Remove one of them.',
  'duplicate-outcome':
    '“{{path}}” gives the sub-goal another outcome in the period “{{id}}”. A sub-goal has one outcome per period. Remove one of them.',
  'broken-reference':
    '“{{path}}” refers to “{{id}}”, which does not exist in “{{table}}”. Add the row, or correct the reference.',
  'bad-node-reference':
    '“{{path}}” must name a framework and a point with a colon between them, for example “sdg:17.16”. Correct the reference.',
  'bad-sdg-code':
    '“{{path}}” refers to the sustainable development goal “{{id}}”, which does not exist. Use 1–17 or a target such as 17.16.',
  'duplicate-node':
    '“{{path}}” uses the code “{{id}}”, which is already used in the framework. Give the point a code of its own.',
  'node-cycle': '“{{path}}” lies under itself. Correct “parent” so that the points form a tree.',
  'bad-partial-date':
    '“{{path}}” is not a date. Write the day as YYYY-MM-DD, the month as YYYY-MM or the year as YYYY.',
  'agreement-without-partner': '“{{path}}” is empty. An agreement needs at least one partner.',
  'duplicate-claim': '“{{path}}” says the same as an earlier one in the list. Remove one of them.',
  'node-without-parent':
    '“{{path}}” points to “{{id}}”, which the framework does not have. Correct “parent”, or add the point.',

  'unknown-indicator':
    '“{{path}}” has readings for the indicator “{{id}}”, which is not in the file. Add the indicator, or remove the readings.',
  'duplicate-series':
    '“{{path}}” is a second series for the indicator “{{id}}”. Put the readings together in one series.',
  'duplicate-reading': '“{{path}}” is a second reading for {{date}}. Remove one of them.',

  'bad-clock': '“{{path}}” is not a valid stamp in the log. Get the file from Varde again, or remove “log”.',
  'bad-instant': '“{{path}}” must be a moment in UTC, for example 2020-12-31T12:00:00Z. Correct the value.',
  'clock-not-unique':
    '“{{path}}” uses the stamp “{{id}}” again. A stamp can be used only once. Get the file from Varde again.',
  'clock-not-ascending':
    '“{{path}}” is older than the entry before it. The log must be in the order of time. Get the file from Varde again.',
  'commit-id-mismatch':
    '“{{path}}” must equal the id of the entry’s first change. Get the file from Varde again.',
  'empty-commit': '“{{path}}” has no changes. Get the file from Varde again.',
  'joined-outside-merge': '“{{path}}” can only stand in a merge. Get the file from Varde again.',
  'empty-change': '“{{path}}” changes nothing. Get the file from Varde again.',
  'log-number':
    'The file says that its log has {{stated}} entries, but it has {{found}}. Something was cut away or put in. Get the file from Varde again.',
  'log-heads':
    'The log does not end where the file says in “{{path}}”. Something was cut away or changed. Get the file from Varde again.',
  'log-does-not-match':
    'The log does not give the same content as the rows in “{{path}}”. Get the file from Varde again, or remove “log” to open the plan without its history.',
};
