/** Search, filters and, where the table has no headings, sorting. On a phone all but the search opens from a button. */
import { Button, Chip, Field, Label, Search, Select, Switch } from '@digdir/designsystemet-react';
import { ArrowsUpDownIcon, FunnelIcon } from '@navikt/aksel-icons';
import { useId, useMemo, useState } from 'react';
import { tagKey, tagsOf } from '#/domain/model/tags.ts';
import { INDICATOR_STATUSES, type IndicatorStatus } from '#/domain/progress/rule.ts';
import type { Unit } from '#/domain/tables/units.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { AreaView } from '#/domain/view/planView.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { type IndicatorFilters, type IndicatorRow, passes, SORTS } from './filters.ts';
import css from './IndicatorsPage.module.css';

interface IndicatorFilterBarProps {
  filters: IndicatorFilters;
  onChange: (filters: IndicatorFilters) => void;
  areas: readonly AreaView[];
  units: readonly Unit[];
  all: readonly IndicatorRow[];
  dueCount: number;
}

export function IndicatorFilterBar(props: IndicatorFilterBarProps) {
  const { filters, onChange, areas, units, all, dueCount } = props;
  const { t } = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const set = (change: Partial<IndicatorFilters>) => onChange({ ...filters, ...change });
  return (
    <search className={css.filters} data-open={isOpen} data-print="hide">
      <SearchField text={filters.text} onChange={(text) => set({ text })} />
      <Button
        className={css.more ?? ''}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        <FunnelIcon aria-hidden />
        {t('indicators.filters')}
      </Button>
      <div id={id} className={css.choices}>
        <Field>
          <Label>{t('indicators.area')}</Label>
          <Select value={filters.area} onChange={(event) => set({ area: event.target.value })}>
            <Select.Option value="">{t('indicators.allAreas')}</Select.Option>
            {areas.map(({ area, number }) => (
              <Select.Option key={area.id} value={area.id}>
                {number} {area.name}
              </Select.Option>
            ))}
          </Select>
        </Field>
        <UnitChoice units={units} all={all} chosen={filters.unit} onChange={(unit) => set({ unit })} />
        <TagChoice all={all} chosen={filters.tag} onChange={(tag) => set({ tag })} />
        <div className={css.sort}>
          <Field>
            <Label>{t('indicators.sortBy')}</Label>
            <Select
              value={filters.sort}
              onChange={(event) => {
                const sort = SORTS.find((each) => each === event.target.value);
                if (sort) set({ sort, descending: false });
              }}
            >
              {SORTS.map((sort) => (
                <Select.Option key={sort} value={sort}>
                  {t(`indicators.sort.${sort}`)}
                </Select.Option>
              ))}
            </Select>
          </Field>
          <Button
            variant="secondary"
            icon
            aria-label={t('indicators.reverse')}
            aria-pressed={filters.descending}
            onClick={() => set({ descending: !filters.descending })}
          >
            <ArrowsUpDownIcon aria-hidden />
          </Button>
        </div>
        <div className={css.due}>
          <Switch
            label={t('indicators.onlyDue', { count: dueCount })}
            checked={filters.due}
            onChange={(event) => set({ due: event.target.checked })}
          />
        </div>
        <Statuses filters={filters} all={all} onChange={(statuses) => set({ statuses })} />
      </div>
    </search>
  );
}

/** Holds what is typed by itself: the address follows a moment later and must not take letters back. */
function SearchField({ text, onChange }: { text: string; onChange: (text: string) => void }) {
  const { t } = useText();
  const id = useId();
  const [typed, setTyped] = useState({ text, from: text });
  // The address has changed without typing (filters cleared, back): follow it.
  if (text !== typed.from && text !== typed.text) setTyped({ text, from: text });
  else if (text !== typed.from) setTyped({ ...typed, from: text });
  const type = (next: string) => {
    setTyped((before) => ({ ...before, text: next }));
    onChange(next);
  };
  return (
    <Field>
      <Label htmlFor={id}>{t('indicators.search')}</Label>
      <Search>
        <Search.Input id={id} value={typed.text} onChange={(event) => type(event.target.value)} />
        <Search.Clear aria-label={t('indicators.searchClear')} onClick={() => type('')} />
      </Search>
    </Field>
  );
}

interface UnitChoiceProps {
  units: readonly Unit[];
  all: readonly IndicatorRow[];
  chosen: Id;
  onChange: (unit: Id) => void;
}

/** The units that answer for an indicator; not there while none does. */
function UnitChoice({ units, all, chosen, onChange }: UnitChoiceProps) {
  const { t } = useText();
  const offered = useMemo(() => {
    const used = new Set(all.map(({ view }) => view.indicator.responsible));
    return units.filter(({ id }) => used.has(id) || id === chosen).sort(byOrder);
  }, [units, all, chosen]);
  if (offered.length === 0) return null;
  return (
    <Field>
      <Label>{t('indicators.unit')}</Label>
      <Select value={chosen} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('indicators.allUnits')}</Select.Option>
        {offered.map(({ id, name }) => (
          <Select.Option key={id} value={id}>
            {name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

interface TagChoiceProps {
  all: readonly IndicatorRow[];
  chosen: string;
  onChange: (tag: string) => void;
}

/** Not there while no indicator has a tag. */
function TagChoice({ all, chosen, onChange }: TagChoiceProps) {
  const { t, language } = useText();
  const known = useMemo(() => {
    const { compare } = new Intl.Collator(FORMAT_LOCALES[language], { numeric: true });
    return tagsOf(all.map(({ view }) => view.indicator)).sort(compare);
  }, [all, language]);
  if (known.length === 0 && chosen === '') return null;
  // Spelt as in the plan; one that is asked for but not in use can be seen, and taken away.
  const spelt = known.find((tag) => tagKey(tag) === tagKey(chosen)) ?? chosen;
  const options = spelt === '' || known.includes(spelt) ? known : [...known, spelt];
  return (
    <Field className={css.tag ?? ''}>
      <Label>{t('common.tags')}</Label>
      <Select value={spelt} onChange={(event) => onChange(event.target.value)}>
        <Select.Option value="">{t('indicators.allTags')}</Select.Option>
        {options.map((tag) => (
          <Select.Option key={tag} value={tag}>
            {tag}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

interface StatusesProps {
  filters: IndicatorFilters;
  all: readonly IndicatorRow[];
  onChange: (statuses: IndicatorStatus[]) => void;
}

/** Statuses that occur, with how many the other filters leave of each. */
function Statuses({ filters, all, onChange }: StatusesProps) {
  const { t } = useText();
  const counts = new Map<IndicatorStatus, number>();
  for (const row of all) {
    const { status } = row.view.judgement;
    counts.set(status, (counts.get(status) ?? 0) + (passes(row, filters, 'status') ? 1 : 0));
  }
  const chosen = new Set(filters.statuses);
  const offered = INDICATOR_STATUSES.filter((status) => counts.has(status) || chosen.has(status));
  return (
    <fieldset className={css.statuses}>
      <legend>{t('indicators.status')}</legend>
      {offered.map((status) => (
        <Chip.Checkbox
          key={status}
          checked={chosen.has(status)}
          onChange={(event) => {
            const { checked } = event.currentTarget;
            onChange(INDICATOR_STATUSES.filter((each) => (each === status ? checked : chosen.has(each))));
          }}
        >
          {t(`common.status.${status}`)} ({counts.get(status) ?? 0})
        </Chip.Checkbox>
      ))}
    </fieldset>
  );
}
