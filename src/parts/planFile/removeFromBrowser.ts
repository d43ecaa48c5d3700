import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { forgetPlan } from '#/store/plans/inBrowser.ts';
import { dropDrafts } from '#/ui/form/typing/drafts.ts';

/**
 * Removes a plan from this browser, and what is typed in its forms in this tab. Throws a `PlanChangedError` where the plan has
 * been written to since its log's head was `seen`; then all is as it was.
 */
export async function removeFromBrowser(plan: Id, seen: Clock): Promise<void> {
  await forgetPlan(plan, seen);
  dropDrafts(plan);
}
