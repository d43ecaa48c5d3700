/**
 * The frame of every editing panel: title, summary of errors, fields, and a footer that stays in sight. It submits, keeps
 * what was typed when saving fails, and asks before it is lost.
 */
import { Button } from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { type ReactNode, type SyntheticEvent, useCallback, useEffect, useId, useRef, useState } from 'react';
import { useText } from '#/i18n/i18n.ts';
import { type Toast, useToasts } from '#/ui/dialog/toast.ts';
import { FormContext, type FormFields } from '#/ui/form/FormContext.ts';
import { type FieldErrors, messageText, type Validated } from '#/ui/form/message.ts';
import { KeptNote } from '#/ui/form/typing/KeptNote.tsx';
import type { DraftState } from '#/ui/form/typing/useDraft.ts';
import css from './Drawer.module.css';
import { useDrawer } from './drawerContext.ts';
import { ErrorList } from './ErrorList.tsx';
import { Footer, type FooterMode } from './Footer.tsx';
import { focusFirstField } from './focus.ts';

const NO_ERRORS: FieldErrors = {};

/** A try at saving that was refused, as it was then: the summary must not move under the hand that mends the fields. */
interface Attempt {
  count: number;
  errors: FieldErrors;
  labels: ReadonlyMap<string, string>;
}
const NO_ATTEMPT: Attempt = { count: 0, errors: NO_ERRORS, labels: new Map() };

export interface Deletion {
  /** What goes along, one sentence each; without any the row is deleted without asking, for it can be undone. */
  consequences: readonly string[];
  /** Resolves to whether it was done. */
  run: () => Promise<boolean>;
}

export interface EditFormProps<T> {
  title: string;
  /** A line under the title. */
  about?: ReactNode;
  form: Pick<DraftState<object>, 'dirty' | 'keptFrom' | 'drop'>;
  validated: Validated<T>;
  /** Saves; the panel closes when it resolves to true and stays open, with what was typed, when to false. */
  save: (value: T) => Promise<boolean>;
  saveLabel?: string;
  /** Saves and goes on; the panel stays open. */
  saveAndGoOn?: { label: string; run: (value: T) => Promise<boolean> };
  deletion?: Deletion | undefined;
  children: ReactNode;
}

export function EditForm<T>(props: EditFormProps<T>) {
  const { title, about, form, validated, save, saveLabel, saveAndGoOn, deletion, children } = props;
  const { dirty, drop } = form;
  const text = useText();
  const drawer = useDrawer();
  const formId = useId();
  const element = useRef<HTMLFormElement>(null);
  const labels = useRef(new Map<string, string>());
  const [attempt, setAttempt] = useState<Attempt>(NO_ATTEMPT);
  const [mode, setMode] = useState<FooterMode>('edit');
  const [failure, setFailure] = useState<Toast>();
  const busy = useRef(false);
  const focusBefore = useRef<Element | null>(null);

  // The drawer opens after its content; a form that comes later (another reading, data that had to be read) looks after itself.
  useEffect(() => {
    if (element.current?.closest('dialog')?.open) focusFirstField(element.current);
  }, []);

  const { objectTo } = drawer;
  useEffect(() => {
    const withdraw = objectTo(() => {
      if (mode === 'edit' && !dirty) return true;
      // Asked again, the answer is no: Escape takes the question away.
      setMode(mode === 'edit' ? 'discard' : 'edit');
      if (mode === 'edit') focusBefore.current = document.activeElement;
      else restoreFocus(focusBefore.current);
      return false;
    });
    return () => withdraw();
  }, [objectTo, dirty, mode]);

  const errors = attempt.count > 0 && !validated.ok ? validated.errors : NO_ERRORS;
  const register = useCallback((field: string, label: string) => {
    labels.current.set(field, label);
    return () => labels.current.delete(field);
  }, []);
  const fields: FormFields = {
    register,
    idOf: (field) => `${formId}${field}`,
    errorOf: (field) => {
      const message = errors[field];
      return message && messageText(message, text);
    },
  };

  const work = async (run: () => Promise<boolean>): Promise<boolean> => {
    if (busy.current) return false;
    busy.current = true;
    setFailure(undefined);
    const done = await run();
    busy.current = false;
    // It belongs with what was typed, and stays until it is mended.
    if (!done) setFailure(takeFailure());
    return done;
  };
  const submit = async (then: (value: T) => Promise<boolean>): Promise<boolean> => {
    if (validated.ok) return work(() => then(validated.value));
    const found = validated.errors;
    setAttempt(({ count }) => ({ count: count + 1, errors: found, labels: new Map(labels.current) }));
    return false;
  };
  /** In this order: without its draft the form would start over before one's eyes. */
  const closeForGood = () => {
    drawer.close();
    drop();
  };
  const saveAndClose = async () => {
    if (await submit(save)) closeForGood();
  };
  const goOn = async () => {
    if (!saveAndGoOn || !(await submit(saveAndGoOn.run))) return;
    drop();
    setAttempt(NO_ATTEMPT);
    if (element.current) focusFirstField(element.current);
  };

  return (
    <form
      ref={element}
      noValidate
      className={css.form}
      onSubmit={(event: SyntheticEvent) => {
        event.preventDefault();
        void saveAndClose();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
          event.preventDefault();
          void saveAndClose();
        }
      }}
    >
      <div className={css.header}>
        <div>
          <h2 id={drawer.titleId}>{title}</h2>
          {about && <div className={css.about}>{about}</div>}
        </div>
        <Button
          className={css.close}
          variant="tertiary"
          data-color="neutral"
          icon
          aria-label={text.t('common.close')}
          onClick={drawer.requestClose}
        >
          <XMarkIcon aria-hidden fontSize="1.5rem" />
        </Button>
      </div>
      <FormContext value={fields}>
        <div className={css.body}>
          <KeptNote
            form={form}
            onDrop={() => {
              drop();
              drawer.startOver();
            }}
          />
          {failure && (
            <div role="alert" className={css.failure}>
              <p>{failure.text}</p>
              {failure.action && (
                <Button variant="secondary" data-size="sm" onClick={failure.action.run}>
                  {failure.action.label}
                </Button>
              )}
            </div>
          )}
          {!validated.ok && (
            <ErrorList
              key={attempt.count}
              errors={attempt.errors}
              labels={attempt.labels}
              idOf={fields.idOf}
            />
          )}
          {children}
        </div>
      </FormContext>
      <Footer
        mode={mode}
        saveLabel={saveLabel ?? text.t('common.save')}
        consequences={deletion?.consequences ?? []}
        onCancel={drawer.requestClose}
        onDiscard={closeForGood}
        onBack={() => {
          setMode('edit');
          restoreFocus(focusBefore.current);
        }}
        {...(saveAndGoOn && { goOn: { label: saveAndGoOn.label, run: goOn } })}
        {...(deletion && {
          onDelete: async () => {
            if (mode !== 'delete' && deletion.consequences.length > 0) {
              focusBefore.current = document.activeElement;
              setMode('delete');
            } else if (await work(deletion.run)) closeForGood();
          },
        })}
      />
    </form>
  );
}

/** The failure that was just reported, taken from the messages so that it is not said twice. */
function takeFailure(): Toast | undefined {
  const { toasts, dismiss } = useToasts.getState();
  const failed = toasts.find(({ tone }) => tone === 'failed');
  if (failed) dismiss(failed.id);
  return failed;
}

/** Focus goes back once React has put the footer's buttons back. */
function restoreFocus(element: Element | null): void {
  if (element instanceof HTMLElement) setTimeout(() => element.focus());
}
