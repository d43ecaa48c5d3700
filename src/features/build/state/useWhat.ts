import type { OutlineItem } from '#/domain/model/outline.ts';
import { beginningOf } from '#/domain/values/text.ts';
import { useText } from '#/i18n/i18n.ts';

/** Where in a sentence a row is named: at its start the kind of row has a capital letter. */
type InSentence = 'start' | 'within';

export type What = (item: OutlineItem, where?: InSentence) => string;

/** Gives a row in words, as buttons and announcements name it: `delmål 1.2 Flere prosjekter`. */
export function useWhat(): What {
  const { t } = useText();
  return ({ table, number, row }, where = 'within') => {
    const kind = t(`build.kind.${table}`);
    return `${where === 'start' ? capitalised(kind) : kind} ${number} ${shortened(row.name)}`;
  };
}

export function capitalised(word: string): string {
  return word.charAt(0).toLocaleUpperCase() + word.slice(1);
}

/** A name of five hundred characters is not to be read out for each of a row's buttons. */
function shortened(name: string): string {
  if (name.length <= 60) return name;
  const start = beginningOf(name, 60);
  const lastSpace = start.lastIndexOf(' ');
  // Between words, unless a word is as long as a name.
  return `${beginningOf(start, lastSpace > 30 ? lastSpace : 59)} …`;
}
