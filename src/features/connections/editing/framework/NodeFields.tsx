import { useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { SelectField } from '#/ui/form/fields/SelectField.tsx';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import css from './framework.module.css';
import type { NodeDraft } from './frameworkDraft.ts';

interface NodeFieldsProps {
  node: NodeDraft;
  index: number;
  nodes: readonly NodeDraft[];
  onChange: (patch: Partial<NodeDraft>) => void;
}

export function NodeFields({ node, index, nodes, onChange }: NodeFieldsProps) {
  const { t } = useText();
  // Every node can stand under any other: all choices in all fields at once would be the square of their number.
  const [isInUse, setInUse] = useState(false);
  const n = index + 1;
  const others = nodes.filter(({ id }) => id !== node.id && (isInUse || id === node.parent));
  return (
    <div className={css.node} onFocusCapture={() => setInUse(true)} onPointerEnter={() => setInUse(true)}>
      <TextField
        name={`nodes.${index}.code`}
        label={t('editing.framework.code', { n })}
        value={node.code}
        onChange={(code) => onChange({ code })}
      />
      <TextField
        name={`nodes.${index}.name`}
        kind="name"
        label={t('editing.framework.nodeName', { n })}
        value={node.name}
        onChange={(name) => onChange({ name })}
      />
      <div className={css.parent}>
        <SelectField
          name={`nodes.${index}.parent`}
          label={t('editing.framework.parent', { n })}
          optional
          value={node.parent}
          onChange={(parent) => onChange({ parent })}
          none={t('editing.framework.top')}
          options={others.map(({ id, code, name }) => ({ value: id, label: `${code} ${name}`.trim() }))}
        />
      </div>
    </div>
  );
}
