/** What can be found beside the plan's rows. The app says what there is: it alone knows all pages and commands. */
import type { Id } from '#/domain/values/ids.ts';
import type { Findable } from './matching/findIndex.ts';

export const CHOICE_KINDS = ['page', 'command', 'plan'] as const;
export type ChoiceKind = (typeof CHOICE_KINDS)[number];

/** A page, a command or another plan. */
export interface Choice extends Findable {
  /** What it is remembered by, e.g. `page:actions`. */
  key: string;
  kind: ChoiceKind;
  place?: string | undefined;
  /** Keys that do the same anywhere. */
  keys?: string | undefined;
  /** Goes there or does it, once the dialog is closed. */
  run: () => unknown;
}

/** A command about one indicator, which is named after it: `Registrer måling for …`. */
export interface Prompt extends Findable {
  key: string;
  /** What the name begins with once the indicator is known. */
  lead: string;
  run: (indicator: Id) => void;
}
