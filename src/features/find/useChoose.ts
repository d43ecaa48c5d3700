import { useNavigate } from '@tanstack/react-router';
import type { Id } from '#/domain/values/ids.ts';
import { useRecent } from '#/store/device/recent.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import type { Option } from './useOptions.ts';

/**
 * What choosing an option does, once `close` has closed the dialog and focus is back where it was; `fill` writes in its field
 * instead.
 */
export function useChoose(
  planId: Id,
  close: () => void,
  fill: (typed: string) => void,
): (option: Option) => void {
  const navigate = useNavigate();
  const opened = useRecent((recent) => recent.opened);
  return ({ act, remembered, isOutside }) => {
    if (act.kind === 'fill') return fill(act.typed);
    if (remembered !== undefined) opened(planId, remembered);
    close();
    if (act.kind === 'run') {
      const done = act.run();
      if (act.choice !== 'command') void arrive(done);
      return undefined;
    }
    const { to, params, hash, search } = act.destination;
    // What the period at hand does not have is shown in the whole plan; else the row would not be on the page.
    const period = isOutside ? { period: WHOLE_PLAN } : {};
    return void arrive(
      navigate({
        to,
        params: { planId, ...params },
        search: { ...search, ...period },
        ...(hash && { hash }),
      }),
    );
  };
}

/** Puts focus on the page one has come to; where it was is not on it any more. */
async function arrive(navigation: unknown): Promise<void> {
  await navigation;
  document.getElementById('content')?.focus({ preventScroll: true });
}
