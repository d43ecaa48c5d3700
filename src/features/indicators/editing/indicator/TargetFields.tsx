import { Button } from '@digdir/designsystemet-react';
import { PATHS } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { Note } from '#/parts/editing/Note.tsx';
import { RepeatedRows } from '#/parts/editing/RepeatedRows.tsx';
import { newRowId } from '#/store/intents/write.ts';
import { ChoiceField } from '#/ui/form/fields/ChoiceField.tsx';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import type { IndicatorDraft } from './indicatorDraft.ts';
import { holdInstead } from './validateIndicator.ts';

interface TargetFieldsProps {
  draft: IndicatorDraft;
  set: (patch: Partial<IndicatorDraft>) => void;
  firstReading: Reading | undefined;
}

/** Where an indicator starts, what it is to reach and when, and the way there. */
export function TargetFields({ draft, set, firstReading }: TargetFieldsProps) {
  const { t, f, language } = useText();
  const { unit } = draft;
  const level = holdInstead(draft, language);
  return (
    <>
      <div className={css.section}>
        <h3>{t('editing.indicator.baseline')}</h3>
        <p className="muted">
          {firstReading
            ? t('editing.indicator.baselineHelpReading', {
                value: f.number(firstReading.value),
                date: f.date(firstReading.date),
              })
            : t('editing.indicator.baselineHelp')}
        </p>
      </div>
      <div className={css.pair}>
        <DateField
          name="baselineDate"
          label={t('editing.indicator.baselineDate')}
          optional
          value={draft.baselineDate}
          onChange={(baselineDate) => set({ baselineDate })}
        />
        <NumberField
          name="baselineValue"
          label={t('editing.indicator.baselineValue')}
          optional
          unit={unit}
          value={draft.baselineValue}
          onChange={(baselineValue) => set({ baselineValue })}
        />
      </div>
      <RepeatedRows
        legend={t('editing.indicator.targets')}
        description={t('editing.indicator.targetsHelp')}
        addLabel={t('editing.indicator.addTarget')}
        removeLabel={(n) => t('editing.indicator.removeTarget', { n })}
        rows={draft.targets}
        onChange={(targets) => set({ targets })}
        blank={() => ({ id: newRowId(), date: '', value: '' })}
      >
        {(target, i, change) => (
          <div className={css.pair}>
            <DateField
              name={`targets.${i}.date`}
              label={t('editing.indicator.targetDate', { n: i + 1 })}
              value={target.date}
              onChange={(date) => change({ date })}
            />
            <NumberField
              name={`targets.${i}.value`}
              label={t('editing.indicator.targetValue', { n: i + 1 })}
              unit={unit}
              value={target.value}
              onChange={(value) => change({ value })}
            />
          </div>
        )}
      </RepeatedRows>
      {level && (
        <Note>
          <p>{t('editing.indicator.reachedAtStart')}</p>
          <Button variant="secondary" data-size="sm" onClick={() => set(level)}>
            {t('editing.indicator.holdInstead')}
          </Button>
        </Note>
      )}
      <ChoiceField
        name="path"
        label={t('editing.indicator.path')}
        value={draft.path}
        onChange={(path) => set({ path })}
        options={PATHS.map((value) => ({
          value,
          label: t(`common.path.${value}`),
          description: t(`editing.indicator.pathHelp.${value}`),
        }))}
      />
    </>
  );
}
