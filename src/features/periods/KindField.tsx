import { Fieldset, Radio } from '@digdir/designsystemet-react';
import { useText } from '#/i18n/i18n.ts';
import { useField } from '#/ui/form/FormContext.ts';
import css from './RollOver.module.css';
import { GOAL_KINDS, type GoalKind } from './rollOverDraft.ts';

interface KindFieldProps {
  name: string;
  /** Outline number of the sub-goal. */
  number: string;
  value: GoalKind;
  onChange: (kind: GoalKind) => void;
}

/** Whether a sub-goal goes on, is renewed or is closed; the three side by side. */
export function KindField({ name, number, value, onChange }: KindFieldProps) {
  const { t } = useText();
  const label = t('periods.roll.whatHappens', { number });
  const { id } = useField(name, label);
  return (
    <Fieldset>
      <Fieldset.Legend className="sr-only">{label}</Fieldset.Legend>
      <div className={css.kinds}>
        {GOAL_KINDS.map((kind, i) => (
          <Radio
            key={kind}
            {...(i === 0 && { id })}
            name={id}
            value={kind}
            label={t(`periods.roll.${kind}`)}
            checked={kind === value}
            onChange={() => onChange(kind)}
          />
        ))}
      </div>
    </Fieldset>
  );
}
