/** What an indicator aims at in the period that starts: its path as it is, the same target later, or another. */
import { Button } from '@digdir/designsystemet-react';
import type { Ends, TargetChoice } from '#/domain/periods/rolloverTargets.ts';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { IndicatorView } from '#/domain/view/planView.ts';
import { type Text, useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { rangeText } from '#/i18n/words/range.ts';
import { RowTags } from '#/parts/status/FlagTag.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { type Option, SelectField } from '#/ui/form/fields/SelectField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';
import { type TargetFields, targetKey, targetOf } from './rollOverDraft.ts';

interface TargetFieldProps {
  own: IndicatorView;
  isRenewed: boolean;
  /** Outline number of the sub-goal. */
  goalNumber: string;
  renew: () => void;
}

export function TargetField({ own, isRenewed, goalNumber, renew }: TargetFieldProps) {
  const text = useText();
  const { t } = text;
  const { ground, ends, draft, set } = useRollOver();
  const { indicator, number } = own;
  const { id, unit } = indicator;
  const fields = targetOf(draft, indicator, isRenewed, ends, ground);
  const key = targetKey(id, isRenewed);
  const change = (patch: Partial<TargetFields>) =>
    set((before) => ({
      ...before,
      targets: { ...before.targets, [key]: { ...before.targets[key], ...patch } },
    }));
  const options = targetOptions(indicator, isRenewed, ends, text);
  const why = isRenewed ? undefined : renewalHint(own, ends, ground.from.name, text);
  return (
    <li className={css.line}>
      <div className={css.what}>
        <p>
          <span className={css.number}>{number}</span> {indicator.name}
        </p>
        <p className={css.small}>{standing(own, isRenewed, ground.from.name, text)}</p>
        <RowTags judgement={own.judgement} isProposal={false} />
        {isRenewed && own.judgement.flags.includes('practice') && (
          <p className={css.small}>{t('periods.roll.practiceBaseline')}</p>
        )}
      </div>
      <div className={css.fields}>
        <SelectField
          name={`target:${id}`}
          label={t('periods.roll.target', { number })}
          value={fields.kind}
          onChange={(value) => {
            const chosen = options.find((option) => option.value === value);
            if (chosen) change({ kind: chosen.value });
          }}
          options={options}
        />
        {fields.kind === 'value' && (
          <NumberField
            name={`value:${id}`}
            label={t('periods.roll.newValue', { number })}
            value={fields.value}
            onChange={(value) => change({ value })}
            unit={unit}
            echo={false}
          />
        )}
        {fields.kind === 'band' && (
          <div className={css.pair}>
            <NumberField
              name={`min:${id}`}
              label={t('periods.roll.newMin', { number })}
              optional
              value={fields.min}
              onChange={(min) => change({ min })}
              unit={unit}
              echo={false}
            />
            <NumberField
              name={`max:${id}`}
              label={t('periods.roll.newMax', { number })}
              optional
              value={fields.max}
              onChange={(max) => change({ max })}
              unit={unit}
              echo={false}
            />
          </div>
        )}
        {why && (
          <div>
            <p className={css.small}>{why}</p>
            <Button variant="tertiary" data-size="sm" onClick={renew}>
              {t('periods.roll.renewThis', { number: goalNumber })}
            </Button>
          </div>
        )}
      </div>
    </li>
  );
}

type TargetOption = Option & { value: TargetChoice['kind'] };

/** The choices that make sense for an indicator; those that only would be refused are not offered. */
function targetOptions(indicator: Indicator, isRenewed: boolean, ends: Ends, text: Text): TargetOption[] {
  const { t, f } = text;
  const { direction, band, targets } = indicator;
  const date = f.date(ends.new);
  if (direction === 'hold') {
    const limits = band && { range: rangeText(band, indicator, text) };
    const kept =
      band && limits
        ? t('periods.roll.keep', {
            targets: t('periods.roll.bandUntil', { ...limits, date: f.date(band.end) }),
          })
        : t('periods.roll.keepNone');
    const canKeep = !isRenewed || !band || band.end > ends.old;
    const canMove = band && band.end !== ends.new && (isRenewed || band.end >= ends.old);
    return [
      ...(canKeep ? [{ value: 'keep' as const, label: kept }] : []),
      ...(canMove && limits
        ? [{ value: 'move' as const, label: t('periods.roll.moveBand', { ...limits, date }) }]
        : []),
      ...(isRenewed ? [{ value: 'band' as const, label: t('periods.roll.band', { date }) }] : []),
    ];
  }
  const left = targets.filter((target) => target.date > ends.old);
  const shown = left.length > 0 ? left : targets.slice(-1);
  const kept =
    shown.length > 0
      ? t('periods.roll.keep', {
          targets: f.list(
            shown.map((target) =>
              t('periods.roll.targetOn', {
                value: measured(target.value, indicator, text),
                date: f.date(target.date),
              }),
            ),
          ),
        })
      : t('periods.roll.keepNone');
  const final = targets.at(-1);
  const canKeep = !isRenewed || targets.length === 0 || left.length > 0;
  return [
    ...(canKeep ? [{ value: 'keep' as const, label: kept }] : []),
    ...(final && final.date !== ends.new
      ? [
          {
            value: 'move' as const,
            label: t('periods.roll.move', { value: measured(final.value, indicator, text), date }),
          },
        ]
      : []),
    { value: 'value' as const, label: t('periods.roll.value', { date }) },
  ];
}

/** What the indicator stands at, and what it counts from or was to reach. */
function standing(
  { indicator, judgement }: IndicatorView,
  isRenewed: boolean,
  period: string,
  text: Text,
): string {
  const { t, f } = text;
  const { reading, target } = judgement;
  const dated = reading && { value: measured(reading.value, indicator, text), date: f.date(reading.date) };
  if (isRenewed) {
    const { baseline } = indicator;
    const from =
      dated ??
      (baseline && { value: measured(baseline.value, indicator, text), date: f.date(baseline.date) });
    return from ? t('periods.roll.renewedFrom', from) : t('periods.roll.renewedFromNothing');
  }
  return [
    dated ? t('periods.roll.stands', dated) : t('periods.roll.notMeasured'),
    ...(target
      ? [t('periods.roll.wasTarget', { period, value: measured(target.value, indicator, text) })]
      : []),
  ].join(' ');
}

/** Why an indicator cannot be aimed anew without being renewed; undefined where it can. */
function renewalHint(
  { indicator: { direction, band }, judgement: { flags } }: IndicatorView,
  ends: Ends,
  period: string,
  { t, f }: Text,
): string | undefined {
  if (direction !== 'hold') return flags.includes('invalid-target') ? t('periods.roll.wrongPath') : undefined;
  if (!band) return undefined;
  return band.end < ends.old
    ? t('periods.roll.bandEnded', { date: f.date(band.end), period })
    : t('periods.roll.bandFixed', { period });
}
