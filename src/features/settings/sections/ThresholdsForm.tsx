import { Button } from '@digdir/designsystemet-react';
import { DEFAULT_THRESHOLDS, type Thresholds } from '#/domain/tables/plans.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import { readThresholds, thresholdsDraft } from '#/parts/form/thresholds.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { editRow } from '#/store/intents/rows.ts';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { InlineForm } from '#/ui/form/InlineForm.tsx';
import { messageText } from '#/ui/form/message.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import css from '../settings.module.css';

/** The plan's limits, in percent of the whole planned change. */
export function ThresholdsForm({ planId, rows }: { planId: Id; rows: PlanRows }) {
  const { plan } = rows;
  const text = useText();
  const { t, f, language } = text;
  const write = useWrite(planId);
  const form = useDraft(draftKey(planId, 'thresholds'), () => thresholdsDraft(plan.thresholds, language));
  const { draft, set, dirty, drop } = form;

  const reader = new FieldReader(language);
  const thresholds = readThresholds(reader, draft, plan.thresholds);
  askPlan(reader, { rows, table: 'plans', row: { ...plan, thresholds } });
  const validated = reader.done(thresholds);
  const errors: Record<string, string> = {};
  if (!validated.ok) {
    for (const [field, message] of Object.entries(validated.errors))
      errors[field] = messageText(message, text);
  }

  const save = async (thresholds: Thresholds) => {
    const isSaved = await write(() =>
      editRow(planId, { table: 'plans', before: plan, next: { ...plan, thresholds } }),
    );
    if (isSaved) drop();
    return isSaved;
  };
  const isDefault =
    plan.thresholds.onTrack === DEFAULT_THRESHOLDS.onTrack &&
    plan.thresholds.atRisk === DEFAULT_THRESHOLDS.atRisk;
  return (
    <InlineForm
      className={css.form}
      errors={errors}
      submit={async () => validated.ok && (await save(validated.value))}
    >
      <KeptNote form={form} onDrop={drop} />
      <div className={css.pair}>
        <NumberField
          name="onTrack"
          label={t('settings.thresholds.onTrack')}
          value={draft.onTrack}
          onChange={(typed) => set({ onTrack: typed })}
          unit="%"
          echo={false}
        />
        <NumberField
          name="atRisk"
          label={t('settings.thresholds.atRisk')}
          value={draft.atRisk}
          onChange={(typed) => set({ atRisk: typed })}
          unit="%"
          echo={false}
        />
      </div>
      <p className="muted">{t('settings.thresholds.above')}</p>
      <div className={css.buttons}>
        <Button type="submit" variant="secondary" aria-disabled={!dirty}>
          {t('settings.thresholds.save')}
        </Button>
        {!isDefault && (
          <Button variant="tertiary" onClick={() => void save(DEFAULT_THRESHOLDS)}>
            {t('settings.thresholds.reset', {
              onTrack: f.percent(DEFAULT_THRESHOLDS.onTrack),
              atRisk: f.percent(DEFAULT_THRESHOLDS.atRisk),
            })}
          </Button>
        )}
      </div>
    </InlineForm>
  );
}
