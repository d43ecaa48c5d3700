/** The report's own choices as they stand in the address. */
import * as v from 'valibot';
import type { Id } from '#/domain/values/ids.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';

/** Absent means the default: all areas, the interface's language, with charts. */
export interface ReportOptions {
  areas?: Id[] | undefined;
  language?: Language | undefined;
  charts?: boolean | undefined;
}

const optional = <S extends v.GenericSchema>(schema: S) => v.fallback(v.optional(schema), undefined);

const schema = v.object({
  areas: optional(v.pipe(v.array(v.pipe(v.string(), v.maxLength(200))), v.minLength(1), v.maxLength(1000))),
  language: optional(v.picklist(LANGUAGES)),
  charts: optional(v.boolean()),
});

/** The report's choices from an address's search parameters. What does not make sense is dropped: people type addresses. */
export function readReportOptions(search: Record<string, unknown>): ReportOptions {
  const { areas, language, charts } = v.parse(schema, search);
  return {
    ...(areas && { areas }),
    ...(language && { language }),
    ...(charts !== undefined && { charts }),
  };
}
