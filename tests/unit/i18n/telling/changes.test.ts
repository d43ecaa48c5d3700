import { describe, expect, it } from 'vitest';
import { historyOf } from '#/domain/history/history.ts';
import type { Change, Commit, Intent } from '#/domain/log/log.ts';
import { TABLES } from '#/domain/tables/names.ts';
import { rowSchemas } from '#/files/planFile/rowSchemas.ts';
import { LANGUAGES, type Language } from '#/i18n/format/languages.ts';
import type { Telling } from '#/i18n/telling/changeFields.ts';
import { labelOf } from '#/i18n/telling/changeLabels.ts';
import { describeEntry, everyChange } from '#/i18n/telling/historyEntry.ts';
import { plainText, type Sentence } from '#/i18n/telling/sentence.ts';
import { type LooseChange, stamped } from '../../../support/changes.ts';
import { textOf } from '../../features/reports/text.ts';

const TEXTS = { nb: textOf('nb'), nn: textOf('nn'), en: textOf('en') };

/** A row of each table with every field it can have. */
const ROWS = {
  plans: {
    plan: {
      name: 'Strategi',
      municipality: 'Kommune',
      start: '2019-01-01',
      end: '2022-12-31',
      caseNumber: '19/1',
      description: 'Om planen',
      source: 'Sak 1',
      thresholds: { onTrack: 0.05, atRisk: 0.2 },
    },
  },
  planPeriods: {
    p1: {
      name: '2019–2020',
      start: '2019-01-01',
      end: '2020-12-31',
      order: 1,
      source: 'Sak 2',
      predecessor: 'p0',
    },
  },
  units: {
    u1: { name: 'Internasjonalt kontor', order: 1, source: 'Sak 3' },
    u2: { name: 'Rådmannen', order: 2 },
  },
  frameworks: {
    kpa: {
      name: 'Kommuneplanen',
      order: 1,
      source: 'Sak 4',
      nodes: [
        { code: '1', name: 'Vekst' },
        { code: '2', name: 'Klima' },
      ],
    },
  },
  climateTargets: {
    c1: {
      name: 'Utslipp',
      order: 1,
      unit: '%',
      scope: 'Direkte',
      baselineYear: 2009,
      targets: [{ year: 2030, value: 20 }],
      source: 'Sak 5',
    },
  },
  mandates: {
    m1: {
      order: 1,
      body: 'Rådet',
      caseNumber: '87/19',
      date: '2019-06-13',
      title: 'Målbare mål',
      text: 'Målene skal kunne måles.',
      due: '2020-01-01',
      status: 'open',
      source: 'Sak 6',
    },
  },
  goalAreas: {
    g1: {
      name: 'Samarbeid',
      order: 1,
      aim: 'Mer',
      strategy: 'Sammen',
      weight: 1,
      source: 'Sak 7',
      note: 'Viktig',
      tags: ['EU'],
    },
    g2: { name: 'Næring', order: 2, weight: 1 },
  },
  subGoals: {
    s1: {
      goalArea: 'g1',
      name: 'Flere søknader',
      order: 1,
      description: 'Om delmålet',
      periods: ['p1'],
      unit: 'u1',
      weight: 1,
      proposal: true,
      source: 'Sak 8',
      predecessor: 's0',
      outcomes: [{ period: 'p1', result: 'achieved' }],
      tags: ['EU'],
    },
    s2: { goalArea: 'g1', name: 'Flere partnere', order: 2, periods: [], weight: 1, proposal: false },
  },
  actions: {
    a1: {
      subGoals: ['s1'],
      name: 'Kurs i søknadsskriving',
      order: 1,
      description: 'Om tiltaket',
      units: ['u1'],
      start: '2020-01-01',
      due: '2020-05-01',
      status: 'completed',
      completedOn: '2020-04-30',
      milestones: [{ id: 'm1', name: 'Utkast', due: '2020-03-01' }],
      proposal: true,
      source: 'Sak 9',
      tags: ['kurs'],
    },
  },
  indicators: {
    i1: {
      subGoal: 's1',
      name: 'Søknader sendt',
      order: 1,
      description: 'Om indikatoren',
      unit: 'søknader',
      direction: 'increase',
      baseline: { date: '2018-12-31', value: 4 },
      targets: [{ date: '2022-12-31', value: 20 }],
      path: 'linear',
      band: { min: 1, max: 2, end: '2022-12-31' },
      decimals: 0,
      frequency: 'annual',
      publishingLagDays: 30,
      source: 'SSB',
      responsible: 'u1',
      weight: 1,
      proposal: true,
      predecessor: 'i0',
      tags: ['EU'],
    },
  },
  duties: { d1: { name: 'Handlingsplan', order: 1, source: 'Sak 10' } },
  responsibilities: { r1: { duty: 'd1', unit: 'u1', role: 'decides' } },
  partners: {
    pa1: {
      name: 'Graz',
      order: 1,
      kind: 'friendship-city',
      country: 'Østerrike',
      since: 1968,
      state: 'aktiv',
      unit: 'u1',
      description: 'Om byen',
      source: 'Sak 11',
      tags: ['by'],
    },
  },
  links: {
    l1: {
      fromTable: 'subGoals',
      from: 's1',
      toKind: 'node',
      to: 'sdg:17.16',
      strength: 'direct',
      reason: 'Fordi',
    },
  },
  agreements: {
    v1: {
      partners: ['pa1'],
      name: 'Nordisk plattform',
      order: 1,
      kind: 'cooperation',
      state: 'in-force',
      basis: { document: 'Nordisk plattform', caseNumber: '13/1', date: '2013-10-24' },
      from: [{ when: '1995', source: 'Nettsiden' }],
      to: [{ when: '2022-12' }],
      unit: 'u1',
      content: 'Møtes hvert år',
      source: 'Strategien',
      tags: ['Norden'],
    },
  },
  comments: {
    k1: { onTable: 'actions', on: 'a1', text: 'Avklart', author: 'Kari', at: '2020-01-01T12:00:00Z' },
  },
} satisfies Record<(typeof TABLES)[number], Record<string, Record<string, unknown>>>;

let clock = 0;
function commit(
  changes: LooseChange[],
  { intent = 'edit-row', author = 'Internasjonalt kontor', ...more }: Partial<Commit> = {},
): Commit {
  const own = changes.map((change) => {
    clock += 1;
    return stamped(String(clock).padStart(9, '0'), change);
  });
  return { id: own[0]?.id ?? '', intent, author, at: '2020-02-01T12:00:00Z', ...more, changes: own };
}

const beginning = () =>
  commit(
    TABLES.flatMap((table) =>
      Object.entries(ROWS[table]).map(([row, patch]): LooseChange => ({ table, row, patch })),
    ),
    { intent: 'create-plan' },
  );

const NUMBERS: Record<string, string> = { g1: '1', g2: '2', s1: '1.1', s2: '1.2', i1: '1.1.1', a1: '1.1.2' };

/** What the last of some commits did, in words: its head and its lines. */
function say(commits: Commit[], language: Language = 'nb'): string[] {
  const { entries, state } = historyOf([beginning(), ...commits]);
  const last = entries.at(-1);
  if (!last) throw new Error('There is no last commit');
  const telling: Telling = {
    text: TEXTS[language],
    state,
    numberOf: ({ id }) => NUMBERS[id],
    goalName: (code) => (code === '17.16' ? 'Globalt partnerskap' : undefined),
    at: last.commit.id,
  };
  const { head, lines } = describeEntry(last, telling, () => '1. feb. 2020, 13:00');
  return [head, ...lines].map(written);
}

const written = (sentence: Sentence) => plainText(sentence).replaceAll(/[\u00a0\u202f]/g, ' ');

/** One change by the office, in words. */
const did = (change: LooseChange, intent: Intent = 'edit-row') => say([commit([change], { intent })]);
const set = (table: Change['table'], row: string, patch: Record<string, unknown>) =>
  did({ table, row, patch });

const O = 'Internasjonalt kontor';

describe('a change in words', () => {
  it('says who moved which date from when to when', () => {
    expect(set('actions', 'a1', { due: '2020-09-01' })).toEqual([
      `${O} endret frist for tiltak 1.1.2 Kurs i søknadsskriving fra 1.5.2020 til 1.9.2020`,
    ]);
    expect(set('actions', 'a1', { due: null })).toEqual([
      `${O} fjernet frist for tiltak 1.1.2 Kurs i søknadsskriving, som var 1.5.2020`,
    ]);
    expect(
      say([
        commit([{ table: 'actions', row: 'a1', patch: { due: null } }]),
        commit([{ table: 'actions', row: 'a1', patch: { due: '2020-09-01' } }], { author: '' }),
      ]),
    ).toEqual(['Noen satte frist for tiltak 1.1.2 Kurs i søknadsskriving til 1.9.2020']);
  });

  it('names units, periods, goals and states as people call them', () => {
    expect(set('subGoals', 's1', { unit: 'u2' })).toEqual([
      `${O} endret ansvarlig enhet for delmål 1.1 Flere søknader fra Internasjonalt kontor til Rådmannen`,
    ]);
    expect(set('subGoals', 's1', { periods: [] })).toEqual([
      `${O} endret planperioder for delmål 1.1 Flere søknader fra 2019–2020 til alle planperioder`,
    ]);
    expect(set('subGoals', 's1', { goalArea: 'g2' })).toEqual([
      `${O} flyttet delmål 1.1 Flere søknader fra målområde 1 Samarbeid til målområde 2 Næring`,
    ]);
    expect(set('actions', 'a1', { status: 'cancelled' })).toEqual([
      `${O} endret status for tiltak 1.1.2 Kurs i søknadsskriving fra «Fullført» til «Avlyst»`,
    ]);
    expect(set('actions', 'a1', { units: ['u1', 'u2'] })).toEqual([
      `${O} endret ansvarlige enheter for tiltak 1.1.2 Kurs i søknadsskriving fra Internasjonalt kontor til Internasjonalt kontor og Rådmannen`,
    ]);
  });

  it('tells of a unit by the name it had then, also when it is renamed and deleted since', () => {
    const { entries, state } = historyOf([
      beginning(),
      commit([{ table: 'subGoals', row: 's1', patch: { unit: 'u2' } }]),
      commit([{ table: 'units', row: 'u2', patch: { name: 'Kommunedirektøren' } }]),
      commit([{ table: 'units', row: 'u2', deleted: true }]),
    ]);
    const [, moved] = entries;
    if (!moved) throw new Error('Nothing was moved');
    const telling = {
      text: TEXTS.nb,
      state,
      numberOf: () => undefined,
      goalName: () => undefined,
      at: moved.commit.id,
    };
    expect(written(describeEntry(moved, telling, () => '').head)).toBe(
      `${O} endret ansvarlig enhet for delmålet «Flere søknader» fra Internasjonalt kontor til Rådmannen`,
    );
  });

  it('tells a target by what was to be reached when', () => {
    expect(set('indicators', 'i1', { targets: [{ date: '2022-12-31', value: 24 }] })).toEqual([
      `${O} endret sluttmålet for indikator 1.1.1 Søknader sendt fra 20 innen 31.12.2022 til 24 søknader`,
    ]);
    expect(set('indicators', 'i1', { targets: [{ date: '2023-12-31', value: 24 }] })).toEqual([
      `${O} endret sluttmålet for indikator 1.1.1 Søknader sendt fra 20 innen 31.12.2022 til 24 søknader innen 31.12.2023`,
    ]);
    const both = [
      { date: '2020-12-31', value: 10 },
      { date: '2022-12-31', value: 20 },
    ];
    expect(set('indicators', 'i1', { targets: both })).toEqual([
      `${O} la til målet 10 søknader innen 31.12.2020 for indikator 1.1.1 Søknader sendt`,
    ]);
    expect(set('indicators', 'i1', { baseline: { date: '2018-12-31', value: 5.5 } })).toEqual([
      `${O} endret utgangspunkt for indikator 1.1.1 Søknader sendt fra 4 søknader (31.12.2018) til 5,5 søknader (31.12.2018)`,
    ]);
  });

  it('tells limits as people say them, also one alone', () => {
    expect(set('indicators', 'i1', { band: { min: 95, end: '2022-12-31' } })).toEqual([
      `${O} endret grenser for indikator 1.1.1 Søknader sendt fra 1–2 søknader til 31.12.2022 til minst 95 søknader til 31.12.2022`,
    ]);
    expect(set('indicators', 'i1', { band: { max: 5, end: '2022-12-31' } })).toEqual([
      `${O} endret grenser for indikator 1.1.1 Søknader sendt fra 1–2 søknader til 31.12.2022 til høyst 5 søknader til 31.12.2022`,
    ]);
  });

  it('tells readings with their unit, and what else was changed in them', () => {
    const reading = (fields: object) =>
      commit([{ table: 'readings', row: 'i1', patch: { '2020-12-31': fields } }], {
        intent: 'record-reading',
      });
    expect(say([reading({ value: 12, preliminary: true })])).toEqual([
      `${O} registrerte måling 31.12.2020 for indikator 1.1.1 Søknader sendt: 12 søknader (foreløpig)`,
    ]);
    expect(say([reading({ value: 12 }), reading({ value: 14 })])).toEqual([
      `${O} endret måling 31.12.2020 for indikator 1.1.1 Søknader sendt fra 12 til 14 søknader`,
    ]);
    expect(
      say([reading({ value: 12, preliminary: true }), reading({ preliminary: null, comment: 'Rettet' })]),
    ).toEqual([
      `${O} endret indikator 1.1.1 Søknader sendt`,
      'Merket måling 31.12.2020 som endelig',
      'La til kommentar til måling 31.12.2020: «Rettet»',
    ]);
    expect(say([reading({ value: 12 }), reading({ value: null })])).toEqual([
      `${O} slettet måling 31.12.2020 for indikator 1.1.1 Søknader sendt, som var 12 søknader`,
    ]);
  });

  it('tells milestones one by one', () => {
    const first = { id: 'm1', name: 'Utkast', due: '2020-03-01' };
    expect(
      set('actions', 'a1', { milestones: [first, { id: 'm2', name: 'Vedtak', due: '2020-04-01' }] }),
    ).toEqual([`${O} la til milepælen «Vedtak» i tiltak 1.1.2 Kurs i søknadsskriving, med frist 1.4.2020`]);
    expect(set('actions', 'a1', { milestones: [{ ...first, doneOn: '2020-02-28' }] })).toEqual([
      `${O} merket milepælen «Utkast» i tiltak 1.1.2 Kurs i søknadsskriving som nådd 28.2.2020`,
    ]);
    expect(
      set('actions', 'a1', { milestones: [{ ...first, due: '2020-05-01', responsible: 'u2' }] }),
    ).toEqual([
      `${O} endret tiltak 1.1.2 Kurs i søknadsskriving`,
      'Endret frist for milepælen «Utkast» fra 1.3.2020 til 1.5.2020',
      'Endret ansvarlig enhet for milepælen «Utkast» fra ingen til Rådmannen',
    ]);
    expect(set('actions', 'a1', { milestones: [] })).toEqual([
      `${O} fjernet milepælen «Utkast» i tiltak 1.1.2 Kurs i søknadsskriving`,
    ]);
  });

  it('tells links, comments, roles and tags as what they are', () => {
    expect(did({ table: 'links', row: 'l1', deleted: true }, 'edit-links')).toEqual([
      `${O} fjernet koblingen fra delmål 1.1 Flere søknader til FNs bærekraftsmål 17.16 Globalt partnerskap`,
    ]);
    expect(
      set('links', 'l2', {
        fromTable: 'subGoals',
        from: 's2',
        toKind: 'node',
        to: 'kpa:2',
        strength: 'indirect',
      }),
    ).toEqual([`${O} koblet delmål 1.2 Flere partnere indirekte til «Klima» (Kommuneplanen)`]);
    expect(
      set('comments', 'k2', {
        onTable: 'actions',
        on: 'a1',
        text: 'Ferdig?',
        author: 'x',
        at: '2020-01-01T12:00:00Z',
      }),
    ).toEqual([`${O} skrev en kommentar til tiltak 1.1.2 Kurs i søknadsskriving: «Ferdig?»`]);
    expect(set('comments', 'k1', { decision: 'made' })).toEqual([
      `${O} satte avgjørelse for en kommentar til tiltak 1.1.2 Kurs i søknadsskriving til «Avgjort»`,
    ]);
    expect(set('responsibilities', 'r2', { duty: 'd1', unit: 'u2', role: 'informed' })).toEqual([
      `${O} ga Rådmannen rollen «orienteres» i oppgaven «Handlingsplan»`,
    ]);
    expect(set('goalAreas', 'g1', { tags: ['klima'] })).toEqual([
      `${O} endret målområde 1 Samarbeid`,
      'La til stikkordet «klima»',
      'Fjernet stikkordet «EU»',
    ]);
  });

  it('shows where a long text begins to differ, and keeps all of it', () => {
    const start =
      'Kommunen skal være en synlig og attraktiv partner i europeiske prosjekter og dele erfaringene';
    const { entries, state } = historyOf([
      beginning(),
      commit([
        { table: 'subGoals', row: 's1', patch: { description: `${start} med næringsliv og akademia.` } },
      ]),
      commit([{ table: 'subGoals', row: 's1', patch: { description: `${start} med andre kommuner.` } }]),
    ]);
    const last = entries.at(-1);
    if (!last) throw new Error('There is no last commit');
    const telling = {
      text: TEXTS.nb,
      state,
      numberOf: () => '1.1',
      goalName: () => undefined,
      at: last.commit.id,
    };
    const { head } = describeEntry(last, telling, () => '');
    const long = head.filter((piece) => piece.kind === 'long');
    expect(long.map(({ text }) => text)).toEqual([
      '«… erfaringene med næringsliv og akademia.»',
      '«… erfaringene med andre kommuner.»',
    ]);
    expect(long[1]?.full).toBe(`${start} med andre kommuner.`);
  });
});

describe('a commit in words', () => {
  it('says that Varde made what was done apart fit together, and how', () => {
    const settled = commit([{ table: 'actions', row: 'a1', patch: { due: '2020-09-01' } }], {
      intent: 'settle',
      author: '',
    });
    const said = say([commit([{ table: 'actions', row: 'a1', patch: { due: '2020-06-01' } }]), settled]);
    expect(said[0]).toBe('Varde fikk endringer som var gjort hver for seg, til å passe sammen');
    expect(said.slice(1).join()).toContain('fra 1.6.2020 til 1.9.2020');
  });

  it('sums up what the plan began with', () => {
    expect(say([])).toEqual([
      `${O} opprettet planen med 1 planperiode, 2 målområder, 2 delmål, 1 tiltak, 1 indikator, 1 partner, 2 enheter, 1 rammeverk, 1 klimamål, 1 bestilling, 1 oppgave, 1 rolle i ansvarsmatrisen, 1 avtale, 1 kobling og 1 kommentar`,
    ]);
  });

  it('says what went along with what was deleted', () => {
    const hide = (table: Change['table'], row: string): LooseChange => ({ table, row, deleted: true });
    expect(
      say([
        commit([hide('subGoals', 's1'), hide('links', 'l1'), hide('indicators', 'i1')], {
          intent: 'delete-row',
        }),
      ]),
    ).toEqual([`${O} slettet delmål 1.1 Flere søknader, og med det 1 indikator og 1 kobling`]);
    expect(say([commit([hide('units', 'u2')], { intent: 'delete-row' })])).toEqual([
      `${O} slettet enheten «Rådmannen»`,
    ]);
  });

  it('says when what it took back was made, and what is so again', () => {
    const made = commit([{ table: 'units', row: 'u2', patch: { name: 'Direktøren' } }]);
    const undo = commit([{ table: 'units', row: 'u2', patch: { name: 'Rådmannen' } }], {
      intent: 'undo',
      of: made.id,
    });
    expect(say([made, undo])).toEqual([
      `${O} angret en endring fra 1. feb. 2020, 13:00`,
      'Endret navn for enheten «Direktøren» fra «Direktøren» til «Rådmannen»',
    ]);
  });

  it('counts what is too much to tell, and can still tell it all', () => {
    const changes = Array.from(
      { length: 20 },
      (_, i): LooseChange => ({
        table: 'readings',
        row: 'i1',
        patch: { [`${2000 + i}-12-31`]: { value: i } },
      }),
    );
    expect(say([commit(changes)])).toEqual([`${O} la inn 20 målinger`]);
    const { entries, state } = historyOf([beginning(), commit(changes)]);
    const last = entries.at(-1);
    if (!last) throw new Error('There is no last commit');
    const telling = {
      text: TEXTS.nb,
      state,
      numberOf: () => '1.1.1',
      goalName: () => undefined,
      at: last.commit.id,
    };
    expect(everyChange(last, telling).map(({ line }) => written(line))[19]).toBe(
      'Registrerte måling 31.12.2019 for indikator 1.1.1 Søknader sendt: 19 søknader',
    );
  });

  it('counts what came with a merge', () => {
    const merged = commit([{ table: 'units', row: 'u2', patch: { order: 2 } }], {
      intent: 'merge',
      joined: ['x', 'y'],
    });
    expect(say([merged])).toEqual([`${O} slo sammen planen med en planfil: 2 endringer`]);
  });

  it('is whole for every field of every kind of row, set, changed and taken away, in every language', () => {
    for (const language of LANGUAGES) {
      for (const table of TABLES) {
        const [row = '', fields] = Object.entries<Record<string, unknown>>(ROWS[table])[0] ?? [];
        for (const field of Object.keys(rowSchemas[table].entries)) {
          if (field === 'id' || (table === 'comments' && field !== 'text')) continue;
          const away = commit([{ table, row, patch: { [field]: null } }]);
          const back = commit([{ table, row, patch: { [field]: fields?.[field] } }]);
          for (const log of [[away], [away, back]]) {
            const sentences = say(log, language);
            expect(sentences.join('\n')).not.toMatch(
              /history\.|undefined|\uE000|[{}]| {2}| [.,:]|NaN|\[object/,
            );
            expect(sentences[0], `${table}.${field}`).toMatch(/\p{Lu}.*\S$/u);
          }
          // The other end of a link and what a role is in are told of by the rows themselves.
          if (!['fromTable', 'from', 'toKind', 'duty'].includes(field))
            expect(labelOf(table, field)).not.toBe('other');
        }
      }
    }
  });
});
