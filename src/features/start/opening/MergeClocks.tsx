/** Says whose clock has been ahead in one of two copies, and what that would win; asks what is to decide then. */
import { Button, Fieldset, Radio } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import type { ClockLeads } from '#/domain/merge/clocks.ts';
import { useText } from '#/i18n/i18n.ts';
import { spanText } from '#/i18n/words/span.ts';
import css from './MergeQuestion.module.css';

interface MergeClocksProps {
  clocks: ClockLeads;
  /** The conflicts that a stamp would win over what was changed later, in words. */
  wins: readonly string[];
  /** What decides those: when it was changed, the stamps, or neither where they have been settled one by one. */
  decides: 'made' | 'stamped' | undefined;
  onDecide: (by: 'made' | 'stamped') => void;
  /** Open the file as a copy with corrected times instead. */
  onCopy: () => void;
}

export function MergeClocks({ clocks, wins, decides, onDecide, onCopy }: MergeClocksProps) {
  const text = useText();
  const { t, f } = text;
  const name = useId();
  return (
    <section className={css.warning} aria-labelledby={`${name}-title`}>
      <h3 id={`${name}-title`}>{t('merge.clocks.title')}</h3>
      <ul className={css.authors}>
        {clocks.clocks.map(({ device, author, side, stamp, made }) => (
          <li key={device}>
            {t('merge.clocks.who', {
              author: author || t('merge.clocks.nobody'),
              where: t(`merge.clocks.where.${side}`),
              span: spanText(stamp - made, text),
              stamp: f.instant(stamp),
              made: f.instant(made),
            })}
          </li>
        ))}
      </ul>
      {wins.length === 0 ? (
        <p>{t('merge.clocks.winsNone')}</p>
      ) : (
        <>
          <p>{t('merge.clocks.wins', { count: wins.length })}</p>
          <ul>
            {wins.map((win) => (
              <li key={win}>{win}</li>
            ))}
          </ul>
          <Fieldset data-size="sm">
            <Fieldset.Legend>{t('merge.clocks.what')}</Fieldset.Legend>
            {(['made', 'stamped'] as const).map(
              (by): ReactNode => (
                <Radio
                  key={by}
                  name={name}
                  value={by}
                  label={t(`merge.clocks.${by}`)}
                  checked={decides === by}
                  onChange={() => onDecide(by)}
                />
              ),
            )}
          </Fieldset>
        </>
      )}
      <p>{t('merge.clocks.after', { stamp: f.instant(clocks.last) })}</p>
      <p className="muted">{t('merge.clocks.copyHelp')}</p>
      <div>
        <Button variant="secondary" data-size="sm" onClick={onCopy}>
          {t('merge.clocks.copy')}
        </Button>
      </div>
    </section>
  );
}
