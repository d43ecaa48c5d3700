/** How a plan is built, for one that is not yet: three steps, the first that is missing with its field ready to type in. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useRef } from 'react';
import { flatten, type OutlineItem, type OutlineRef, parentTable } from '#/domain/model/outline.ts';
import type { Id } from '#/domain/values/ids.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Snapshot } from '#/store/read/load.ts';
import css from './Guide.module.css';
import { NameInput } from './rows/NameInput.tsx';
import { guideDraft } from './state/outlineDrafts.ts';
import { useOutlineWrites } from './state/useOutlineWrites.ts';
import { useWhat } from './state/useWhat.ts';

const STEPS = ['goalAreas', 'subGoals', 'indicators'] as const;
type Step = (typeof STEPS)[number];

/** The first level that has no row; undefined when each has one. */
export function missingStep(items: readonly OutlineItem[]): Step | undefined {
  const tables = new Set(flatten(items).map(({ table }) => table));
  return STEPS.find((step) => !tables.has(step));
}

interface GuideProps {
  plan: Id;
  snapshot: Snapshot;
  items: readonly OutlineItem[];
  current: Step;
  /** The last step is done from the keyboard, with this row; the guide goes, and with it what had focus. */
  onBuilt: (row: OutlineRef) => void;
}

export function Guide({ plan, snapshot, items, current, onBuilt }: GuideProps) {
  const { t } = useText();
  const what = useWhat();
  const writes = useOutlineWrites(plan, snapshot);
  // The field of the step that a name has just led to takes focus; that of the first does not when the page opens.
  const hasAdded = useRef(false);
  const steps = useRef<HTMLOListElement>(null);
  const top = parentTable(current);
  const parent = top && flatten(items).find(({ table }) => table === top);
  const label =
    current === 'goalAreas'
      ? t('build.guide.goalAreas.label')
      : t(`build.guide.${current}.label`, { where: parent ? what(parent) : '' });
  return (
    <section className={css.guide} aria-labelledby="guide" data-print="hide">
      <h2 id="guide">{t('build.guide.title')}</h2>
      <p className="muted">{t('build.guide.lead')}</p>
      <ol ref={steps} className={css.steps}>
        {STEPS.map((step, i) => {
          const isDone = STEPS.indexOf(step) < STEPS.indexOf(current);
          return (
            <li
              key={step}
              className={css.step}
              data-state={isDone ? 'done' : step === current ? 'current' : 'later'}
              aria-current={step === current ? 'step' : undefined}
            >
              <span className={css.mark} aria-hidden>
                {isDone ? <CheckmarkIcon fontSize="1.25rem" /> : i + 1}
              </span>
              <div>
                <h3>
                  {t(`build.guide.names.${step}`)}
                  {isDone && <span className={css.done}>{t('build.guide.done')}</span>}
                </h3>
                <p>{t(`build.guide.${step}.what`)}</p>
                {!isDone && <p className="muted">{t(`build.guide.${step}.example`)}</p>}
                {step === current && (
                  <NameInput
                    key={step}
                    draftKey={guideDraft(plan, step)}
                    label={label}
                    isLabelShown
                    takesFocus={hasAdded.current}
                    help={i > 0 ? t('build.guide.more') : undefined}
                    goesOn
                    save={async (name) => {
                      hasAdded.current = true;
                      const isTyping = steps.current?.contains(document.activeElement);
                      const id = await writes.add(step, name, parent?.row.id);
                      if (id !== undefined && isTyping && step === STEPS.at(-1)) onBuilt({ table: step, id });
                      return id !== undefined;
                    }}
                  />
                )}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
