/** Names of sub-goals that are new in the period that starts, line by line. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import type { AreaView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import { newRowId } from '#/store/intents/write.ts';
import { TextField } from '#/ui/form/fields/TextField.tsx';
import css from './RollOver.module.css';
import { useRollOver } from './rollOverContext.ts';

export function AddedGoals({ area: { area, number } }: { area: AreaView }) {
  const { t } = useText();
  const { draft, set } = useRollOver();
  const add = useRef<HTMLButtonElement>(null);
  const box = useRef<HTMLDivElement>(null);
  const own = draft.added.filter(({ goalArea }) => goalArea === area.id);
  const rename = (id: string, name: string) =>
    set((before) => ({
      ...before,
      added: before.added.map((each) => (each.id === id ? { ...each, name } : each)),
    }));
  return (
    <div ref={box} className={css.added}>
      {own.length > 0 && <p className={css.small}>{t('periods.roll.addedHelp')}</p>}
      {own.map(({ id, name }, i) => (
        <div key={id} className={css.addedLine} data-added={id}>
          <TextField
            name={`added:${id}`}
            label={t('periods.roll.addedName', { n: i + 1, number })}
            kind="name"
            value={name}
            onChange={(next) => rename(id, next)}
          />
          <Button
            variant="tertiary"
            icon
            aria-label={t('periods.roll.removeAdded', { n: i + 1, number })}
            onClick={() => {
              set((before) => ({ ...before, added: before.added.filter((each) => each.id !== id) }));
              add.current?.focus();
            }}
          >
            <TrashIcon aria-hidden fontSize="1.25rem" />
          </Button>
        </div>
      ))}
      <div>
        <Button
          ref={add}
          variant="tertiary"
          data-size="sm"
          onClick={() => {
            const id = newRowId();
            set((before) => ({ ...before, added: [...before.added, { id, goalArea: area.id, name: '' }] }));
            // The line is there once React has drawn it.
            setTimeout(() =>
              box.current?.querySelector<HTMLElement>(`[data-added="${id}"] textarea`)?.focus(),
            );
          }}
        >
          <PlusIcon aria-hidden />
          {t('periods.roll.addOne')}
          <span className="sr-only">{t('periods.roll.addIn', { number })}</span>
        </Button>
      </div>
    </div>
  );
}
