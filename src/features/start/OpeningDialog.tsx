/** What the user sees while a plan file is opened, where a choice is theirs, and where the file cannot be opened. */
import { Button, Dialog } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import type { Problem } from '#/files/problem.ts';
import { useText } from '#/i18n/i18n.ts';
import type { Failure } from '#/store/failure.ts';
import { DatabaseWait } from '#/ui/DatabaseWait.tsx';
import { FileButton } from '#/ui/FileButton.tsx';
import { useFailureText } from '#/ui/failureText.ts';
import { MergeQuestion } from './MergeQuestion.tsx';
import { PHASES, type Phase, type Question, type Refusal } from './planFileJob.ts';
import css from './start.module.css';
import type { Opening, OpenPlanFile } from './useOpenPlanFile.ts';

export function OpeningDialog({ opening, file }: { opening: Opening; file: OpenPlanFile }) {
  const { t } = useText();
  const titleId = useId();
  useFocusReturned();
  return (
    <Dialog
      open
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
      {opening.kind === 'question' ? (
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
    </Dialog>
  );
}

/** Each step is another page of the same dialog: focus on its title has it read from the top. */
function Title({ id, children }: { id: string; children: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <h2 id={id} ref={heading} tabIndex={-1}>
      {children}
    </h2>
  );
}

/** Gives focus back to where it was: a dialog that is taken away, not closed, leaves it nowhere. */
function useFocusReturned(): void {
  const [opener] = useState(() => document.activeElement);
  useEffect(
    () => () => {
      if (opener instanceof HTMLElement && opener.isConnected) opener.focus();
    },
    [opener],
  );
}

function titleOf(opening: Opening, t: ReturnType<typeof useText>['t']): string {
  if (opening.kind === 'working') return t('start.opening.title');
  if (opening.kind === 'refused') return t('start.refused.title');
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

function Asked({ question, file }: { question: Question; file: OpenPlanFile }) {
  const { t } = useText();
  const { kind, name } = question;
  const others = (
    <>
      <Button variant="secondary" onClick={() => file.answer({ kind: 'copy' })}>
        {t('start.asCopy')}
      </Button>
      <Button variant="tertiary" onClick={file.cancel}>
        {t('common.cancel')}
      </Button>
    </>
  );
  if (kind === 'merge') {
    return (
      <MergeQuestion name={name} preview={question.preview} onMerge={file.merge}>
        {others}
      </MergeQuestion>
    );
  }
  return (
    <>
      <p>{t(`merge.${kind}Text`, { name })}</p>
      <div className={css.buttons}>
        {kind === 'same' && <Button onClick={() => file.answer({ kind: 'open' })}>{t('merge.open')}</Button>}
        {others}
      </div>
    </>
  );
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
