/** The period that starts: one the plan has already, or a new one right after. */

import { laterPeriods } from '#/domain/periods/rollover.ts';
import { isIsoDate } from '#/domain/values/dates.ts';
import { useText } from '#/i18n/i18n.ts';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';
import { NEW_PERIOD, nextOf } from './rollOverDraft.ts';

export function NextPeriodFields() {
  const { t, f } = useText();
  const { ground, draft, set } = useRollOver();
  const { rows, from } = ground;
  const later = laterPeriods(rows, from);
  const next = nextOf(draft, ground);
  const change = (patch: { to?: string; name?: string; start?: string; end?: string }) =>
    set((before) => ({ ...before, ...patch }));
  return (
    <div className={css.next}>
      {later.length > 0 && (
        <SelectField
          name="to"
          label={t('periods.roll.to')}
          value={next.existing?.id ?? NEW_PERIOD}
          onChange={(to) => change({ to })}
          options={[
            ...later.map(({ id, name, start, end }) => ({
              value: id,
              label: `${name} (${f.date(start)}–${f.date(end)})`,
            })),
            { value: NEW_PERIOD, label: t('periods.roll.newPeriod') },
          ]}
        />
      )}
      {!next.existing && (
        <>
          <TextField
            name="name"
            label={t('editing.name')}
            description={t('periods.roll.nameHelp')}
            value={next.name}
            onChange={(name) => change({ name })}
          />
          <div className={css.pair}>
            <DateField
              name="start"
              label={t('editing.firstDay')}
              value={next.start}
              onChange={(start) => change({ start })}
            />
            <DateField
              name="end"
              label={t('editing.lastDay')}
              value={next.end}
              onChange={(end) => change({ end })}
            />
          </div>
          {isIsoDate(next.end) && next.end > rows.plan.end && (
            <p role="status" className={css.notice}>
              {t('periods.roll.extends', { end: f.date(rows.plan.end), newEnd: f.date(next.end) })}
            </p>
          )}
        </>
      )}
    </div>
  );
}
