/** How one would store readings without thinking further: Dexie, one record per reading. */
import Dexie from 'dexie';

interface PlainFile {
  series: { indicator: string; readings: { date: string; value: number }[] }[];
}

const db = new Dexie('plain');
db.version(1).stores({ readings: '[indicator+date]' });

document.querySelector('input')?.addEventListener('change', async ({ currentTarget }) => {
  const file = currentTarget instanceof HTMLInputElement ? currentTarget.files?.[0] : undefined;
  if (!file) return;
  const plan: PlainFile = JSON.parse(await file.text());
  await db
    .table('readings')
    .bulkAdd(plan.series.flatMap(({ indicator, readings }) => readings.map((r) => ({ indicator, ...r }))));
  document.body.append(Object.assign(document.createElement('h1'), { textContent: 'done' }));
});
