import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '#/files/planFile/read.ts';
import { MAX_DEPTH, scanJson } from '#/files/planFile/text/json.ts';
import { sample } from '../sample.ts';

/** What is said about a text: the code, and the line and column. */
function said(text: string): string {
  const result = readPlanFile(text);
  if (result.ok) return 'ok';
  return result.problems
    .map(({ code, params }) => (params?.line ? `${code} ${params.line}:${params.column}` : code))
    .join(', ');
}

describe('A mistake in JSON is told with its kind, line and column', () => {
  it.each([
    ['curly quotes around a text', '{\n "name": “Utslipp”\n}', 'json-curly-quotes 2:10'],
    ['Norwegian quotes around a name', '{ «name»: 1 }', 'json-curly-quotes 1:3'],
    ['a text that ends with a curly quote', '{\n "name": "Utslipp”,\n "a": 1}', 'json-curly-quotes 2:18'],
    ['single quotes', "{'name': 1}", 'json-single-quotes 1:2'],
    ['NaN for a value', '{"value": NaN}', 'json-not-a-number 1:11'],
    ['minus infinity', '{"value": -Infinity}', 'json-not-a-number 1:11'],
    ['a comment', '{\n  // foreløpig\n  "a": 1}', 'json-comment 2:3'],
    ['a comment before everything', '/* planen */ {"a": 1}', 'json-comment 1:1'],
    ['a comment with a number sign', '{"a": 1 # én\n}', 'json-comment 1:9'],
    ['a comma before a closing bracket', '{"a": [1, 2,]}', 'json-extra-comma 1:12'],
    ['a comma before a closing brace', '{"a": 1,\n}', 'json-extra-comma 1:8'],
    ['two commas', '{"a": 1,,"b": 2}', 'json-extra-comma 1:9'],
    ['no comma between members', '{"a": 1\n "b": 2}', 'json-missing-comma 2:2'],
    ['no colon', '{"a" 1}', 'json-missing-colon 1:6'],
    ['an equals sign for a colon', '{"a" = 1}', 'json-missing-colon 1:6'],
    ['a name without quotes', '{format: "x"}', 'json-unquoted 1:2'],
    ['a text without quotes', '{"a": Trondheim}', 'json-unquoted 1:7'],
    ['a decimal comma', '{"value": 12,5}', 'json-decimal-comma 1:13'],
    ['a leading zero', '{"value": 012}', 'json-bad-number 1:11'],
    ['a leading plus', '{"value": +12}', 'json-bad-number 1:11'],
    ['a number that begins with its point', '{"value": .5}', 'json-bad-number 1:11'],
    ['a number that ends with its point', '{"value": 5.}', 'json-bad-number 1:11'],
    ['a true minus sign', '{"value": −5}', 'json-bad-number 1:11'],
    ['spaces between thousands', '{"value": 1 000}', 'json-bad-number 1:11'],
    ['a hexadecimal number', '{"value": 0x1F}', 'json-bad-number 1:11'],
    ['True with a capital letter', '{"proposal": True}', 'json-word 1:14'],
    ['None for null', '{"unit": None}', 'json-word 1:10'],
    ['a line break in a text', '{"a": "en\nto"}', 'json-line-break 1:10'],
    ['a tab in a text', '{"a": "en\tto"}', 'json-control-character 1:10'],
    ['a null character in a text', '{"a": "en\u0000to"}', 'json-control-character 1:10'],
    ['a backslash that escapes nothing', '{"a": "C:\\Planer"}', 'json-bad-escape 1:10'],
    ['half an escape', '{"a": "\\u12"}', 'json-bad-escape 1:8'],
    ['brackets that do not match', '{"a": [1}', 'json-wrong-bracket 1:9'],
    ['a bracket too many', '{"a": 1}}', 'json-after-end 1:9'],
    ['two plans in one file', '{"a": 1}\n{"b": 2}', 'json-after-end 2:1'],
    ['a byte order mark in the middle', '{"a": \ufeff1}', 'json-unexpected 1:7'],
    ['a no-break space between', '{"a":\u00a01}', 'json-unexpected 1:6'],
    ['a semicolon', '{"a": 1; "b": 2}', 'json-unexpected 1:8'],
    ['a text that is no JSON', 'Kjære formannskap', 'not-json 1:1'],
    ['a web page', '<!doctype html>', 'not-json 1:1'],
    ['an end in the middle of a text', '{"a": "en', 'cut-off 1:10'],
    ['an end in the middle of a word', '{"a": tru', 'cut-off 1:10'],
    ['an end after a member', '{\n"a": 1', 'cut-off 2:7'],
    ['an end in an escape', '{"a": "\\u00', 'cut-off 1:12'],
  ])('%s', (_, text, problem) => {
    expect(said(text)).toBe(problem);
  });

  it('counting an emoji as one character, and Windows’ line breaks as one', () => {
    expect(said('{\r\n "a": "😀", b: 1}')).toBe('json-unquoted 2:12');
    expect(said('{\r "a": NaN}')).toBe('json-not-a-number 2:7');
  });

  it('also where brackets go deeper than any plan', () => {
    expect(said('['.repeat(1_000_000))).toBe(`json-too-deep 1:${MAX_DEPTH + 1}`);
    expect(said(`${'{"a":'.repeat(200_000)}1${'}'.repeat(200_000)}`)).toMatch(/^json-too-deep 1:/);
    expect(scanJson(`${'['.repeat(MAX_DEPTH)}${']'.repeat(MAX_DEPTH)}`)).toEqual({ repeated: [] });
  });
});

describe('A member that is given twice', () => {
  it('is told with both places', () => {
    const text = '{\n "format": "varde-plan",\n "version": 3, "version": 3\n}';
    const result = readPlanFile(text);
    expect(result.ok ? [] : result.problems).toEqual([
      {
        code: 'json-repeated-member',
        params: { name: 'version', line: 3, column: 16, firstLine: 3, firstColumn: 2 },
      },
    ]);
  });

  it('is the same however it is written, and only within one object', () => {
    expect(scanJson('{"a": {"b": 1}, "\\u0061": {"b": 2}}').repeated).toEqual([
      { name: 'a', first: 1, again: 16 },
    ]);
    expect(scanJson('[{"a": 1}, {"a": 1}, {"b": {"a": {"a": 1}}}]').repeated).toEqual([]);
  });

  it('is found among many members, and three times counts twice', () => {
    const names = Array.from({ length: 40 }, (_, i) => `"n${i}": ${i}`);
    const found = scanJson(`{${[...names, '"n7": 0', '"n39": 0', '"n7": 1'].join(',')}}`).repeated;
    expect(found.map(({ name }) => name)).toEqual(['n7', 'n39', 'n7']);
  });

  it('is refused wherever it stands in a plan', () => {
    const text = JSON.stringify(sample());
    expect(
      said(text.replace('"date":"2019-12-31","value":12', '"date":"2019-12-31","value":12,"value":99')),
    ).toMatch(/^json-repeated-member 1:\d+$/);
    expect(said(text.replace('"units":[', '"units":[],"units":['))).toMatch(/^json-repeated-member/);
  });
});

describe('Reading through JSON', () => {
  const parses = (text: string): boolean => {
    try {
      JSON.parse(text);
      return true;
    } catch {
      return false;
    }
  };
  /** JSON with something put in, taken out or written over: much of it still JSON, more of it nearly. */
  const nearly = fc
    .tuple(
      fc.json({ maxDepth: 4 }),
      fc.array(
        fc.tuple(
          fc.nat(60),
          fc.nat(2),
          fc.constantFrom(
            '',
            '"',
            '{',
            '}',
            '[',
            ']',
            ',',
            ':',
            '-',
            '0',
            '1.',
            'e',
            '\\',
            '\\u00e5',
            'true',
            ' ',
            '\n',
            '\t',
            '\u0001',
            '\u2028',
          ),
        ),
        { maxLength: 4 },
      ),
    )
    .map(([json, edits]) =>
      edits.reduce((text, [at, gone, put]) => text.slice(0, at) + put + text.slice(at + gone), json),
    );

  it('finds a mistake exactly where the parser does', () => {
    const atLeast = process.env.VARDE_ALL ? 200_000 : 5_000;
    fc.assert(
      fc.property(fc.oneof(nearly, fc.string({ maxLength: 12 })), (text) => {
        expect(scanJson(text).mistake === undefined).toBe(parses(text));
      }),
      { numRuns: atLeast },
    );
  });

  it('finds a member given twice exactly where the parser loses one', () => {
    const name = fc.constantFrom('a', 'b', '\\u0061', 'å', '__proto__', 'c');
    const json: fc.Arbitrary<string> = fc.letrec<{ value: string }>((tie) => ({
      value: fc.oneof(
        { maxDepth: 3 },
        fc.constantFrom('1', '"a"', 'null'),
        fc.array(tie('value'), { maxLength: 3 }).map((list) => `[${list.join(',')}]`),
        fc
          .array(fc.tuple(name, tie('value')), { maxLength: 4 })
          .map((members) => `{${members.map(([key, value]) => `"${key}":${value}`).join(',')}}`),
      ),
    })).value;
    const countOf = (value: unknown): number =>
      typeof value !== 'object' || value === null
        ? 0
        : (Array.isArray(value) ? 0 : Object.keys(value).length) +
          Object.values(value).reduce<number>((sum, inner) => sum + countOf(inner), 0);
    fc.assert(
      fc.property(json, (text) => {
        const written = text.match(/":/g)?.length ?? 0;
        const { repeated } = scanJson(text);
        expect(repeated.length > 0).toBe(countOf(JSON.parse(text)) < written);
        for (const { name: found, first, again } of repeated) {
          for (const at of [first, again]) {
            const end = text.indexOf('":', at) + 1;
            expect(JSON.parse(text.slice(at, end))).toBe(found);
          }
        }
      }),
    );
  });
});
