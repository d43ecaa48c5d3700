/**
 * What opening a plan file asks of the plans in this browser, and does to them. What writes does it in one transaction, and
 * nothing at all where the plan has been written to since it was asked about: what was answered was about something else.
 */
import type { Clock } from '#/domain/log/log.ts';
import type { Id } from '#/domain/values/ids.ts';
import { database, type VardeDatabase } from '../database/db.ts';
import type { Signature } from '../log/commit.ts';
import { mergePlan, previewMerge } from './merge.ts';
import { type PlanValues, previewValues, takeValues } from './newValues.ts';
import { comparePlan, openCopy, openPlan, type PlanContent, sameChangesHere } from './planIO.ts';

/** A plan that was opened, and where its log stood then. */
export interface Opened {
  plan: Id;
  head: Clock;
}

export class Incoming {
  readonly #db: VardeDatabase;

  /** Into this browser's own database, or into one that is given. */
  constructor(db: VardeDatabase = database()) {
    this.#db = db;
  }

  /** Where the log of each plan here stands. */
  async heads(): Promise<Map<Id, Clock>> {
    return new Map((await this.#db.heads.toArray()).map(({ plan, head }) => [plan, head]));
  }

  /** Where the log of a plan stands; undefined where it is not here. */
  async headOf(plan: Id): Promise<Clock | undefined> {
    return (await this.#db.heads.get(plan))?.head;
  }

  /** What a plan is called here; empty where it is not here. */
  async nameOf(plan: Id): Promise<string> {
    const row = (await this.#db.rows.get([plan, 'plans', plan]))?.row;
    return row && 'name' in row && typeof row.name === 'string' ? row.name : '';
  }

  compare(content: PlanContent) {
    return comparePlan(this.#db, content);
  }

  previewMerge(content: PlanContent) {
    return previewMerge(this.#db, content);
  }

  previewValues(values: PlanValues) {
    return previewValues(this.#db, values);
  }

  sameChanges(content: PlanContent) {
    return sameChangesHere(this.#db, content);
  }

  /** Undefined where the plan has come here in the meantime. */
  openNew(content: PlanContent, signature: Signature): Promise<Opened | undefined> {
    return this.#db.atomically(async () => {
      if ((await this.compare(content)) !== 'new') return undefined;
      return this.#opened(await openPlan(this.#db, content, signature));
    });
  }

  openCopy(
    content: PlanContent,
    name: string,
    signature: Signature,
    times: 'kept' | 'corrected',
  ): Promise<Opened> {
    return this.#db.atomically(async () =>
      this.#opened(await openCopy(this.#db, content, name, signature, times)),
    );
  }

  /** Undefined where the plan does not stand at `head` any more, or nothing was to be taken in. */
  takeValues(
    values: PlanValues,
    head: Clock | undefined,
    signature: Signature,
  ): Promise<{ name: string; commit: Clock } | undefined> {
    const plan = values.document.plan.id;
    return this.#whileAt(plan, head, async () => {
      const made = await takeValues(this.#db, values, signature);
      return made && { name: await this.nameOf(plan), commit: made.id };
    });
  }

  /** Undefined where the plan does not stand at `head` any more, or nothing was to be joined. */
  merge(
    content: PlanContent,
    chosen: ReadonlySet<string>,
    head: Clock | undefined,
    signature: Signature,
  ): Promise<{ name: string; merge: Clock; joined: number } | undefined> {
    const plan = content.document.plan.id;
    return this.#whileAt(plan, head, async () => {
      const made = await mergePlan(this.#db, content, chosen, signature);
      return made && { name: await this.nameOf(plan), merge: made.id, joined: made.joined?.length ?? 0 };
    });
  }

  async #opened(plan: Id): Promise<Opened> {
    return { plan, head: (await this.headOf(plan)) ?? '' };
  }

  #whileAt<T>(plan: Id, head: Clock | undefined, work: () => Promise<T>): Promise<T | undefined> {
    return this.#db.atomically(async () => ((await this.headOf(plan)) === head ? work() : undefined));
  }
}
