import type { Language } from './languages.ts';

/** Words that are alike in singular and plural, or that are units of measurement, though they end as plurals do. */
const ALIKE = /^(meter|metre|liter|litre|\w+meter|\w+liter|hektar|dekar|prosent|poeng|kurs)$/i;
/** How a word ends that most likely means several: `løsninger`, `deltakere`, `avtalar`, `ansatte`, `solutions`. */
const PLURAL = /\p{L}{2}(er|ar|ere|arar|te|de|[^s]s)$/iu;

/**
 * A written number with its unit of measurement. Units are free text that mostly names several (`løsninger`), so after
 * exactly one such a unit stands in brackets: `1 (løsninger)`.
 */
export function withUnit(written: string, unit: string, language: Language): string {
  if (unit === '') return written;
  if (/^[-−]?1$/.test(written) && isPlural(unit)) return `${written}\u00a0(${unit})`;
  return `${written}${unit === '%' && language === 'en' ? '' : '\u00a0'}${unit}`;
}

function isPlural(unit: string): boolean {
  const [noun = ''] = unit.trim().split(/[\s,(/]/);
  return PLURAL.test(noun) && !ALIKE.test(noun);
}
