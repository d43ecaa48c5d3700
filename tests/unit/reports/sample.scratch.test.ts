import { writeFileSync, readFileSync } from 'node:fs';
import { it } from 'vitest';
import { viewPlan } from '#/domain/planView.ts';
import { startI18n, textIn } from '#/i18n/i18n.ts';
import { trondheimPlan } from '#/reference/trondheim/plan.ts';
import { buildReport } from '#/features/reports/reportModel.ts';
import { wordDocument } from '#/features/reports/wordDocument.ts';
import { workbookSheets } from '#/features/reports/workbookSheets.ts';
import { chartsOf } from '#/features/reports/reportTypes.ts';
import { writeDocx } from '#/files/docx/writeDocx.ts';
import { writeWorkbook } from '#/files/workbook/workbook.ts';
it('writes', async () => {
  (globalThis as any).document = { documentElement: {} };
  await startI18n('nb');
  const doc = trondheimPlan();
  // invent practice
  const readings = new Map(doc.series.map((s) => [s.indicator, s.readings]));
  doc.indicators.forEach((ind, i) => {
    if (ind.direction==='hold' || !ind.targets.length || i%7===3) return;
    const b = ind.baseline ?? (readings.get(ind.id) ?? [])[0];
    if (!b) return;
    const t = ind.targets[0]!;
    const v = Number((b.value + (t.value-b.value)*[0.7,0.2,0.5,1.1,0.62,0.0][i%6]!).toFixed(ind.decimals));
    const old = readings.get(ind.id) ?? [];
    if (!old.some(r=>r.date>='2020-06-30')) readings.set(ind.id, [...old, {date:'2020-06-30', value:v, practice:true, comment:'Øvingstall laget for kurset 12. august.'}]);
  });
  const view = viewPlan(doc, (id) => readings.get(id) ?? [], { asOf: '2020-10-31', period: doc.planPeriods[0]! });
  for (const lang of ['nb','nn','en'] as const) {
  const text = await textIn(lang);
  const input = { view, rows: doc, readingsOf: (id: string) => readings.get(id) ?? [], madeOn: '2020-11-02', charts: true };
  const model = buildReport(input, text);
  const png = new Uint8Array(readFileSync('/work/main/public/icon-512.png'));
  const pics = new Map(chartsOf(model).map((c) => [c.id, { png, width: 680, height: 320 }]));
  let t0 = performance.now();
  const blob = await writeDocx(wordDocument(model, pics, 'Varde'));
  console.log(lang, 'docx ms', performance.now()-t0, blob.size);
  writeFileSync(`/tmp/rep/r-${lang}.docx`, new Uint8Array(await blob.arrayBuffer()));
  const x = await writeWorkbook(workbookSheets(input, text));
  writeFileSync(`/tmp/rep/r-${lang}.xlsx`, new Uint8Array(await x.arrayBuffer()));
  writeFileSync(`/tmp/rep/r-${lang}.json`, JSON.stringify(model,(k,v)=>k==='model'?undefined:v,1));
  }
}, 60000);
