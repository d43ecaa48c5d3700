import { useState } from 'react';
import type { Indicator } from '#/domain/tables/indicators.ts';
import type { Reading } from '#/domain/tables/readings.ts';
import { type IsoDate, isIsoDate } from '#/domain/values/dates.ts';
import { useText } from '#/i18n/i18n.ts';
import { measured } from '#/i18n/saying/explain.ts';
import { entered } from '#/i18n/words/entered.ts';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { Note } from '#/parts/editing/Note.tsx';
import { useBase } from '#/parts/form/useBase.ts';
import { useTold } from '#/parts/form/useTold.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { today } from '#/parts/frame/today.ts';
import type { PanelProps } from '#/parts/registry/panel.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { correctReading, deleteReading, recordReading } from '#/store/intents/readings.ts';
import { CheckField } from '#/ui/form/fields/CheckField.tsx';
import { DateField } from '#/ui/form/fields/DateField.tsx';
import { NumberField } from '#/ui/form/fields/NumberField.tsx';
import { readNumber } from '#/ui/form/fields/numbers.ts';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { OutlookBox } from './OutlookBox.tsx';
import { ASKED, outlookOf } from './outlook.ts';
import { PeriodPicks } from './PeriodPicks.tsx';
import { nextReadingDate } from './periodEnds.ts';
import { nextDue } from './queue.ts';
import {
  blankReading,
  isReading,
  type ReadingToSave,
  readingDraft,
  validateReading,
} from './readingDraft.ts';

interface ReadingFormProps extends PanelProps {
  indicator: Indicator;
  readings: readonly Reading[];
  /** The date of the reading to correct, or the one a new reading begins with. */
  date?: IsoDate | undefined;
  /** What was saved last while the panel has been open, in words. */
  saved: string;
  onSaved: (text: string) => void;
}

export function ReadingForm({
  planId,
  snapshot,
  lens,
  showAsOf,
  draftKey,
  indicator,
  readings,
  date,
  saved,
  onSaved,
}: ReadingFormProps) {
  const text = useText();
  const { t, f, language } = text;
  const [now] = useState(() => today());
  const editing = useBase(
    draftKey,
    (kept): kept is Reading => isReading(kept, date),
    () => readings.find((reading) => reading.date === date),
  );
  const form = useDraft(
    draftKey,
    () =>
      editing
        ? readingDraft(editing, language)
        : blankReading(date ?? nextReadingDate(indicator.frequency, readings.at(-1)?.date, now)),
    editing,
  );
  const { draft, set, restart } = form;
  const write = useWrite(planId);
  const { edit } = useTold();
  const open = usePanel((panel) => panel.open);

  const isDate = isIsoDate(draft.date) && draft.date <= now;
  const number = readNumber(draft.value, language, indicator.unit);
  const value = number.ok ? number.value : undefined;
  const { plan } = snapshot.rows;
  const outlook = outlookOf({ ...draft, value }, { indicator, readings, editing, lens, plan });
  const isAsked = outlook.notes.some((note) => ASKED.includes(note)) && value !== editing?.value;
  const validated = validateReading(draft, { indicator, readings, editing, language, today: now, isAsked });

  const outOfView = (on: IsoDate) => on > lens.asOf;
  const save = (made: ReadingToSave) =>
    write(
      async () => {
        if (made.kind === 'unchanged') return undefined;
        return edit((told) =>
          made.kind === 'record'
            ? recordReading(planId, indicator.id, made.reading, { reading: undefined, told })
            : correctReading(planId, indicator.id, made.from, made.reading, {
                reading: editing ?? readings.find(({ date: on }) => on === made.from),
                told,
              }),
        );
      },
      said(made),
      outOfView(made.reading.date)
        ? {
            label: t('editing.reading.showAsOf', { date: f.date(made.reading.date) }),
            run: () => showAsOf(made.reading.date),
          }
        : undefined,
    );
  const said = ({ kind, reading }: ReadingToSave) => {
    const done = kind === 'correct' ? t('editing.reading.corrected') : t('editing.reading.recorded');
    if (!outOfView(reading.date)) return done;
    return `${done}. ${t('editing.reading.outOfView', { date: f.date(reading.date), asOf: f.date(lens.asOf) })}`;
  };

  // Where saving leads on to: this indicator's next period, or the next indicator that lacks a reading.
  const last = readings.at(-1)?.date;
  const typedDate = isIsoDate(draft.date) ? draft.date : last;
  const latest = last !== undefined && typedDate !== undefined && last > typedDate ? last : typedDate;
  const ownNext =
    indicator.frequency === 'irregular' ? undefined : nextReadingDate(indicator.frequency, latest, now);
  const due =
    ownNext === undefined ? nextDue(snapshot.rows, snapshot.summaries, indicator.id, now) : undefined;
  const saveAndGoOn = async (made: ReadingToSave) => {
    if (!(await save(made))) return false;
    const { reading } = made;
    onSaved(
      t('editing.reading.savedThis', {
        name: indicator.name,
        value: entered(reading.value, indicator, text),
        date: f.date(reading.date),
      }),
    );
    if (due) open({ kind: 'reading', indicator: due.id });
    else restart(blankReading(ownNext, draft.source));
    return true;
  };

  return (
    <EditForm
      title={editing ? t('editing.reading.edit') : t('editing.reading.new')}
      about={indicator.name}
      form={form}
      validated={validated}
      save={save}
      saveLabel={!editing && outlook.existing ? t('editing.reading.correct') : t('common.save')}
      {...(!editing && {
        saveAndGoOn: {
          label: due ? t('editing.reading.saveAndNextIndicator') : t('editing.reading.saveAndNew'),
          run: saveAndGoOn,
        },
      })}
      deletion={
        editing && {
          consequences: [],
          run: () =>
            write(
              () => deleteReading(planId, indicator.id, editing.date, { reading: editing }),
              t('editing.reading.deleted'),
            ),
        }
      }
    >
      <p role="status" hidden={saved === ''}>
        {saved}
      </p>
      {editing?.practice && <Note>{t('editing.reading.practice')}</Note>}
      <DateField
        name="date"
        label={t('editing.reading.date')}
        description={t('editing.reading.dateHelp')}
        value={draft.date}
        onChange={(typed) => set({ date: typed })}
      >
        {outlook.existing && !editing && (
          <Note>
            {t('editing.reading.exists', { value: entered(outlook.existing.value, indicator, text) })}
            {outlook.existing.comment &&
              ` ${t('editing.reading.existsComment', { comment: outlook.existing.comment })}`}
          </Note>
        )}
        {isDate && outOfView(draft.date) && (
          <Note>
            {t('editing.reading.note.outOfView', { date: f.date(draft.date), asOf: f.date(lens.asOf) })}
          </Note>
        )}
        {outlook.notes.includes('beforeBaseline') && indicator.baseline && (
          <Note>{t('editing.reading.note.beforeBaseline', { date: f.date(indicator.baseline.date) })}</Note>
        )}
        {outlook.notes.includes('becomesBaseline') && (
          <Note>{t('editing.reading.note.becomesBaseline')}</Note>
        )}
        {outlook.notes.includes('closes') && <Note>{t('editing.reading.note.closes')}</Note>}
      </DateField>
      <PeriodPicks
        indicator={indicator}
        readings={readings}
        today={now}
        value={draft.date}
        onPick={(picked) => set({ date: picked })}
      />
      <NumberField
        name="value"
        label={t('editing.reading.value')}
        unit={indicator.unit}
        value={draft.value}
        onChange={(typed) => set({ value: typed })}
        focusFirst={draft.date !== ''}
      >
        {outlook.notes.includes('farFromEarlier') && outlook.last && (
          <Note warning>
            {t('editing.reading.note.farFromEarlier', {
              value: entered(outlook.last.value, indicator, text),
            })}
          </Note>
        )}
        {outlook.notes.includes('over100') && <Note warning>{t('editing.reading.note.over100')}</Note>}
        {isAsked && value !== undefined && outlook.notes.includes('negative') && (
          <Note warning>
            {t('editing.reading.note.negative', { value: entered(value, indicator, text) })}
          </Note>
        )}
        {isAsked && value !== undefined && outlook.notes.includes('notWhole') && (
          <Note warning>
            {t('editing.reading.note.notWhole', { value: entered(value, indicator, text) })}
          </Note>
        )}
        {outlook.notes.includes('moreDecimals') && value !== undefined && (
          <Note>{t('editing.reading.note.moreDecimals', { value: measured(value, indicator, text) })}</Note>
        )}
      </NumberField>
      {isAsked && value !== undefined && (
        <CheckField
          name="confirmed"
          label={t('editing.reading.confirm', { value: entered(value, indicator, text) })}
          value={draft.confirmed === draft.value}
          onChange={(isRight) => set({ confirmed: isRight ? draft.value : '' })}
        />
      )}
      <OutlookBox indicator={indicator} date={draft.date} outlook={outlook} lens={lens} />
      <CheckField
        name="preliminary"
        label={t('editing.reading.preliminary')}
        description={t('editing.reading.preliminaryHelp')}
        value={draft.preliminary}
        onChange={(preliminary) => set({ preliminary })}
      />
      <TextField
        name="comment"
        label={t('common.comment')}
        optional
        kind="text"
        description={t('editing.reading.commentHelp')}
        value={draft.comment}
        onChange={(comment) => set({ comment })}
      />
      <TextField
        name="source"
        label={t('common.source')}
        optional
        description={
          indicator.source
            ? t('editing.reading.sourceOf', { source: indicator.source })
            : t('editing.sourceHelp')
        }
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </EditForm>
  );
}
