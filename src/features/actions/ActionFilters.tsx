import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId, useMemo, useState } from 'react';
import { tagKey, tagsOf } from '#/domain/model/tags.ts';
import { ACTION_STATUSES } from '#/domain/tables/actions.ts';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { byOrder } from '#/domain/values/order.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { SearchField } from '#/ui/list/SearchField.tsx';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import css from './ActionFilters.module.css';
import { type ActionFilter, isFiltered, LATE } from './search.ts';

interface ActionFiltersProps {
  filter: ActionFilter;
  onChange: (filter: ActionFilter) => void;
  /** Called with a plan period's id, or with what means the whole plan. */
  onPeriod: (period: Id) => void;
  view: PlanView;
  rows: PlanRows;
  shown: number;
  total: number;
}

export function ActionFilters(props: ActionFiltersProps) {
  const { filter, onChange, onPeriod, view, rows, shown, total } = props;
  const { t } = useText();
  const { area = '', unit = '', status = '', late = '', tag = '', q = '' } = filter;
  const tags = useMemo(() => tagsOf(rows.actions), [rows.actions]);
  const [isOpen, setOpen] = useState(false);
  const choicesId = useId();
  const chosen = Object.keys(filter).filter((name) => name !== 'q').length;
  /** The filters without one of them. */
  const without = (name: keyof ActionFilter): ActionFilter => {
    const { [name]: _, ...rest } = filter;
    return rest;
  };
  return (
    <search className={css.filters} aria-label={t('actions.filter.heading')} data-print="hide">
      <SearchField
        label={t('actions.filter.text')}
        value={q}
        onChange={(typed) => onChange({ ...without('q'), ...(typed && { q: typed }) })}
      />
      <Button
        className={css.more}
        variant="secondary"
        aria-expanded={isOpen}
        aria-controls={choicesId}
        onClick={() => setOpen(!isOpen)}
      >
        {chosen > 0 ? t('actions.filter.moreChosen', { count: chosen }) : t('actions.filter.more')}
      </Button>
      <div id={choicesId} className={css.choices} data-open={isOpen}>
        {rows.planPeriods.length > 0 && (
          <Choice
            label={t('actions.filter.period')}
            all={{ value: WHOLE_PLAN, name: t('common.wholePlan') }}
            value={view.lens.period?.id ?? WHOLE_PLAN}
            onChange={onPeriod}
          >
            {[...rows.planPeriods].sort(byOrder).map(({ id, name }) => (
              <Select.Option key={id} value={id}>
                {name}
              </Select.Option>
            ))}
          </Choice>
        )}
        <Choice
          label={t('actions.filter.area')}
          value={area}
          onChange={(id) => onChange({ ...without('area'), ...(id && { area: id }) })}
        >
          {view.areas.map((each) => (
            <Select.Option key={each.area.id} value={each.area.id}>
              {each.number} {each.area.name}
            </Select.Option>
          ))}
        </Choice>
        <Choice
          label={t('actions.filter.unit')}
          value={unit}
          onChange={(id) => onChange({ ...without('unit'), ...(id && { unit: id }) })}
        >
          {[...rows.units].sort(byOrder).map(({ id, name }) => (
            <Select.Option key={id} value={id}>
              {name}
            </Select.Option>
          ))}
        </Choice>
        <Choice
          label={t('actions.filter.status')}
          value={status}
          onChange={(value) => {
            const known = ACTION_STATUSES.find((each) => each === value);
            onChange({ ...without('status'), ...(known && { status: known }) });
          }}
        >
          {ACTION_STATUSES.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`common.actionStatus.${each}`)}
            </Select.Option>
          ))}
        </Choice>
        {(tags.length > 0 || tag !== '') && (
          <Choice
            label={t('actions.filter.tag')}
            // Spelt as in the plan: a link may have been made when it was spelt otherwise.
            value={tags.find((each) => tagKey(each) === tagKey(tag)) ?? tag}
            onChange={(value) => onChange({ ...without('tag'), ...(value && { tag: value }) })}
          >
            {withChosen(tags, tag).map((each) => (
              <Select.Option key={each} value={each}>
                {each}
              </Select.Option>
            ))}
          </Choice>
        )}
        <Choice
          label={t('actions.filter.late')}
          value={late}
          onChange={(value) => {
            const known = LATE.find((each) => each === value);
            onChange({ ...without('late'), ...(known && { late: known }) });
          }}
        >
          {LATE.map((each) => (
            <Select.Option key={each} value={each}>
              {t(`actions.filter.lateKind.${each}`)}
            </Select.Option>
          ))}
        </Choice>
      </div>
      <div className={css.outcome}>
        <p role="status">{isFiltered(filter) && t('actions.filter.shown', { shown, total })}</p>
        {isFiltered(filter) && (
          <Button variant="tertiary" data-size="sm" onClick={() => onChange({})}>
            {t('actions.filter.clear')}
          </Button>
        )}
      </div>
    </search>
  );
}

/** The tags to choose from; one that is asked for but not in use can be seen, and taken away. */
function withChosen(tags: readonly string[], chosen: string): readonly string[] {
  const isKnown = chosen === '' || tags.some((tag) => tagKey(tag) === tagKey(chosen));
  return isKnown ? tags : [...tags, chosen];
}

interface ChoiceProps {
  label: string;
  value: string;
  onChange: (value: string) => void;
  /** The choice that leaves nothing out; an empty value where not given. */
  all?: { value: string; name: string };
  children: ReactNode;
}

function Choice({ label, value, onChange, all, children }: ChoiceProps) {
  const { t } = useText();
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select id={id} value={value} onChange={({ target }) => onChange(target.value)}>
        <Select.Option value={all?.value ?? ''}>{all?.name ?? t('actions.filter.all')}</Select.Option>
        {children}
      </Select>
    </Field>
  );
}
