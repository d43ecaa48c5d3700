import { axe, expect, test } from './fixtures.ts';
import { exportPlan, openFile, planIn } from './planFiles.ts';
import { INDICATOR, openIndicator, openStarter, recordReading } from './support.ts';

test.describe.configure({ timeout: 240_000 });

test('an older backup of a plan that is here opens as a copy, as the plan was then', async ({ page }) => {
  const plan = await openStarter(page);
  const older = await exportPlan(page, plan);
  await page.goto(plan);
  await openIndicator(page);
  await recordReading(page, '2019-12-31', '15,9');
  await openFile(page, '/?choose=true', older, 'eldre.varde.json');
  const dialog = page.getByRole('dialog', { name: 'Planen ligger her fra før' });
  await expect(dialog).toContainText('eldre.varde.json');
  await expect(dialog).toContainText('Alt som står i filen, er her fra før');
  await dialog.getByRole('button', { name: 'Åpne som egen kopi' }).click();
  await page.waitForURL((url) => /\/plan\//.test(url.pathname) && !plan.endsWith(url.pathname));
  const copy = page.url().split('?')[0] ?? '';
  await openIndicator(page);
  await expect(page.getByRole('main')).not.toContainText('15,9');
  await page.goto(plan);
  await openIndicator(page);
  await expect(page.getByRole('main')).toContainText('15,9');
  const [mine, theirs] = [await exportPlan(page, copy), older].map((file) =>
    JSON.parse(file.toString('utf8')),
  );
  expect(mine.series).toEqual(theirs.series);
  expect(mine.subGoals).toEqual(theirs.subGoals);
});

test('a file without history shows what is different in it, is taken in as one change, and is taken back in one', async ({
  page,
}) => {
  const plan = await openStarter(page);
  const before = await exportPlan(page, plan);
  const { log, ...file } = JSON.parse(before.toString('utf8'));
  expect(log).toHaveLength(1);

  await openFile(page, `${plan}/settings`, JSON.stringify(file), 'fra-ola.varde.json');
  await expect(page.getByRole('dialog', { name: 'Planen ligger her fra før' })).toBeVisible();
  await page.getByRole('dialog').getByRole('button', { name: 'Avbryt' }).click();

  const [area] = file.goalAreas;
  const { id } = file.indicators.find((each: { name: string }) => each.name === INDICATOR);
  const was = area.name;
  area.name = 'Navn fra filen';
  file.plan.name = 'Olas strategi';
  const series = file.series.find((each: { indicator: string }) => each.indicator === id);
  series.readings.push({ date: '2019-12-31', value: 15.9 });
  await openFile(page, `${plan}/settings`, JSON.stringify(file), 'fra-ola.varde.json');
  const dialog = page.getByRole('dialog', { name: 'Ta inn verdiene fra filen?' });
  await expect(dialog).toContainText('fra-ola.varde.json');
  await expect(dialog).toContainText('Filen er av planen Olas strategi. Her heter den samme planen');
  await expect(dialog).toContainText(`fra «${was}» til «Navn fra filen»`);
  await expect(dialog).toContainText('15,9');
  await expect(dialog).toContainText('Ingenting her blir slettet');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Ta inn verdiene' }).click();
  await page.waitForURL((url) => url.pathname === new URL(plan).pathname);
  await expect(page.getByRole('main')).toContainText('Navn fra filen');
  await page.getByRole('button', { name: 'Angre', exact: true }).first().click();
  await expect(page.getByRole('main')).toContainText(was);
  expect(planIn(await exportPlan(page, plan))).toEqual(planIn(before));
  await page.goto(`${plan}/history`);
  await expect(page.getByRole('main')).toContainText('tok inn verdier fra en planfil uten historikk');
});

test('a file whose history was edited by hand is never said to be here: it says what differs, and opens as a copy', async ({
  page,
}) => {
  const plan = await openStarter(page);
  const file = JSON.parse((await exportPlan(page, plan)).toString('utf8'));
  const [area] = file.goalAreas;
  const change = file.log[0].changes.find((each: { row: string }) => each.row === area.id);
  area.name = 'Skrevet i filen';
  change.patch.name = area.name;
  await openFile(page, `${plan}/settings`, JSON.stringify(file), 'fra-ola.varde.json');
  const dialog = page.getByRole('dialog', { name: 'Filen er ikke som planen her' });
  await expect(dialog).toContainText('til «Skrevet i filen»');
  expect(await axe(page)).toEqual([]);
  await dialog.getByRole('button', { name: 'Åpne som egen kopi' }).click();
  await page.waitForURL((url) => !plan.endsWith(url.pathname));
  await expect(page.getByRole('main')).toContainText('Skrevet i filen');
});
