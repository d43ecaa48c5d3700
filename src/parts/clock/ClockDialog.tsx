/** "Er klokka riktig?": what the clocks say, and the choice. Stands in the app's frame and shows itself when {@link settleClock} asks. */
import { Button } from '@digdir/designsystemet-react';
import { type ReactNode, useEffect, useId } from 'react';
import { MAX_CLOCK_LEAD_MS } from '#/domain/log/clock.ts';
import { SERVER_TOLERANCE_MS } from '#/domain/log/clockDoubts.ts';
import { useText } from '#/i18n/i18n.ts';
import { spanText } from '#/i18n/words/span.ts';
import type { LastStamp } from '#/store/read/lastStamp.ts';
import { Modal } from '#/ui/dialog/Modal.tsx';
import { useUnloadGuard } from '#/ui/form/typing/unloadGuard.ts';
import css from './ClockDialog.module.css';
import { type ClockQuestion, offerClockDialog, useClockPrompt } from './clockPrompt.ts';

export function ClockDialog() {
  const question = useClockPrompt((prompt) => prompt.question);
  useEffect(() => {
    const withdraw = offerClockDialog();
    return () => withdraw();
  }, []);
  return question ? <Question question={question} /> : null;
}

function Question({ question: { now, server, last, doubts } }: { question: ClockQuestion }) {
  const text = useText();
  const { t, f } = text;
  const answer = useClockPrompt((prompt) => prompt.answer);
  const id = useId();
  // What waits for the answer is not saved yet.
  useUnloadGuard(true);

  const { ahead, behind } = doubts;
  const isAgreed = server !== undefined && Math.abs(now - server) <= SERVER_TOLERANCE_MS;
  // The clock online tells which of the two is wrong.
  const late = server !== undefined && server - now > SERVER_TOLERANCE_MS ? server - now : undefined;
  const facts: [string, ReactNode][] = [[t('clock.here'), f.instant(now)]];
  if (server !== undefined) facts.push([t('clock.server'), f.instant(server)]);
  if (last && behind !== undefined) facts.push([t('clock.last'), <Last key="last" last={last} />]);
  return (
    <Modal
      // On its title it is read from the top, whatever the screen.
      focusFirst="h2"
      role="alertdialog"
      closeButton={false}
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-text`}
      className={css.dialog}
      onClose={() => answer(false)}
    >
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t('clock.title')}
      </h2>
      <div id={`${id}-text`} className={css.text}>
        <dl className={css.facts}>
          {facts.map(([term, fact]) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{fact}</dd>
            </div>
          ))}
        </dl>
        <p>
          {ahead !== undefined && <strong>{t('clock.ahead', { span: spanText(ahead, text) })}</strong>}{' '}
          {behind !== undefined && t('clock.behind', { span: spanText(behind, text) })}{' '}
          {behind !== undefined && isAgreed && t('clock.serverAgrees')}
          {behind !== undefined && !isAgreed && late === undefined && t('clock.either')}
          {late !== undefined && <strong>{t('clock.late', { span: spanText(late, text) })}</strong>}
        </p>
        <p>{t('clock.why')}</p>
        {behind !== undefined && <p>{t('clock.copyHint')}</p>}
        <p className="muted">{t('clock.waits')}</p>
      </div>
      <div className={css.buttons}>
        {/* What is most likely right stands out. */}
        <Button variant={isAgreed ? 'primary' : 'secondary'} onClick={() => answer(true)}>
          {t('clock.write')}
        </Button>
        <Button variant={isAgreed ? 'secondary' : 'primary'} onClick={() => answer(false)}>
          {t('clock.correct')}
        </Button>
      </div>
    </Modal>
  );
}

/** The last stamp, by whom, and what their own clock said where that was something else. */
function Last({ last: { time, author, at } }: { last: LastStamp }) {
  const { t, f } = useText();
  const isOther = Math.abs(time - Date.parse(at)) > MAX_CLOCK_LEAD_MS;
  return t(isOther ? 'clock.lastByAt' : 'clock.lastBy', {
    stamp: f.instant(time),
    author: author || t('clock.nobody'),
    at: f.instant(at),
  });
}
