import { describe, expect, it } from 'vitest';
import { writePlanFile } from '#/files/planFile/write.ts';
import { kristiansandPlan } from '#/reference/kristiansand/plan.ts';
import { opened } from '../../support/opened.ts';

const doc = kristiansandPlan();
const strategiesOf = (area: string) =>
  doc.subGoals.filter(({ goalArea }) => doc.goalAreas.find(({ id }) => id === goalArea)?.name === area);

describe('what Kristiansand’s strategy gives', () => {
  it('are three focus areas with an aim each, and every strategy as a sub-goal', () => {
    expect(doc.goalAreas.map(({ name }) => [name, strategiesOf(name).length])).toEqual([
      ['Attraktiv og miljøvennlig', 6],
      ['Inkluderende og mangfoldig', 5],
      ['Skapende og kompetent', 6],
    ]);
    expect(doc.goalAreas.filter(({ aim }) => !aim)).toEqual([]);
  });

  it('are strategies in their own words, marked with where they stand, and none of them a proposal', () => {
    const [first] = strategiesOf('Skapende og kompetent');
    expect(first?.name).toBe(
      'Samle og mobilisere regionens ressurser til økt innsats og synlighet internasjonalt for bærekraftig samfunnsomstilling.',
    );
    expect(first?.source).toBe('Internasjonal strategi, kap. 4, «Skapende og kompetent», strategi 1');
    for (const { name, source, proposal } of doc.subGoals) {
      expect(name).not.toMatch(/\s{2}|\n|^\s|\s$/);
      expect(source).toContain('kap. 4');
      expect(proposal).toBe(false);
    }
  });

  it('are the municipal plan’s focus areas, which every sub-goal serves', () => {
    const [municipal] = doc.frameworks;
    expect(municipal?.nodes.map(({ name }) => name)).toEqual(doc.goalAreas.map(({ name }) => name));
    for (const { id } of doc.subGoals) {
      expect(doc.links.some((link) => link.from === id && link.to.startsWith('kommuneplan:'))).toBe(true);
    }
  });
});

describe('what it does not give', () => {
  it('is told on the plan: when it holds, what is measured, which UN goals it serves', () => {
    for (const assumed of ['2020–2030 er vår antakelse', 'ingen tiltak', 'Koblingene til dem er våre']) {
      expect(doc.plan.description).toContain(assumed);
    }
  });

  it('is not filled in: no plan periods, actions, mandates, figures or targets', () => {
    const { planPeriods, actions, mandates, series, indicators } = doc;
    expect([planPeriods, actions, mandates, series].flat()).toEqual([]);
    expect(indicators.filter(({ proposal, targets }) => !proposal || targets.length > 0)).toEqual([]);
  });

  it('is marked as ours where a UN goal is linked all the same', () => {
    const links = doc.links.filter(({ to }) => to.startsWith('sdg:'));
    expect(links.map(({ to }) => to)).toEqual(['sdg:7', 'sdg:12', 'sdg:5']);
    for (const { reason } of links) expect(reason).toContain('Koblingen er vår.');
  });
});

it('is let in by the gate that plan files come through, as the same plan', () => {
  const file = writePlanFile({ document: doc });
  expect(writePlanFile(opened(file))).toBe(file);
});

it('is a new document each time, so that one plan never changes another', () => {
  kristiansandPlan().subGoals.splice(0);
  expect(kristiansandPlan()).toEqual(doc);
});
