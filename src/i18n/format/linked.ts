/**
 * Numbers of goals and indicators in sentences. On paper and in files they are only numbers; on screen they are links, so there
 * a number is written with marks around it that say what it is the number of, and the page makes a link of each.
 */
import type { Id } from '#/domain/values/ids.ts';

/** A row that a sentence names by its number. */
export interface Numbered {
  table: 'goalAreas' | 'subGoals' | 'indicators';
  id: Id;
  /** Outline number, e.g. `2.1.4`. */
  number: string;
  name: string;
}

/** How a sentence names a row. */
export type NumberText = (row: Numbered) => string;

/** The number alone. */
export const plain: NumberText = ({ number }) => number;

// Noncharacters of Unicode: no text that Varde keeps can hold them as an id or a number, and a name loses them here.
const OPEN = '\uFDD0';
const BETWEEN = '\uFDD1';
const CLOSE = '\uFDD2';
const MARKS = /[\uFDD0-\uFDD2]/g;
const TABLES = ['goalAreas', 'subGoals', 'indicators'] as const;

/** The number with its marks, for {@link linkedParts}. */
export const linked: NumberText = ({ table, id, number, name }) =>
  OPEN + [table, id, number, name.replace(MARKS, '')].join(BETWEEN) + CLOSE;

/** A sentence as plain text and the rows it names, in turn. A sentence without marks is one text. */
export function linkedParts(sentence: string): (string | Numbered)[] {
  return sentence
    .split(new RegExp(`${OPEN}([^${CLOSE}]*)${CLOSE}`))
    .map((part, i) => (i % 2 === 1 ? numberedOf(part) : part))
    .filter((part) => part !== '');
}

function numberedOf(marked: string): string | Numbered {
  const [kind, id, number = '', name = ''] = marked.split(BETWEEN);
  const table = TABLES.find((each) => each === kind);
  return table === undefined || id === undefined ? number : { table, id, number, name };
}
