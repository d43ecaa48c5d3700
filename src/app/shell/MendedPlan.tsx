import { Button } from '@digdir/designsystemet-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { MendedTies } from '#/domain/merge/ties.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import { settleClock } from '#/parts/clock/clockPrompt.ts';
import { TiesList } from '#/parts/planFile/TiesList.tsx';
import { hasLooseTies, mendTies } from '#/store/plans/mendTies.ts';
import { useSnapshot } from '#/store/source/queries.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import css from './MendedPlan.module.css';

/** Mends a plan of an earlier version when it is opened, and lists what was mended. Of others nothing. */
export function MendedPlan({ planId }: { planId: Id }) {
  const { t } = useText();
  const titleId = useId();
  const { ties, name, done } = useMendedTies(planId);
  if (!ties) return null;
  return (
    <Modal closeButton={false} aria-labelledby={titleId} className={css.dialog} onClose={done}>
      <h2 id={titleId}>{t('shell.ties.title')}</h2>
      <p>{t('shell.ties.text', { name })}</p>
      <TiesList ties={ties} />
      <p>{t('shell.ties.where')}</p>
      <div>
        <Button onClick={done}>{t('common.close')}</Button>
      </div>
    </Modal>
  );
}

function useMendedTies(planId: Id): { ties: MendedTies | undefined; name: string; done: () => void } {
  const { snapshot } = useSnapshot(planId, false);
  const [ties, setTies] = useState<MendedTies>();
  const isLookedAt = useRef(false);
  useEffect(() => {
    if (!snapshot || isLookedAt.current) return;
    isLookedAt.current = true;
    if (!hasLooseTies(snapshot)) return;
    const mend = async () => {
      if (await settleClock(planId)) setTies(await mendTies(planId));
    };
    // What cannot be mended can be worked with as before, and is tried again the next time.
    mend().catch((error: unknown) => console.warn(error));
  }, [planId, snapshot]);
  return { ties, name: snapshot?.rows.plan.name ?? '', done: () => setTies(undefined) };
}
