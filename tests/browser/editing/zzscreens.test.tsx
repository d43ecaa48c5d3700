import { test } from 'vitest';
import { page } from 'vitest/browser';
import { openPanel } from './panel.tsx';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import type { PanelRequest } from '#/ui/panel.ts';
import '@fontsource-variable/inter/wght.css';

const doc = trondheimPlan();
const sg = doc.subGoals[0]!.id;
const ind = doc.indicators.find((i) => doc.series.some((s) => s.indicator === i.id)) ?? doc.indicators[0]!;
const requests: Record<string, PanelRequest> = {
  reading: { kind: 'reading', indicator: ind.id },
  indicator: { kind: 'indicator', id: ind.id },
  subGoal: { kind: 'subGoal', id: sg },
  goalArea: { kind: 'goalArea', id: doc.goalAreas[0]!.id },
  action: { kind: 'action', id: doc.actions[0]!.id },
  planPeriod: { kind: 'planPeriod' },
  plan: { kind: 'plan' },
  links: { kind: 'links', table: 'subGoals', from: sg },
};
for (const [name, request] of Object.entries(requests)) {
  test(name, async () => {
    const opened = await openPanel(request, { document: doc });
    await new Promise((r) => setTimeout(r, 1200));
    for (const [w, h] of [[1440, 900], [360, 780]] as const) {
      await page.viewport(w, h);
      for (const theme of ['light', 'dark']) {
        document.documentElement.dataset.colorScheme = theme;
        await new Promise((r) => setTimeout(r, 250));
        await page.screenshot({ path: `../../../.cache/panels/${name}-${w}-${theme}.png` });
      }
    }
    await opened.unmount();
  });
}
