/** Pictures are made under the content security policy of the built page; in a file of its own, for a policy stays. */
import { expect, it } from 'vitest';
import { renderChartImage } from '#/charts/draw/renderChart.tsx';
import { pagePolicy } from '../../../scripts/headers.mjs';
import { chartText } from '../../unit/charts/text.ts';
import { cases, modelOf } from './cases.ts';

it('a chart becomes a picture without breaking the page’s policy on styles and images', async () => {
  const violations: string[] = [];
  document.addEventListener('securitypolicyviolation', (event) => violations.push(event.violatedDirective));
  const policy = document.createElement('meta');
  policy.httpEquiv = 'Content-Security-Policy';
  policy.content = pagePolicy
    .split('; ')
    .filter((directive) => /^(style|img|object|frame)-src/.test(directive))
    .join('; ');
  document.head.append(policy);
  // The policy is in force: an inline style element is refused.
  document.head.append(
    Object.assign(document.createElement('style'), { textContent: 'body { color: red }' }),
  );
  await expect.poll(() => violations).toEqual(['style-src-elem']);

  const props = { model: modelOf(cases.practice), hue: 0, text: chartText(), title: 'Øvingstall' };
  const png = await renderChartImage(props, { width: 400, height: 240, format: 'png' });
  expect((await createImageBitmap(png)).width).toBe(400);
  expect(violations).toHaveLength(1);
});
