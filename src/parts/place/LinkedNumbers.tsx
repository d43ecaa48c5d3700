import type { Id } from '#/domain/values/ids.ts';
import { linkedParts, type Numbered } from '#/i18n/format/linked.ts';
import { useText } from '#/i18n/i18n.ts';
import { PlaceLink } from './PlaceLink.tsx';

const KINDS = {
  goalAreas: 'overview.kind.area',
  subGoals: 'overview.kind.subGoal',
  indicators: 'overview.kind.indicator',
} as const satisfies Record<Numbered['table'], string>;

/** A sentence in which the numbers that `linked` has written are links to what they are the numbers of. */
export function LinkedNumbers({ planId, text }: { planId: Id; text: string }) {
  const { t } = useText();
  return linkedParts(text).map((part) => {
    if (typeof part === 'string') return part;
    const { number, name, table, id } = part;
    // A number alone says nothing to whoever hears only the links.
    const label = `${t(KINDS[table], { number })} ${name}`;
    return (
      <PlaceLink key={id} planId={planId} row={{ table, id }} label={label}>
        {number}
      </PlaceLink>
    );
  });
}
