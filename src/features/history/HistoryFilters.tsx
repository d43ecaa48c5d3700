import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useState } from 'react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { CHANGE_KINDS } from '#/parts/history/historySearch.ts';
import { FollowedDate } from '#/ui/form/fields/FollowedDate.tsx';
import { SearchField } from '#/ui/list/SearchField.tsx';
import css from './HistoryFilters.module.css';
import { type HistoryFilter, isFiltered } from './historyFilter.ts';

interface HistoryFiltersProps {
  filter: HistoryFilter;
  onChange: (filter: HistoryFilter) => void;
  areas: readonly { id: Id; name: string }[];
  authors: readonly string[];
  /** What the filter for one row is called, where it is on. */
  row: ReactNode;
  shown: number;
  total: number;
  /** Whether older changes are still being read. */
  isReading: boolean;
}

/** Stands for changes without a name: an author cannot be a line break. */
const UNNAMED = '\n';

export function HistoryFilters({
  filter,
  onChange,
  areas,
  authors,
  row,
  shown,
  total,
  isReading,
}: HistoryFiltersProps) {
  const { t } = useText();
  const { area = '', who, kind = '', from = '', to = '', q = '' } = filter;
  const [isOpen, setOpen] = useState(false);
  const choicesId = useId();
  const chosen = Object.keys(filter).filter((name) => name !== 'q' && name !== 'under').length;
  /** The filters with one of them set to a value, or left out where there is none. */
  const change = <K extends keyof HistoryFilter>(name: K, value: HistoryFilter[K] | undefined) => {
    const { [name]: _, ...rest } = filter;
    onChange(value === undefined ? rest : { ...rest, [name]: value });
  };
  const isBackwards = from !== '' && to !== '' && from > to;
  return (
    <search className={css.filters} aria-label={t('history.filter.heading')} data-print="hide">
      <SearchField
        label={t('history.filter.text')}
        value={q}
        onChange={(typed) => change('q', typed || undefined)}
      />
      <Button
        className={css.more ?? ''}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? t('history.filter.moreChosen', { count: chosen }) : t('history.filter.more')}
      </Button>
      <div id={choicesId} className={css.choices} data-open={isOpen}>
        <Choice
          label={t('history.filter.area')}
          value={area}
          onChange={(id) => change('area', id || undefined)}
        >
          {areas.map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Choice>
        <Choice
          label={t('history.filter.who')}
          value={who === '' ? UNNAMED : (who ?? '')}
          onChange={(name) => change('who', name === '' ? undefined : name === UNNAMED ? '' : name)}
        >
          {authors.map((name) => (
            <Select.Option key={name} value={name === '' ? UNNAMED : name}>
              {name === '' ? t('history.noName') : name}
            </Select.Option>
          ))}
        </Choice>
        <Choice
          label={t('history.filter.kind')}
          value={kind}
          onChange={(value) =>
            change(
              'kind',
              CHANGE_KINDS.find((each) => each === value),
            )
          }
        >
          {CHANGE_KINDS.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`history.kind.${each}`)}
            </Select.Option>
          ))}
        </Choice>
        <DayField
          label={t('history.filter.from')}
          value={from}
          onChange={(day) => change('from', day || undefined)}
        />
        <DayField
          label={t('history.filter.to')}
          value={to}
          onChange={(day) => change('to', day || undefined)}
        />
      </div>
      <div className={css.outcome}>
        <p role="status">
          {isReading
            ? t('history.older')
            : isBackwards
              ? t('history.filter.backwards')
              : isFiltered(filter)
                ? t('history.filter.shown', { count: shown, total })
                : t('history.filter.all', { count: total })}
        </p>
        {row}
        {isFiltered(filter) && (
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({})}>
            {t('history.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  children: ReactNode;
}

function Choice({ label, value, onChange, children }: ChoiceProps) {
  const { t } = useText();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <Select.Option value="">{t('history.filter.everyone')}</Select.Option>
        {children}
      </Select>
    </Field>
  );
}

function DayField({ label, value, onChange }: Omit<ChoiceProps, 'children'>) {
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <FollowedDate id={id} value={value} onDate={(day) => onChange(day ?? '')} />
    </Field>
  );
}
