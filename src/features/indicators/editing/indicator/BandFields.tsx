import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import type { IndicatorDraft } from './indicatorDraft.ts';

interface BandFieldsProps {
  draft: IndicatorDraft;
  set: (patch: Partial<IndicatorDraft>) => void;
}

/** The range an indicator is to be kept within. */
export function BandFields({ draft, set }: BandFieldsProps) {
  const { t } = useText();
  return (
    <>
      <div className={css.section}>
        <h3>{t('editing.indicator.band')}</h3>
        <p className="muted">{t('editing.indicator.bandHelp')}</p>
      </div>
      <div className={css.pair}>
        <NumberField
          name="bandMin"
          label={t('editing.indicator.bandMin')}
          optional
          unit={draft.unit}
          value={draft.bandMin}
          onChange={(bandMin) => set({ bandMin })}
        />
        <NumberField
          name="bandMax"
          label={t('editing.indicator.bandMax')}
          optional
          unit={draft.unit}
          value={draft.bandMax}
          onChange={(bandMax) => set({ bandMax })}
        />
      </div>
      <DateField
        name="bandEnd"
        label={t('editing.indicator.bandEnd')}
        value={draft.bandEnd}
        onChange={(bandEnd) => set({ bandEnd })}
      />
    </>
  );
}
