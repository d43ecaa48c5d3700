/** What the user sees while a plan file is opened, where a choice is theirs, and where the file cannot be opened. */
import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { Problem } from '#/files/problem.ts';
import { useText } from '#/i18n/i18n.ts';
import { DatabaseWait } from '#/parts/frame/DatabaseWait.tsx';
import { useFailureText } from '#/parts/writing/failureText.ts';
import type { Failure } from '#/store/device/failure.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { FileButton } from '#/ui/file/FileButton.tsx';
import css from '../start.module.css';
import { Differences } from './Differences.tsx';
import { MendedList } from './MendedList.tsx';
import { MergeQuestion } from './MergeQuestion.tsx';
import { Names } from './Names.tsx';
import { type Difference, PHASES, type Phase, type Question, type Refusal } from './planFileJob.ts';
import type { Opening, OpenPlanFile } from './useOpenPlanFile.ts';
import { ValuesQuestion } from './ValuesQuestion.tsx';

export function OpeningDialog({ opening, file }: { opening: Opening; file: OpenPlanFile }) {
  const { t } = useText();
  const titleId = useId();
  return (
    <Modal
      closeButton={false}
      aria-labelledby={titleId}
      className={css.dialog}
      data-step={opening.kind}
      onClose={file.cancel}
    >
      <Title key={opening.kind} id={titleId}>
        {titleOf(opening, t)}
      </Title>
      <p className={css.fileName}>{opening.file}</p>
      {opening.kind === 'working' && <Progress phase={opening.phase} />}
      {opening.kind === 'working' && opening.phase === 'reading' && <DatabaseWait heading="h2" />}
      {opening.kind === 'mended' ? (
        <MendedList
          name={opening.done.name}
          mended={opening.done.mended}
          isInHistory={opening.done.kind === 'opened'}
          onDone={file.cancel}
        />
      ) : opening.kind === 'question' ? (
        <Asked key={opening.asked} question={opening.question} file={file} />
      ) : (
        <>
          {opening.kind === 'refused' && <Why refusal={opening.refusal} />}
          <div className={css.buttons}>
            {opening.kind === 'refused' && <FileButton label={t('start.refused.again')} onFile={file.open} />}
            <Button variant={opening.kind === 'working' ? 'secondary' : 'tertiary'} onClick={file.cancel}>
              {opening.kind === 'refused' ? t('common.close') : t('common.cancel')}
            </Button>
          </div>
        </>
      )}
    </Modal>
  );
}

/** Each step is another page of the same dialog: focus on its title has it read from the top. */
function Title({ id, children }: { id: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    heading.current?.focus();
  }, []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

function titleOf(opening: Opening, t: ReturnType<typeof useText>['t']): string {
  if (opening.kind === 'working') return t('start.opening.title');
  if (opening.kind === 'refused') return t('start.refused.title');
  if (opening.kind === 'mended') return t('start.mended.title');
  const { kind } = opening.question;
  return t(kind === 'merge' ? 'merge.title' : `merge.${kind}Title`);
}

function Progress({ phase }: { phase: Phase }) {
  const { t } = useText();
  const now = PHASES.indexOf(phase);
  return (
    <>
      <p role="status" className="sr-only">
        {t(`start.opening.phase.${phase}`)}
      </p>
      <ol className={css.steps} aria-hidden>
        {PHASES.map((step, i) => (
          <li key={step} data-state={i < now ? 'done' : i === now ? 'now' : 'later'}>
            <span className={css.mark}>{i < now ? <CheckmarkIcon aria-hidden /> : i + 1}</span>
            {t(`start.opening.phase.${step}`)}
          </li>
        ))}
      </ol>
    </>
  );
}

function Asked({ question, file: { answer, cancel } }: { question: Question; file: OpenPlanFile }) {
  const { t } = useText();
  const others = (
    <>
      <Button variant="secondary" onClick={() => answer({ kind: 'copy' })}>
        {t('start.asCopy')}
      </Button>
      <Button variant="tertiary" onClick={cancel}>
        {t('common.cancel')}
      </Button>
    </>
  );
  switch (question.kind) {
    case 'merge':
      return (
        <MergeQuestion
          question={question}
          onMerge={(chosen) => answer({ kind: 'merge', chosen })}
          onCopy={() => answer({ kind: 'corrected' })}
        >
          {others}
        </MergeQuestion>
      );
    case 'untold':
      return (
        <ValuesQuestion question={question} onTake={() => answer({ kind: 'values' })}>
          {others}
        </ValuesQuestion>
      );
    case 'differs':
      return (
        <>
          <p>
            <Names question={question} /> {t('merge.differsText', { count: question.rewritten })}
          </p>
          <Rewritten difference={question.difference} />
          <div className={css.buttons}>{others}</div>
        </>
      );
    case 'same':
      return (
        <>
          <p>
            <Names question={question} /> {t('merge.sameText')}
          </p>
          <div className={css.buttons}>
            <Button onClick={() => answer({ kind: 'open' })}>{t('merge.open')}</Button>
            {others}
          </div>
        </>
      );
  }
}

/** How the file's content differs from what its changes gave here; its history may differ alone. */
function Rewritten({ difference }: { difference: Difference | undefined }) {
  const { t } = useText();
  if (!difference) return null;
  if (difference.changes.length === 0) return <p>{t('merge.differsOnlyHistory')}</p>;
  return <Differences title={t('merge.differsHow')} difference={difference} />;
}

function Why({ refusal }: { refusal: Refusal }) {
  const { t } = useText();
  let why: ReactNode;
  if (refusal.kind === 'problems') why = <Problems problems={refusal.problems} />;
  else if (refusal.kind === 'other-type') why = <p>{t(`start.refused.type.${refusal.type}`)}</p>;
  else if (refusal.kind === 'other-plan') why = <p>{t('merge.otherPlan', { name: refusal.name })}</p>;
  else if (refusal.kind === 'unreadable') why = <p>{t('start.refused.unreadable')}</p>;
  else why = <Failed failure={refusal.failure} />;
  return (
    <>
      <p>
        <strong>{t('start.refused.nothingChanged')}</strong>
      </p>
      {why}
    </>
  );
}

function Failed({ failure }: { failure: Failure }) {
  return <p>{useFailureText(failure)}</p>;
}

function Problems({ problems }: { problems: readonly Problem[] }) {
  const { t } = useText();
  const [only] = problems;
  if (only && problems.length === 1) return <p>{problemText(only, t)}</p>;
  return (
    <>
      <p>{t('start.refused.found')}</p>
      <ul className={css.problems}>
        {[...new Set(problems.map((problem) => problemText(problem, t)))].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
    </>
  );
}

/** A problem as a sentence. Texts name the path themselves; a row stands before. */
function problemText(
  { code, path = '', row, column = '', params }: Problem,
  t: ReturnType<typeof useText>['t'],
): string {
  const sentence = t(`problems.${code}`, { path, row: row ?? '', column, ...params });
  return row === undefined ? sentence : `${t('start.refused.row', { row })}: ${sentence}`;
}
