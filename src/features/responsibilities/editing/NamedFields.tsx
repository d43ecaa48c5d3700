import { useText } from '#/i18n/i18n.ts';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import type { NamedDraft } from './namedDraft.ts';

interface NamedFieldsProps {
  value: NamedDraft;
  onChange: (value: Partial<NamedDraft>) => void;
  nameHelp: string;
}

/** The two fields of a row that is little more than its name. */
export function NamedFields({ value, onChange, nameHelp }: NamedFieldsProps) {
  const { t } = useText();
  return (
    <>
      <TextField
        name="name"
        kind="name"
        label={t('editing.name')}
        description={nameHelp}
        value={value.name}
        onChange={(name) => onChange({ name })}
      />
      <TextField
        name="source"
        label={t('common.source')}
        optional
        kind="text"
        description={t('editing.sourceHelp')}
        value={value.source}
        onChange={(source) => onChange({ source })}
      />
    </>
  );
}
