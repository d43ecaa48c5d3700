import { useMemo } from 'react';
import { allTags } from '#/domain/model/tags.ts';
import { PARTNER_KINDS, type Partner } from '#/domain/tables/partners.ts';
import { useText } from '#/i18n/i18n.ts';
import css from '#/parts/editing/Drawer.module.css';
import { EditForm } from '#/parts/editing/EditForm.tsx';
import type { RowFormProps } from '#/parts/editing/rows.ts';
import { UnitSelect } from '#/parts/editing/UnitSelect.tsx';
import { useBlankUnit } from '#/parts/editing/useBlankUnit.ts';
import { useRowForm } from '#/parts/editing/useRowForm.ts';
import { TagField } from '#/parts/form/TagField.tsx';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { copyPartner } from '#/store/intents/partners.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import { useDraft } from '#/ui/form/typing/useDraft.ts';
import { partnerDraft, partnerKind, validatePartner } from './partnerDraft.ts';

interface PartnerFormProps extends RowFormProps<Partner> {
  /** The partner that a new one is a copy of. */
  original?: Partner | undefined;
}

export function PartnerForm({ base, isNew, original, ...panel }: PartnerFormProps) {
  const { t, language } = useText();
  const { rows } = panel.snapshot;
  const form = useDraft(panel.draftKey, () => partnerDraft(base), base);
  const { draft, set } = form;
  const write = useWrite(panel.planId);
  const units = useBlankUnit(rows);
  const knownTags = useMemo(() => allTags(rows), [rows]);
  const countries = useMemo(
    () => [...new Set(rows.partners.flatMap(({ country }) => country ?? []))],
    [rows.partners],
  );
  const context = { base, language, partners: rows.partners, units, knownTags };
  const untouched = validatePartner(partnerDraft(base), context);
  const { save, deletion } = useRowForm(panel, 'partners', base, isNew, untouched);
  return (
    <EditForm
      title={
        original
          ? t('partners.form.copyTitle', { name: original.name })
          : isNew
            ? t('partners.form.new')
            : t('partners.form.edit')
      }
      about={original && t('partners.form.copyHelp')}
      form={form}
      validated={validatePartner(draft, context)}
      save={
        original
          ? ({ row, unit }) =>
              write(() => copyPartner(panel.planId, original.id, row, unit), t('partners.copied'))
          : save
      }
      deletion={deletion}
    >
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        value={draft.name}
        onChange={(name) => set({ name })}
      />
      <SelectField
        name="kind"
        label={t('partners.form.kind')}
        value={draft.kind}
        onChange={(value) => set({ kind: partnerKind(value) })}
        options={PARTNER_KINDS.map((kind) => ({ value: kind, label: t(`partners.kind.${kind}`) }))}
      />
      <div className={css.pair}>
        <TextField
          name="country"
          label={t('partners.form.country')}
          optional
          suggestions={countries}
          value={draft.country}
          onChange={(country) => set({ country })}
        />
        <TextField
          name="since"
          label={t('partners.form.since')}
          optional
          value={draft.since}
          onChange={(since) => set({ since })}
        />
      </div>
      <TextField
        name="state"
        label={t('partners.form.state')}
        optional
        description={t('partners.form.stateHelp')}
        value={draft.state}
        onChange={(state) => set({ state })}
      />
      <TextField
        name="description"
        label={t('editing.description')}
        optional
        kind="text"
        value={draft.description}
        onChange={(description) => set({ description })}
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
