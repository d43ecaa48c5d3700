/** Dates that sources claim, in words: one where they agree, each with its source where they do not. */
import type { DateClaim } from '#/domain/tables/agreements.ts';
import type { Text } from '#/i18n/i18n.ts';

export function claimsText(claims: readonly DateClaim[], { t, f }: Text): string {
  const [first] = claims;
  if (!first) return '';
  if (claims.length === 1) return f.partialDate(first.when);
  const each = claims.map(({ when, source }) =>
    source === undefined ? f.partialDate(when) : t('agreements.claim', { when: f.partialDate(when), source }),
  );
  return f.either(each);
}
