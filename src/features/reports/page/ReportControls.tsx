/** What the report shows and in which language. Period and as-of are chosen for all pages, on top. */
import { Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import type { Id } from '#/domain/values/ids.ts';
import type { PlanView } from '#/domain/view/planView.ts';
import { isLanguage, LANGUAGE_NAMES, LANGUAGES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import type { ReportOptions } from '../model/reportOptions.ts';
import type { ReportChoices } from '../model/useReport.ts';
import { periodWords } from '../model/words.ts';
import css from './ReportPage.module.css';

interface ReportControlsProps {
  view: PlanView;
  choices: ReportChoices;
  onOptions: (change: ReportOptions) => void;
}

export function ReportControls({ view, choices, onOptions }: ReportControlsProps) {
  const text = useText();
  const { t, f } = text;
  const all = view.areas.map(({ area }) => area.id);
  const chosen = choices.areas ?? all;
  const choose = (id: Id, isOn: boolean) => {
    const next = all.filter((each) => (each === id ? isOn : chosen.includes(each)));
    onOptions({ areas: next.length === all.length ? undefined : next });
  };
  return (
    <section className={css.choices} aria-label={t('reports.page.choices')} data-print="hide">
      <dl className={css.lens}>
        <div>
          <dt>{t('reports.page.period')}</dt>
          <dd>{periodWords(view, text)}</dd>
        </div>
        <div>
          <dt>{t('reports.page.asOf')}</dt>
          <dd>{f.longDate(view.lens.asOf)}</dd>
        </div>
      </dl>
      <Fieldset>
        <Fieldset.Legend>{t('reports.page.areas')}</Fieldset.Legend>
        {view.areas.map(({ area, number }) => (
          <Checkbox
            key={area.id}
            value={area.id}
            label={`${number} ${area.name}`}
            checked={chosen.includes(area.id)}
            onChange={(event) => choose(area.id, event.target.checked)}
          />
        ))}
      </Fieldset>
      <Field>
        <Label>{t('reports.page.language')}</Label>
        <Select
          value={choices.language}
          onChange={({ target }) => {
            if (isLanguage(target.value)) onOptions({ language: target.value });
          }}
        >
          {LANGUAGES.map((language) => (
            <Select.Option key={language} value={language} lang={language}>
              {LANGUAGE_NAMES[language]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <Checkbox
        value="charts"
        label={t('reports.page.charts')}
        checked={choices.charts}
        onChange={(event) => onOptions({ charts: event.target.checked ? undefined : false })}
      />
    </section>
  );
}
