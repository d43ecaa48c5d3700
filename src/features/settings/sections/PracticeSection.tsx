import { Button } from '@digdir/designsystemet-react';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { useWrite } from '#/parts/writing/useWrite.ts';
import { addAllPractice, removeAllPractice } from '#/store/intents/practice.ts';
import type { Snapshot } from '#/store/read/load.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import css from '../settings.module.css';
import { Section } from './Section.tsx';

export function PracticeSection({ planId, snapshot }: { planId: Id; snapshot: Snapshot }) {
  const { t } = useText();
  const write = useWrite(planId);
  const show = useToasts((state) => state.show);
  const count = [...snapshot.summaries.values()].reduce((sum, { practiceCount }) => sum + practiceCount, 0);
  const add = async () => {
    let wasAdded = false;
    const isDone = await write(async () => {
      const commit = await addAllPractice(planId);
      wasAdded = commit !== undefined;
      return commit;
    }, t('settings.practice.added'));
    if (isDone && !wasAdded) show({ tone: 'done', text: t('settings.practice.nothing') });
  };
  return (
    <Section title={t('settings.practice.title')} lead={t('settings.practice.lead')}>
      <p>{count === 0 ? t('settings.practice.none') : t('settings.practice.some', { count })}</p>
      <div className={css.buttons}>
        <Button variant="secondary" onClick={() => void add()}>
          {t('settings.practice.add')}
        </Button>
        {count > 0 && (
          <Button
            variant="secondary"
            onClick={() => void write(() => removeAllPractice(planId), t('settings.practice.removed'))}
          >
            {t('settings.practice.remove')}
          </Button>
        )}
      </div>
    </Section>
  );
}
