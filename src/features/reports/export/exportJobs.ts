/** The files a report can be downloaded as. Each writer is loaded when it is first asked for. */
import type { CsvDialect } from '#/files/csv.ts';
import { saveBlob } from '#/ui/file/saveBlob.ts';
import { chartsOf } from '../model/reportTypes.ts';
import type { Report } from '../model/useReport.ts';
import { drawPictures } from './chartImages.ts';
import { reportFileName } from './reportFileName.ts';
import type { ExportTools } from './useExport.ts';

/** Named as the program that made the file, in its properties. */
const CREATOR = 'Varde';

export async function downloadWord({ model, input, text }: Report, tools: ExportTools): Promise<string> {
  const pictures = await drawPictures(chartsOf(model), text, tools);
  const [{ writeDocxInWorker }, { wordDocument }] = await Promise.all([
    import('#/files/docx/docxInWorker.ts'),
    import('./wordDocument.ts'),
  ]);
  const blob = await writeDocxInWorker(wordDocument(model, pictures, CREATOR), tools.signal);
  return save(blob, reportFileName(input, 'report', 'docx', text), tools);
}

export async function downloadExcel(report: Report, tools: ExportTools): Promise<string> {
  const [{ writeWorkbook }, { workbookOf }] = await Promise.all([
    import('#/files/workbook/workbook.ts'),
    import('./workbookSheets.ts'),
  ]);
  const blob = await writeWorkbook(workbookOf(report, CREATOR));
  return save(blob, reportFileName(report.input, 'figures', 'xlsx', report.text), tools);
}

export async function downloadDataset(
  { input, text }: Report,
  dialect: CsvDialect,
  tools: ExportTools,
): Promise<string> {
  const [{ writeDataset }, { datasetRows }] = await Promise.all([
    import('#/files/dataset/dataset.ts'),
    import('./datasetRows.ts'),
  ]);
  const csv = writeDataset(datasetRows(input.view, input.areas), dialect);
  const blob = new Blob([csv], { type: 'text/csv;charset=utf-8' });
  const name = reportFileName(input, dialect === 'open' ? 'dataset' : 'datasetExcel', 'csv', text);
  return save(blob, name, tools);
}

function save(blob: Blob, name: string, { signal }: ExportTools): string {
  signal.throwIfAborted();
  saveBlob(blob, name);
  return name;
}
