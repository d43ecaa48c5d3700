/** Devices that tell each other of their commits, in whatever order and however many at a time. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { faultsOf } from '#/domain/integrity/faults.ts';
import { danglingReferences } from '#/domain/integrity/references.ts';
import { headsOf } from '#/domain/log/heads.ts';
import type { Commit } from '#/domain/log/log.ts';
import { mergeLogs } from '#/domain/merge/merge.ts';
import { placeable, settledLog } from '#/domain/merge/settlement.ts';
import { runs } from '../../../support/runs.ts';
import { begun, type Deed, deeds, Editor, perform } from '../editors.ts';

const START = Date.UTC(2019, 0, 1);

/** A device that holds a plan and takes in what others send. */
class Device extends Editor {
  #waiting: Commit[] = [];

  receive(commits: readonly Commit[]): void {
    const known = new Set(this.log.map(({ id }) => id));
    const all = new Map([...this.#waiting, ...commits].map((commit) => [commit.id, commit]));
    const placed = placeable([...all.values()], (id) => known.has(id));
    // A settlement that goes waits too: somebody may have written on it.
    for (const commit of this.log) if (commit.intent === 'settle') all.set(commit.id, commit);
    if (placed.length > 0) this.take(settledLog([...this.log, ...placed]));
    const now = new Set(this.log.map(({ id }) => id));
    this.#waiting = [...all.values()].filter(({ id }) => !now.has(id));
  }

  get waiting(): number {
    return this.#waiting.filter(({ intent }) => intent !== 'settle').length;
  }
}

const DEVICES = ['anna000000', 'bjorn00000', 'cecilie000'];

interface Step {
  who: number;
  /** Whose commits are taken in first. */
  from: number;
  /** How those are shuffled and parted, and whether all of it comes; else some, and the rest later or from another. */
  order: number[];
  isWhole: boolean;
  /** What is done then. */
  work: Deed[];
}

const order = fc.array(fc.nat(99), { minLength: 1, maxLength: 8 });
const steps = fc.array(
  fc.record<Step>({ who: fc.nat(2), from: fc.nat(2), order, isWhole: fc.boolean(), work: deeds }),
  { minLength: 3, maxLength: 10 },
);

/** Some commits in groups, in an order that numbers choose. */
function sent(commits: readonly Commit[], numbers: readonly number[]): Commit[][] {
  const left = [...commits];
  const groups: Commit[][] = [];
  for (let i = 0; left.length > 0; i += 1) {
    const number = numbers[i % numbers.length] ?? 0;
    const group: Commit[] = [];
    for (let count = 1 + (number % 3); count > 0 && left.length > 0; count -= 1) {
      group.push(...left.splice((number * (i + 1)) % left.length, 1));
    }
    groups.push(group);
  }
  return groups;
}

function worked(list: readonly Step[]): Device[] {
  const common = begun(START);
  const devices = DEVICES.map((device) => new Device(device, common.log));
  let now = START;
  for (const { who, work, from, isWhole, order: numbers } of list) {
    now += 60_000;
    const [device, other] = [devices[who], devices[from]];
    if (!device || !other) continue;
    const groups = sent(other.log, numbers);
    for (const group of isWhole ? groups : groups.slice(0, numbers.length)) device.receive(group);
    perform(device, work, now);
  }
  return devices;
}

/** Every device gets all that any of them has, each in an order of its own. */
function exchanged(devices: readonly Device[], numbers: readonly (readonly number[])[]): void {
  const all = devices.flatMap(({ log }) => log);
  devices.forEach((device, i) => {
    for (const group of sent(all, numbers[i] ?? [0])) device.receive(group);
  });
}

describe('Three devices that receive each other’s commits', { timeout: runs(120_000, 3_600_000) }, () => {
  it('end with the same log and the same plan, in any order and any grouping, and have nothing more to say', () => {
    let settled = 0;
    let built = 0;
    fc.assert(
      fc.property(steps, fc.tuple(order, order, order), (list, numbers) => {
        const devices = worked(list);
        const before = devices.map(({ log }) => new Set(log.map(({ id }) => id)));
        exchanged(devices, numbers);
        const [first, ...others] = devices;
        for (const other of others) {
          expect(other.log).toEqual(first?.log);
          expect(other.plan).toEqual(first?.plan);
        }
        const log = first?.log ?? [];
        // Whatever anybody has made is there; nothing hangs in the air.
        const ids = new Set(log.map(({ id }) => id));
        const lost = [...new Set(before.flatMap((own) => [...own]))].filter((id) => !ids.has(id));
        const wereLoose = devices.every(({ log: own }) =>
          own.every(({ heads = [] }) => !heads.some((id) => lost.includes(id))),
        );
        expect(wereLoose).toBe(true);
        expect(devices.map(({ waiting }) => waiting)).toEqual([0, 0, 0]);
        expect(danglingReferences(first?.plan ?? begun(START).plan)).toEqual(new Set());
        // They fall silent: what they have now tells none of them anything.
        exchanged(devices, numbers);
        for (const { log: own } of devices) expect(own).toEqual(log);
        const last = log.at(-1);
        if (last?.intent === 'settle') settled += 1;
        if (log.some(({ intent, id }) => intent === 'settle' && id !== last?.id)) built += 1;
      }),
      { numRuns: runs(100, 1000) },
    );
    // They must be at odds often enough, and go on from there, for this to say anything.
    expect(settled).toBeGreaterThan(10);
    expect(built).toBeGreaterThan(10);
  });

  it('lose nothing that a person made, and write only settlements of their own accord', () => {
    fc.assert(
      fc.property(steps, fc.tuple(order, order, order), (list, numbers) => {
        const devices = worked(list);
        const made = devices.flatMap(({ log }) => log.filter(({ intent }) => intent !== 'settle'));
        exchanged(devices, numbers);
        const after = (devices[0]?.log ?? []).filter(({ intent }) => intent !== 'settle');
        expect(after).toEqual(
          [...new Map(made.map((commit) => [commit.id, commit])).values()].sort((a, b) =>
            a.id < b.id ? -1 : 1,
          ),
        );
      }),
      { numRuns: runs(50) },
    );
  });
});

describe('Two devices that have worked apart', { timeout: 120_000 }, () => {
  it('come to what merging their files would make of it, without a merge', () => {
    fc.assert(
      fc.property(deeds, deeds, fc.integer({ min: -5000, max: 5000 }), (ours, theirs, lead) => {
        const common = begun(START);
        const [anna, bjorn] = ['anna000000', 'bjorn00000'].map((device) => new Device(device, common.log));
        if (!anna || !bjorn) return;
        perform(anna, ours, START + 1000 + lead);
        perform(bjorn, theirs, START + 1000);
        const merge = mergeLogs(anna.log, bjorn.log);
        anna.receive(bjorn.log);
        expect(anna.plan).toEqual(merge.document ?? anna.plan);
        const settlement = anna.log.find(({ intent }) => intent === 'settle');
        expect(settlement?.changes.length ?? 0).toBe(merge.changes.length);
        if (merge.faults.length === 0) {
          expect(faultsOf(anna.plan).length).toBeLessThanOrEqual(
            faultsOf(bjorn.plan).length + faultsOf(common.plan).length,
          );
        }
        // Whoever writes next stands on it.
        anna.write('edit-row', [{ table: 'units', row: 'u1', patch: { name: 'Ny' } }], START + 9_000_000);
        expect(headsOf(anna.log)).toEqual([anna.log.at(-1)?.id]);
      }),
      { numRuns: runs(200) },
    );
  });
});
