import { Button } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { FieldReader } from '#/parts/form/fieldReader.ts';
import { askPlan } from '#/parts/form/rowFaults.ts';
import { today } from '#/parts/frame/today.ts';
import { newRowId } from '#/store/intents/write.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { InlineForm } from '#/ui/form/InlineForm.tsx';
import { messageText } from '#/ui/form/message.ts';
import { draftKey } from '#/ui/form/typing/drafts.ts';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { type BlankPlan, biennia, blankPlan, MAX_YEARS, proposedSpan, yearsIn } from './blankPlan.ts';
import css from './start.module.css';
import { unbroken } from './unbroken.ts';
import { useStartPlan } from './useStartPlan.ts';

/** The key of the draft: there is no plan yet. */
export const BLANK_PLAN = draftKey('', 'blank');

export function BlankPlanForm({ onCancel }: { onCancel: () => void }) {
  const text = useText();
  const { t, f } = text;
  const startPlan = useStartPlan();
  const form = useDraft(BLANK_PLAN, () => ({ name: '', municipality: '', ...proposedSpan(today()) }));
  const { draft, set, drop } = form;

  const reader = new FieldReader(text.language);
  const name = reader.name('name', draft.name);
  const municipality = reader.name('municipality', draft.municipality);
  const start = reader.date('start', draft.start);
  const end = reader.date('end', draft.end);
  const span = start !== undefined && end !== undefined ? { start, end } : undefined;
  if (span) {
    const rows = blankPlan({ name, municipality, ...span }, () => 'new');
    askPlan(reader, { rows, table: 'plans', row: rows.plan });
  }
  const validated = reader.done<BlankPlan>(span && { name, municipality, ...span });
  const errors: Record<string, string> = {};
  if (!validated.ok) {
    for (const [field, message] of Object.entries(validated.errors))
      errors[field] = messageText(message, text);
  }
  if (span && yearsIn(span) > MAX_YEARS) {
    errors.end = t('start.blank.tooManyYears', { years: f.number(yearsIn(span)), max: MAX_YEARS });
  }
  const periods = span && !errors.end ? biennia(span) : [];

  return (
    <InlineForm
      className={css.form}
      focusFirst
      errors={errors}
      submit={async () => {
        if (!validated.ok) return false;
        // There the guide to what comes next is.
        const isStarted = await startPlan(
          blankPlan(validated.value, newRowId),
          t('start.blank.created'),
          '/plan/$planId/build',
        );
        if (isStarted) drop();
        return isStarted;
      }}
    >
      <KeptNote form={form} />
      <TextField
        name="name"
        label={t('start.blank.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <TextField
        name="municipality"
        label={t('start.blank.municipality')}
        value={draft.municipality}
        onChange={(municipality) => set({ municipality })}
      />
      <div className={css.dates}>
        <DateField
          name="start"
          label={t('start.blank.start')}
          value={draft.start}
          onChange={(date) => set({ start: date })}
        />
        <DateField
          name="end"
          label={t('start.blank.end')}
          value={draft.end}
          onChange={(date) => set({ end: date })}
        />
      </div>
      <p className="muted">
        {periods.length > 0 &&
          t('start.blank.periods', {
            count: periods.length,
            list: f.list(periods.map(({ name }) => unbroken(name))),
          })}
      </p>
      <div className={css.buttons}>
        <Button type="submit">{t('start.blank.create')}</Button>
        <Button
          variant="tertiary"
          onClick={() => {
            drop();
            onCancel();
          }}
        >
          {t('common.cancel')}
        </Button>
      </div>
    </InlineForm>
  );
}
