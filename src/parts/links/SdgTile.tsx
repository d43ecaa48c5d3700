/** One of the UN's 17 goals as a tile in its official colour. Part of the start-up bundle: knows goals, not targets. */

import { useText } from '#/i18n/i18n.ts';
import { sdgGoal, tileTextColour } from '#/reference/sdg.ts';
import css from './SdgTile.module.css';

interface SdgTileProps {
  /** A goal (`17`) or a target (`17.16`), whose tile then has its goal's colour. */
  code: string;
  /** How much is linked to it; none is written when left out, and with 0 the tile is grey. */
  count?: number;
  /** Writes the goal's name on the tile; without it only the code shows, as on a row of small tiles. */
  showName?: boolean;
}

/**
 * A box that fills its cell; whoever uses it puts the link or button around it, and sets the size by the cell or the font.
 * Screen readers are given the goal's name and, in words, the count. Nothing for a code that is no goal.
 */
export function SdgTile({ code, count, showName = false }: SdgTileProps) {
  const { t, language } = useText();
  const goal = sdgGoal(code);
  if (!goal) return null;
  const name = goal.name[language];
  const isUnused = count === 0;
  return (
    <span
      className={css.tile}
      data-unused={isUnused}
      data-named={showName}
      {...(!isUnused && { style: { background: goal.colour, color: tileTextColour(goal.colour) } })}
    >
      {/* One text: a screen reader pauses between boxes, and would between the name and what is said of it. */}
      <span className="sr-only">
        {t('connections.tile', { code, name })}
        {count !== undefined && `: ${t('connections.tileCount', { count })}`}
      </span>
      <span className={css.code} aria-hidden>
        {code}
      </span>
      {showName && (
        <span className={css.name} aria-hidden>
          {name}
        </span>
      )}
      {count !== undefined && count > 0 && (
        <span className={css.count} aria-hidden>
          {count}
        </span>
      )}
    </span>
  );
}
