import { useMemo } from 'react';
import { allTags } from '#/domain/model/tags.ts';
import { AGREEMENT_KINDS, AGREEMENT_STATES, type Agreement } from '#/domain/tables/agreements.ts';
import { PARTNER_KINDS } from '#/domain/tables/partners.ts';
import { byOrder } from '#/domain/values/order.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import { RepeatedRows } from '#/parts/editing/RepeatedRows.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { UnitSelect } from '#/parts/editing/UnitSelect.tsx';
import { useBlankUnit } from '#/parts/editing/useBlankUnit.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { TagField } from '#/parts/form/TagField.tsx';
import { CheckList } from '#/ui/form/fields/CheckList.tsx';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import {
  agreementDraft,
  agreementKind,
  blankClaim,
  type ClaimDraft,
  validateAgreement,
} from './agreementDraft.ts';

export function AgreementForm({ base, isNew, ...panel }: RowFormProps<Agreement>) {
  const { t, language } = useText();
  const { rows } = panel.snapshot;
  const form = useDraft(panel.draftKey, () => agreementDraft(base), base);
  const { draft, set } = form;
  const units = useBlankUnit(rows);
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const partners = useMemo(
    () =>
      PARTNER_KINDS.flatMap((kind) =>
        rows.partners
          .filter((partner) => partner.kind === kind)
          .sort(byOrder)
          .map(({ id, name }) => ({ value: id, label: name, group: t(`partners.kinds.${kind}`) })),
      ),
    [rows.partners, t],
  );
  const context = { base, language, rows, units, knownTags };
  const { save, deletion } = useRowForm(
    panel,
    'agreements',
    base,
    isNew,
    validateAgreement(agreementDraft(base), context),
  );
  return (
    <EditForm
      title={isNew ? t('agreements.add') : t('agreements.edit')}
      form={form}
      validated={validateAgreement(draft, context)}
      save={save}
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <div className={css.pair}>
        <SelectField
          name="kind"
          label={t('agreements.form.kind')}
          value={draft.kind}
          onChange={(value) => set({ kind: agreementKind(value) })}
          options={AGREEMENT_KINDS.map((kind) => ({ value: kind, label: t(`agreements.kind.${kind}`) }))}
        />
        <SelectField
          name="state"
          label={t('agreements.form.state')}
          optional
          none={t('agreements.form.unknown')}
          value={draft.state}
          onChange={(state) => set({ state })}
          options={AGREEMENT_STATES.map((state) => ({ value: state, label: t(`agreements.state.${state}`) }))}
        />
      </div>
      <CheckList
        name="partners"
        label={t('agreements.with')}
        description={t('agreements.form.partnersHelp')}
        value={draft.partners}
        onChange={(chosen) => set({ partners: chosen })}
        options={partners}
      />
      <Claims
        name="from"
        legend={t('agreements.from')}
        add={t('agreements.form.addFrom')}
        claims={draft.from}
        onChange={(from) => set({ from })}
      />
      <Claims
        name="to"
        legend={t('agreements.to')}
        add={t('agreements.form.addTo')}
        claims={draft.to}
        onChange={(to) => set({ to })}
      />
      <TextField
        name="document"
        label={t('agreements.form.document')}
        optional
        description={t('agreements.form.documentHelp')}
        value={draft.document}
        onChange={(document) => set({ document })}
      />
      <div className={css.pair}>
        <TextField
          name="caseNumber"
          label={t('agreements.form.caseNumber')}
          optional
          value={draft.caseNumber}
          onChange={(caseNumber) => set({ caseNumber })}
        />
        <TextField
          name="basisDate"
          label={t('agreements.form.basisDate')}
          optional
          value={draft.basisDate}
          onChange={(basisDate) => set({ basisDate })}
        />
      </div>
      <TextField
        name="content"
        label={t('agreements.form.content')}
        optional
        kind="text"
        value={draft.content}
        onChange={(content) => set({ content })}
      />
      <UnitSelect rows={rows} value={draft} onChange={set} />
      <TagField value={draft} onChange={set} known={knownTags} />
      <TextField
        name="source"
        label={t('common.source')}
        optional
        description={t('editing.sourceHelp')}
        value={draft.source}
        onChange={(source) => set({ source })}
      />
    </EditForm>
  );
}

interface ClaimsProps {
  name: 'from' | 'to';
  legend: string;
  add: string;
  claims: readonly ClaimDraft[];
  onChange: (claims: ClaimDraft[]) => void;
}

/** When something was, by one source or by several that disagree. */
function Claims({ name, legend, add, claims, onChange }: ClaimsProps) {
  const { t } = useText();
  return (
    <RepeatedRows
      legend={legend}
      description={t('agreements.form.claimHelp')}
      addLabel={add}
      removeLabel={(n) => t('agreements.form.removeClaim', { what: legend, n })}
      rows={claims}
      onChange={onChange}
      blank={blankClaim}
    >
      {(claim, i, set) => (
        <div className={css.pair}>
          <TextField
            name={`${name}.${i}.when`}
            label={t('agreements.form.when')}
            value={claim.when}
            onChange={(when) => set({ when })}
          />
          <TextField
            name={`${name}.${i}.source`}
            label={t('common.source')}
            optional
            value={claim.source}
            onChange={(source) => set({ source })}
          />
        </div>
      )}
    </RepeatedRows>
  );
}
