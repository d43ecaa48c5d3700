import { Button } from '@digdir/designsystemet-react';
import { roundTo } from '#/domain/progress/rounding.ts';
import { likelyDecimals } from '#/domain/readings/decimals.ts';
import { useText } from '#/i18n/i18n.ts';
import { entered } from '#/i18n/words/entered.ts';
import { Note } from '#/parts/editing/Note.tsx';

interface HiddenDecimalsProps {
  /** The figures that are asked from and to, as typed. */
  figures: readonly number[];
  decimals: number;
  unit: string;
  onShow: (decimals: number) => void;
}

/** Says that the decimals shown hide some of the figures' own, or make two of them the same, and offers enough. */
export function HiddenDecimals({ figures, decimals, unit, onShow }: HiddenDecimalsProps) {
  const text = useText();
  const { t, f } = text;
  const needed = likelyDecimals(figures, []);
  if (needed <= decimals) return null;
  const hidden = figures.filter((figure) => roundTo(figure, decimals) !== figure);
  const distinct = new Set(figures);
  const areAlike = new Set([...distinct].map((figure) => roundTo(figure, decimals))).size < distinct.size;
  return (
    <Note warning>
      <p>
        {t(areAlike ? 'editing.indicator.decimalsAlike' : 'editing.indicator.decimalsHide', {
          figures: f.list([...new Set(hidden)].map((figure) => entered(figure, { unit, decimals }, text))),
        })}
      </p>
      <Button variant="secondary" data-size="sm" onClick={() => onShow(needed)}>
        {t('editing.indicator.decimalsShow', { count: needed })}
      </Button>
    </Note>
  );
}
