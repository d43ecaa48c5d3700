/** What the search can do, beside going somewhere. Commands that change the plan are left out while the past is shown. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { IsoDate } from '#/domain/values/dates.ts';
import type { Id } from '#/domain/values/ids.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { usePlanAddress } from '#/parts/address/address.ts';
import { usePanel } from '#/parts/frame/panel.ts';
import { useChooseLanguage } from '#/parts/frame/useChooseLanguage.ts';
import { downloadPlanFile } from '#/parts/planFile/planFile.ts';
import { type Registered, registeredFeatures } from '#/parts/registry/registered.ts';
import { type ThemeChoice, usePrefs } from '#/store/device/prefs.ts';
import { useUndoState } from '#/store/source/queries.ts';
import { useIsReadOnly, useKnownOn } from '#/store/source/usePlanSource.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import type { Choice, Prompt } from './choices.ts';

type CommandOf<F> = F extends { commands: readonly (infer C)[] } ? C : never;
type PromptOf<F> = F extends { prompts: readonly (infer P)[] } ? P : never;

/** The commands of features that a plan has what it takes for. */
function commandsFor(rows: PlanRows) {
  return registeredFeatures()
    .flatMap((each): readonly CommandOf<Registered>[] => ('commands' in each ? each.commands : []))
    .filter((each) => !('when' in each) || each.when(rows));
}

/** The commands named after an indicator that a plan has what it takes for. */
function promptsFor(rows: PlanRows) {
  return registeredFeatures()
    .flatMap((each): readonly PromptOf<Registered>[] => ('prompts' in each ? each.prompts : []))
    .filter(({ when }) => when(rows));
}

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

/** What the frame around a plan's pages does. What is here stays the same from one drawing to the next. */
export interface Frame {
  /** Asks for the past day as which the plan is to be shown. */
  askDay: () => void;
  /** Asks for the file that is to be merged into the plan. */
  askFile: () => void;
  /** Shows the plan as it was known at the end of a day, or as it is now. */
  showKnown: (known: IsoDate | undefined) => void;
  runUndo: () => void;
  runRedo: () => void;
}

export function useCommands(planId: Id, rows: PlanRows | undefined, frame: Frame): Choice[] {
  const changes = useChanges(planId, rows, frame);
  const views = useViews(planId, frame);
  return useMemo(() => [...changes, ...views], [changes, views]);
}

/** The command that is named after an indicator. */
export function usePrompts(rows: PlanRows | undefined): Prompt[] {
  const { t } = useText();
  const isPast = useIsReadOnly();
  const open = usePanel((panel) => panel.open);
  return useMemo(() => {
    if (isPast || !rows) return [];
    return promptsFor(rows).map(
      ({ key, name, lead, also, opens }): Prompt => ({
        key: `command:${key}`,
        name: t(name),
        lead: t(lead),
        context: t('find.kind.command'),
        text: t(also),
        run: (indicator) => open(opens(indicator)),
      }),
    );
  }, [t, rows, isPast, open]);
}

/** Commands that change the plan. */
function useChanges(planId: Id, rows: PlanRows | undefined, frame: Frame): Choice[] {
  const { askFile, runUndo, runRedo } = frame;
  const { t } = useText();
  const navigate = useNavigate();
  const open = usePanel((panel) => panel.open);
  const isPast = useIsReadOnly();
  const can = useUndoState(planId);
  return useMemo(() => {
    if (isPast || !rows) return [];
    const command = commandIn(t('find.kind.command'));
    const own = commandsFor(rows).map((each) =>
      command(
        each.key,
        t(each.name),
        () =>
          'opens' in each ? open(each.opens) : navigate({ to: each.to, params: { planId }, search: {} }),
        'also' in each ? { text: t(each.also) } : {},
      ),
    );
    return [
      ...own,
      command('merge', t('find.commands.merge'), askFile, { text: t('find.commands.also.merge') }),
      ...(can?.undo ? [command('undo', t('common.undo'), runUndo, { keys: 'Ctrl Z' })] : []),
      ...(can?.redo ? [command('redo', t('common.redo'), runRedo, { keys: 'Ctrl Y' })] : []),
    ];
  }, [t, navigate, open, isPast, rows, planId, can?.undo, can?.redo, runUndo, runRedo, askFile]);
}

/** Commands that change nothing but what one sees, and the file to take home. */
function useViews(planId: Id, { askDay, showKnown }: Frame): Choice[] {
  const { t, language } = useText();
  const navigate = useNavigate();
  const known = useKnownOn();
  const showMessage = useToasts((state) => state.show);
  const chooseLanguage = useChooseLanguage();
  const theme = usePrefs((prefs) => prefs.theme);
  const setPrefs = usePrefs((prefs) => prefs.set);
  const hasPeriod = usePlanAddress().lens.period !== undefined;
  return useMemo(() => {
    const command = commandIn(t('find.kind.command'));
    const download = () => {
      downloadPlanFile(planId, known).then(
        () => showMessage({ tone: 'done', text: t('settings.backup.done') }),
        (error: unknown) => {
          console.error(error);
          showMessage({ tone: 'failed', text: t('settings.backup.failed') });
        },
      );
    };
    const showWhole = () => {
      const search = (before: object) => ({ ...before, period: WHOLE_PLAN });
      void navigate({ to: '.', replace: true, resetScroll: false, search });
    };
    return [
      command('download', t('find.commands.download'), download, {
        text: t('find.commands.also.download'),
      }),
      ...(known === undefined ? [] : [command('now', t('find.commands.now'), () => showKnown(undefined))]),
      command('past', t('find.commands.past'), askDay, { text: t('find.commands.also.past') }),
      ...(hasPeriod ? [command('wholePlan', t('find.commands.wholePlan'), showWhole)] : []),
      ...LANGUAGES.filter((each) => each !== language).map((each) =>
        command(
          `language-${each}`,
          t('find.commands.language', { language: LANGUAGE_NAMES[each] }),
          // Not returned: focus stays where it is while the texts change around it.
          () => void chooseLanguage(each),
          { text: t('find.commands.also.language') },
        ),
      ),
      ...THEMES.filter((each) => each !== theme).map((each) =>
        command(`theme-${each}`, t(`find.commands.theme.${each}`), () => setPrefs({ theme: each }), {
          text: t('find.commands.also.theme'),
        }),
      ),
    ];
  }, [
    t,
    language,
    navigate,
    planId,
    known,
    showKnown,
    showMessage,
    chooseLanguage,
    theme,
    setPrefs,
    hasPeriod,
    askDay,
  ]);
}

type MakeCommand = (
  key: string,
  name: string,
  run: () => unknown,
  more?: Pick<Choice, 'text' | 'keys'>,
) => Choice;

function commandIn(context: string): MakeCommand {
  return (key, name, run, more) => ({ key: `command:${key}`, kind: 'command', name, context, run, ...more });
}
