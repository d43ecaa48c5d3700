import { Checkbox } from '@digdir/designsystemet-react';
import type { Link } from '#/domain/tables/tables.ts';
import { useText } from '#/i18n/i18n.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import css from './links.module.css';
import { type LinkDraft, reasonField } from './linksDraft.ts';
import { type LinkTarget, targetKey } from './linkTargets.ts';

interface LinkRowProps {
  target: LinkTarget;
  link: LinkDraft | undefined;
  blank: () => LinkDraft;
  onChange: (link: LinkDraft | undefined) => void;
}

/** One target with a tick; ticked, it asks how strong the link is and why it is there. */
export function LinkRow({ target, link, blank, onChange }: LinkRowProps) {
  const { t } = useText();
  return (
    <div className={css.row}>
      <Checkbox
        label={target.label}
        value={targetKey(target)}
        checked={link !== undefined}
        onChange={(event) => onChange(event.target.checked ? blank() : undefined)}
      />
      {link && (
        <div className={css.details}>
          <SelectField
            name={`strength.${targetKey(target)}`}
            label={t('editing.links.strength')}
            value={link.strength}
            onChange={(value) => onChange({ ...link, strength: asStrength(value) })}
            options={[
              { value: 'direct', label: t('common.strength.direct') },
              { value: 'indirect', label: t('common.strength.indirect') },
            ]}
          />
          <TextField
            name={reasonField(target)}
            label={t('editing.links.reason')}
            optional
            value={link.reason}
            onChange={(reason) => onChange({ ...link, reason })}
          />
        </div>
      )}
    </div>
  );
}

function asStrength(value: string): Link['strength'] {
  return value === 'indirect' ? 'indirect' : 'direct';
}
