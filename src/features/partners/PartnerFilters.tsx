import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { tagKey, tagsOf } from '#/domain/model/tags.ts';
import type { Partner, PartnerKind } from '#/domain/tables/partners.ts';
import type { Unit } from '#/domain/tables/units.ts';
import { byOrder } from '#/domain/values/order.ts';
import { FORMAT_LOCALES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { SearchField } from '#/ui/list/SearchField.tsx';
import css from './PartnerFilters.module.css';
import { isFiltered } from './partnerFilter.ts';
import type { PartnerFilter } from './partnerList.ts';

interface PartnerFiltersProps {
  filter: PartnerFilter;
  onChange: (filter: PartnerFilter) => void;
  /** The kinds that occur, in the order shown. */
  kinds: readonly PartnerKind[];
  partners: readonly Partner[];
  units: readonly Unit[];
  shown: number;
  total: number;
}

export function PartnerFilters(props: PartnerFiltersProps) {
  const { filter, onChange, kinds, partners, units, shown, total } = props;
  const { t, language } = useText();
  const { kind = '', country = '', unit = '', tag = '', q = '' } = filter;
  const [isOpen, setOpen] = useState(false);
  const choicesId = useId();
  const chosen = Object.keys(filter).filter((name) => name !== 'q').length;
  const { countries, tags, unitsInUse } = useMemo(() => {
    const { compare } = new Intl.Collator(FORMAT_LOCALES[language], { numeric: true });
    const used = new Set(partners.map((partner) => partner.unit));
    return {
      countries: [...new Set(partners.flatMap((partner) => partner.country ?? []))].sort(compare),
      tags: tagsOf(partners).sort(compare),
      unitsInUse: units.filter(({ id }) => used.has(id) || id === unit).sort(byOrder),
    };
  }, [partners, units, unit, language]);
  /** The filters with one of them set to a value, or left out where that is empty. */
  const change = <K extends keyof PartnerFilter>(name: K, value: PartnerFilter[K] | '') => {
    const { [name]: _, ...rest } = filter;
    onChange(value ? { ...rest, [name]: value } : rest);
  };
  const spelt = tags.find((each) => tagKey(each) === tagKey(tag)) ?? tag;
  return (
    <search className={css.filters} aria-label={t('partners.filter.heading')} data-print="hide">
      <SearchField label={t('partners.filter.text')} value={q} onChange={(typed) => change('q', typed)} />
      <Button
        className={css.more}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? t('partners.filter.moreChosen', { count: chosen }) : t('partners.filter.more')}
      </Button>
      <div id={choicesId} className={css.choices} data-open={isOpen}>
        <Choice
          label={t('partners.filter.kind')}
          value={kind}
          onChange={(value) => change('kind', kinds.find((each) => each === value) ?? '')}
          options={withChosen(kinds, kind).map((each) => ({
            value: each,
            name: t(`partners.kinds.${each}`),
          }))}
        />
        <Choice
          label={t('partners.filter.country')}
          value={country}
          onChange={(value) => change('country', value)}
          options={withChosen(countries, country).map(named)}
        />
        <Choice
          label={t('partners.filter.unit')}
          value={unit}
          onChange={(value) => change('unit', value)}
          options={unitsInUse.map(({ id, name }) => ({ value: id, name }))}
        />
        <Choice
          label={t('partners.filter.tag')}
          value={spelt}
          onChange={(value) => change('tag', value)}
          options={withChosen(tags, spelt).map(named)}
        />
      </div>
      <div className={css.outcome}>
        <p role="status">{isFiltered(filter) && t('partners.filter.shown', { shown, total })}</p>
        {isFiltered(filter) && (
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({})}>
            {t('partners.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

/** What there is to choose from; what is asked for but does not occur can be seen, and taken away. */
function withChosen<T extends string>(known: readonly T[], chosen: T | ''): readonly T[] {
  return chosen === '' || known.includes(chosen) ? known : [...known, chosen];
}

function named(value: string): Option {
  return { value, name: value };
}

interface Option {
  value: string;
  name: string;
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  options: readonly Option[];
}

/** Not there while there is nothing to choose. */
function Choice({ label, value, onChange, options }: ChoiceProps): ReactNode {
  const { t } = useText();
  const id = useId();
  if (options.length === 0) return null;
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <Select.Option value="">{t('partners.filter.all')}</Select.Option>
        {options.map((option) => (
          <Select.Option key={option.value} value={option.value}>
            {option.name}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
