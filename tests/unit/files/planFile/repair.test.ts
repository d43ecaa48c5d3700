import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Commit, fieldsSetBy } from '#/domain/log/log.ts';
import { nodeCodesIn, TextRepair } from '#/domain/repair/repair.ts';
import type { PlanDocument } from '#/domain/tables/tables.ts';
import { isId, repairedId, wasId } from '#/domain/values/ids.ts';
import { readPlanFile } from '#/files/planFile/read.ts';
import { writePlanFile } from '#/files/planFile/write.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';
import { opened } from '../../../support/opened.ts';
import { documentOf, logOf, sample, sampleWith, stamp, type Texts } from './sample.ts';

const fixture = (name: string) =>
  readFileSync(new URL(`../../../fixtures/cases/${name}.varde.json`, import.meta.url), 'utf8');

/** The text of a file as an earlier version would have written it. */
function asVersion2(file: { document: PlanDocument; log?: readonly Commit[] }): string {
  return writePlanFile(file).replace(/"version": \d/, '"version": 2');
}

/** A few characters that no name, text or id may have now, among ordinary ones. */
const nasty = fc
  .array(
    fc.oneof(
      fc.constantFrom('a', 'Ø', ' ', '1', '.', '😀', '👩‍👧', ':', '%'),
      fc.constantFrom('\u0000', '\u000b', '\n', '\t', '\u0085', '\u2028', '\ud83d', '\udc00', '\ufffe'),
      fc.constantFrom(
        '\u200b',
        '\u200e',
        '\u202e',
        '\u2067',
        '\u00ad',
        '\ufeff',
        '\u2800',
        '\u0301',
        '/',
        '#',
        '?',
        '\\',
      ),
    ),
    { maxLength: 6 },
  )
  .map((parts) => parts.join(''));
/** What the earlier versions took for each kind of text. */
const oldTexts: Texts = {
  id: fc.oneof(nasty, fc.constantFrom('.', '..', 'areas', 'history')).filter(wasId),
  name: nasty.filter((text) => /\S/.test(text)),
  label: nasty,
};

describe('A file of an earlier version, whatever its text', () => {
  const runs = { numRuns: process.env.VARDE_ALL ? 3_000 : 100 };
  /** A log in which everything that can be called something has been called something else before. */
  const renamed = (document: PlanDocument, names: readonly string[]): Commit[] => {
    const [first] = logOf(document);
    if (!first) return [];
    const name = (at: number) => names[at % names.length] ?? 'x';
    const before = first.changes.map((change, at) => {
      const patch = fieldsSetBy(change);
      return 'name' in patch
        ? stamped(change.id, { ...change, patch: { ...patch, name: name(at), source: name(at + 1) } })
        : change;
    });
    const time = Date.parse('2024-02-01T00:00:00Z');
    const after = first.changes.flatMap((change): LooseChange[] => {
      const patch = fieldsSetBy(change);
      return 'name' in patch
        ? [{ ...change, patch: { name: patch.name, source: patch.source ?? null } }]
        : [];
    });
    const second: Commit = {
      ...first,
      id: stamp(time),
      intent: 'edit-row',
      changes: after.map((change, count) => stamped(stamp(time, count), change)),
    };
    return [{ ...first, author: name(0), changes: before }, second];
  };

  it('is mended so that it is a file of this version, with every reference and the whole history', () => {
    fc.assert(
      fc.property(documentOf(oldTexts, 2), fc.array(oldTexts.name, { minLength: 1 }), (document, names) => {
        // The fold is compared with the rows on the way in.
        const file = opened(asVersion2({ document, log: renamed(document, names) }));
        const again = opened(writePlanFile(file));
        expect(again.repairs).toBeUndefined();
        expect(writePlanFile(again)).toBe(writePlanFile(file));
        expect(file.document.links.length).toBe(document.links.length);
        expect(file.document.actions.length).toBe(document.actions.length);
      }),
      runs,
    );
  });

  it('is not mended twice', () => {
    fc.assert(
      fc.property(documentOf(oldTexts, 2), (document) => {
        const once = opened(asVersion2({ document }));
        const twice = opened(asVersion2(once));
        expect(twice.repairs).toBeUndefined();
        expect(writePlanFile(twice)).toBe(writePlanFile(once));
      }),
      runs,
    );
  });

  it('is mended the same in every copy of the plan', () => {
    fc.assert(
      fc.property(
        documentOf(oldTexts, 2),
        documentOf(oldTexts, 2),
        oldTexts.name,
        (document, other, name) => {
          const shared = renamed(document, [name]);
          const here = new TextRepair([]);
          const there = new TextRepair([]);
          // Another copy has changes of its own before and after those that both have.
          for (const commit of logOf(other)) there.commit(commit);
          expect(shared.map((commit) => there.commit(commit))).toEqual(
            shared.map((commit) => here.commit(commit)),
          );
        },
      ),
      runs,
    );
  });
});

describe('A file of an earlier version without faults', () => {
  it('is opened as it is', () => {
    const { document } = opened(JSON.stringify(sample()));
    for (const file of [{ document }, { document, log: logOf(document) }]) {
      const text = asVersion2(file);
      expect(opened(text)).toEqual(file);
      expect(writePlanFile(opened(text))).toBe(writePlanFile(file));
    }
  });
});

describe('A file whose ids no address carries', () => {
  it('has them changed wherever they stand', () => {
    const text = asVersion2(
      opened(
        sampleWith((file) => {
          const json = JSON.stringify(file).replaceAll('"s1"', '"delmål/1"').replaceAll('"i1"', '"\\udc00"');
          Object.assign(file, JSON.parse(json), { version: 2 });
        }),
      ),
    );
    // What was read has been mended already: spoil it once more.
    const { document } = opened(text);
    const goal = repairedId('delmål/1');
    const indicator = repairedId('\udc00');
    expect(document.subGoals.some(({ id }) => id === goal)).toBe(true);
    expect(document.indicators.some(({ id, subGoal }) => id === indicator && subGoal === goal)).toBe(true);
    expect(document.series[0]?.indicator).toBe(indicator);
    expect(document.links.some(({ from }) => from === goal)).toBe(true);
  });

  it('may be a plan’s own, in its history too', () => {
    const file = opened(JSON.stringify(sample()));
    const document = { ...file.document, plan: { ...file.document.plan, id: '\udc00x' } };
    const { document: mended, log } = opened(asVersion2({ document, log: logOf(document) }));
    expect(mended.plan.id).toMatch(/^x-/);
    expect(isId(mended.plan.id)).toBe(true);
    expect(log?.[0]?.changes[0]?.row).toBe(mended.plan.id);
  });

  it('keeps what links say about the points of a framework', () => {
    const framework = {
      id: 'kommune/plan',
      name: 'Kommuneplan',
      nodes: [
        { code: '1\u200e', name: 'By' },
        { code: '2', name: 'Land' },
        { code: '2\u200e', name: 'Hav', parent: '1\u200e' },
      ],
    };
    const link = (id: string, code: string) => ({
      id,
      fromTable: 'subGoals',
      from: 's1',
      toKind: 'node',
      to: `kommune/plan:${code}`,
    });
    const { document, repairs } = opened(
      JSON.stringify({
        ...sample(),
        version: 2,
        frameworks: [framework],
        links: [
          link('l1', '1\u200e'),
          link('l2', '2'),
          link('l3', '2\u200e'),
          { ...link('l4', ''), to: 'sdg:17' },
        ],
      }),
    );
    const [row] = document.frameworks;
    const codes = row?.nodes.map(({ code }) => code) ?? [];
    // Cleaned where nothing else is called so; told apart where something is.
    expect(codes.slice(0, 2)).toEqual(['1', '2']);
    expect(codes[2]).toMatch(/^2-[0-9a-z]{13}$/);
    expect(row?.nodes[2]?.parent).toBe('1');
    expect(document.links.map(({ to }) => to)).toEqual([
      `${row?.id}:1`,
      `${row?.id}:2`,
      `${row?.id}:${codes[2]}`,
      'sdg:17',
    ]);
    expect(repairs?.listed.map(({ what }) => what)).toEqual(['id', 'code', 'code']);
  });

  it('has every code of its history heeded when codes are told apart', () => {
    expect(nodeCodesIn({ nodes: [{ code: '1' }, { code: 2 }, null] })).toEqual(['1']);
    expect(nodeCodesIn({ nodes: 'x' })).toEqual([]);
  });
});

describe('What was mended', () => {
  it('is listed: where, what it was and what it is', () => {
    const { document, repairs } = opened(fixture('09-control-character-loses-chart'));
    expect(document.indicators.map(({ name }) => name)).toEqual(['Resultat', 'Punkt én på ny linje']);
    expect(repairs).toEqual({
      places: 1,
      listed: [
        {
          what: 'name',
          table: 'indicators',
          row: 'v',
          field: 'name',
          was: 'Punkt én⟨U+000B⟩på ny linje',
          now: 'Punkt én på ny linje',
          places: 1,
        },
      ],
    });
  });

  it('has a name where nothing could be seen', () => {
    const { document, repairs } = opened(fixture('15-names-that-cannot-be-seen'));
    expect(document.indicators.map(({ name }) => name)).toEqual(['Uten navn', 'Uten navn']);
    expect(repairs?.listed.map(({ was, now }) => `${was} ${now}`)).toEqual([
      '⟨U+200B⟩ Uten navn',
      '⟨U+00AD⟩ Uten navn',
    ]);
  });

  it('is one line for an id, however often it stands there', () => {
    const { document, repairs } = opened(fixture('id-half-surrogate'));
    expect(isId(document.plan.id)).toBe(true);
    expect(repairs?.listed).toEqual([{ what: 'id', was: '⟨U+DC00⟩x', now: document.plan.id, places: 1 }]);
  });

  it('is counted to the end and listed as far as one can look over', () => {
    const readings = Array.from({ length: 300 }, (_, i) => ({
      date: `${1900 + i}-12-31`,
      value: 1,
      comment: `Nr. ${i}\u0000`,
    }));
    const { document, repairs } = opened(
      JSON.stringify({ ...sample(), version: 2, series: [{ indicator: 'i1', readings }] }),
    );
    expect(repairs?.places).toBe(300);
    expect(repairs?.listed).toHaveLength(200);
    expect(document.series[0]?.readings[7]?.comment).toBe('Nr. 7');
  });

  it('takes away what nothing is left of', () => {
    const { document } = opened(
      JSON.stringify({
        ...sample(),
        version: 2,
        units: [{ id: 'u1', name: 'Kontor', source: '\u0000' }],
        partners: [
          {
            id: 'pa1',
            name: 'Darmstadt',
            kind: 'other',
            country: '\u200b',
            tags: ['\u200b', 'EU\u0000', 'eu'],
          },
        ],
        links: [],
        comments: [],
      }),
    );
    expect(document.units[0]).toEqual({ id: 'u1', name: 'Kontor', order: 0 });
    expect(document.partners[0]).toEqual({
      id: 'pa1',
      name: 'Darmstadt',
      order: 0,
      kind: 'other',
      tags: ['EU'],
    });
  });
});

describe('A file of this version', () => {
  /** What is said about a file: `code path`, one line a problem. */
  const said = (text: string) => {
    const result = readPlanFile(text);
    return result.ok
      ? []
      : result.problems.map(({ code, path = '', params }) =>
          `${code} ${path} ${params?.character ?? ''}`.trim(),
        );
  };

  it.each([
    [
      'a control character in a name',
      'EU og EØS',
      'EU\u000bog EØS',
      ['hidden-character goalAreas[0].name U+000B'],
    ],
    ['a line break in a name', 'EU og EØS', 'EU\nog EØS', ['hidden-character goalAreas[0].name U+000A']],
    ['half an emoji in a name', 'EU og EØS', 'EU \ud83d', ['hidden-character goalAreas[0].name U+D83D']],
    ['a mark of direction in a name', 'EU og EØS', 'EU\u202e', ['hidden-character goalAreas[0].name U+202E']],
    ['a name of nothing', 'EU og EØS', '\u200b\u00ad', ['nothing-visible goalAreas[0].name']],
    [
      'a control character in a reading’s comment',
      'Foreløpig tall',
      'Fore\u0001',
      ['hidden-character series[0].readings[0].comment U+0001'],
    ],
  ])('is refused for %s, with its place', (_, from, to, problems) => {
    const text = sampleWith((file) =>
      Object.assign(file, JSON.parse(JSON.stringify(file).replace(JSON.stringify(from), JSON.stringify(to)))),
    );
    expect(said(text)).toEqual(problems);
  });

  it('may have lines in its texts, and joined emoji in its names', () => {
    const text = sampleWith((file) => {
      Object.assign(file.goalAreas[0] ?? {}, { name: 'Familie 👩‍👧 ❤️', aim: 'En\n\tto\r\ntre' });
    });
    expect(said(text)).toEqual([]);
  });

  it.each(['\udc00x', 'a/b', 'a?b', 'a#b', 'a\\b', '.', '..', 'a\u200bb', 'settings'])(
    'is refused for the id %j',
    (id) => {
      const mend = (file: Record<string, unknown>) =>
        Object.assign(file, { duties: [{ id, name: 'Rullering' }], responsibilities: [] });
      expect(said(sampleWith(mend))).toEqual(['bad-id duties[0].id']);
      expect(
        readPlanFile(
          JSON.stringify({
            ...sample(),
            version: 2,
            duties: [{ id, name: 'Rullering' }],
            responsibilities: [],
          }),
        ).ok,
      ).toBe(true);
    },
  );

  it('is refused where the log holds such text, though it was changed later', () => {
    const { document } = opened(JSON.stringify(sample()));
    const [commit] = logOf(document);
    if (!commit) throw new Error('There is no log');
    const [first, ...rest] = commit.changes;
    if (!first) throw new Error('There is no change');
    const spoilt = {
      ...commit,
      author: 'Kari\u0000',
      changes: [stamped(first.id, { ...first, patch: { ...first.patch, name: 'a\u0000' } }), ...rest],
    };
    const text = writePlanFile({ document, log: [spoilt] });
    expect(said(text)).toEqual(['hidden-character log[0].author U+0000']);
    expect(said(writePlanFile({ document, log: [{ ...spoilt, author: 'Kari' }] }))).toEqual([
      'hidden-character log[0].changes[0].patch.name U+0000',
    ]);
  });

  it('has an id that cannot be shown written out where it is told of', () => {
    const result = readPlanFile(JSON.stringify({ ...sample(), plan: { ...sample().plan, id: '\udc00x' } }));
    expect(result.ok ? [] : result.problems).toEqual([
      { code: 'bad-id', path: 'plan.id', params: { id: '⟨U+DC00⟩x' } },
    ]);
  });
});
