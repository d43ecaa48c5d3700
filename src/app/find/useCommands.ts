/** What the search can do, beside going somewhere. Commands that change the plan are left out while the past is shown. */
import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import type { PlanRows } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import type { Choice, Prompt } from '#/features/find/choices.ts';
import { LANGUAGE_NAMES, LANGUAGES } from '#/i18n/format/languages.ts';
import { useText } from '#/i18n/i18n.ts';
import { type PanelRequest, usePanel } from '#/parts/frame/panel.ts';
import { useChooseLanguage } from '#/parts/frame/useChooseLanguage.ts';
import { downloadPlanFile } from '#/parts/planFile/planFile.ts';
import { type ThemeChoice, usePrefs } from '#/store/device/prefs.ts';
import { useKnownOn } from '#/store/source/knownOn.ts';
import { useUndoState } from '#/store/source/queries.ts';
import { useToasts } from '#/ui/dialog/toast.ts';
import { WHOLE_PLAN } from '#/ui/page/wholePlan.ts';
import { usePlanAddress } from '../address.ts';
import { useShowKnown } from '../shell/Past.tsx';
import { useUndo } from '../shell/useUndoKeys.ts';

const THEMES: readonly ThemeChoice[] = ['auto', 'light', 'dark'];

interface Asks {
  /** Asks for the past day as which the plan is to be shown. */
  askDay: () => void;
  /** Asks for the file that is to be merged into the plan. */
  askFile: () => void;
}

export function useCommands(planId: Id, rows: PlanRows | undefined, { askDay, askFile }: Asks): Choice[] {
  const changes = useChanges(planId, rows, askFile);
  const views = useViews(planId, askDay);
  return useMemo(() => [...changes, ...views], [changes, views]);
}

/** The command that is named after an indicator. */
export function usePrompts(rows: PlanRows | undefined): Prompt[] {
  const { t } = useText();
  const isPast = useKnownOn() !== undefined;
  const open = usePanel((panel) => panel.open);
  const canRecord = !isPast && rows !== undefined && rows.indicators.length > 0;
  return useMemo(() => {
    if (!canRecord) return [];
    return [
      {
        key: 'command:record',
        name: t('find.commands.recordAny'),
        lead: t('find.commands.record'),
        context: t('find.kind.command'),
        text: t('find.commands.also.record'),
        run: (indicator) => open({ kind: 'reading', indicator }),
      },
    ];
  }, [t, open, canRecord]);
}

/** Commands that change the plan. */
function useChanges(planId: Id, rows: PlanRows | undefined, askFile: () => void): Choice[] {
  const { t } = useText();
  const navigate = useNavigate();
  const open = usePanel((panel) => panel.open);
  const isPast = useKnownOn() !== undefined;
  const can = useUndoState(planId);
  const { runUndo, runRedo } = useUndo(planId);
  return useMemo(() => {
    if (isPast || !rows) return [];
    const command = commandIn(t('find.kind.command'));
    const adds = (kind: Added, isPossible = true): Choice[] =>
      isPossible
        ? [
            command(kind, t(`find.commands.${kind}`), () => open({ kind }), {
              text: t('find.commands.also.add'),
            }),
          ]
        : [];
    return [
      ...adds('goalArea'),
      // What hangs on something needs something to hang on.
      ...adds('subGoal', rows.goalAreas.length > 0),
      ...adds('action', rows.subGoals.length > 0),
      ...adds('indicator', rows.subGoals.length > 0),
      ...adds('partner'),
      ...adds('unit'),
      ...adds('planPeriod'),
      ...adds('mandate'),
      ...adds('climateTarget'),
      command('plan', t('find.commands.plan'), () => open({ kind: 'plan' })),
      ...(rows.planPeriods.length > 0
        ? [
            command(
              'rollOver',
              t('find.commands.rollOver'),
              () => navigate({ to: '/plan/$planId/build/roll-over', params: { planId }, search: {} }),
              { text: t('find.commands.also.rollOver') },
            ),
          ]
        : []),
      command('merge', t('find.commands.merge'), askFile, { text: t('find.commands.also.merge') }),
      ...(can?.undo ? [command('undo', t('common.undo'), runUndo, { keys: 'Ctrl Z' })] : []),
      ...(can?.redo ? [command('redo', t('common.redo'), runRedo, { keys: 'Ctrl Y' })] : []),
    ];
  }, [t, navigate, open, isPast, rows, planId, can?.undo, can?.redo, runUndo, runRedo, askFile]);
}

/** What a panel adds when it is opened for none in particular, and has its own name among the commands. */
type Added = Extract<
  PanelRequest['kind'],
  | 'goalArea'
  | 'subGoal'
  | 'action'
  | 'indicator'
  | 'partner'
  | 'unit'
  | 'planPeriod'
  | 'mandate'
  | 'climateTarget'
>;

/** Commands that change nothing but what one sees, and the file to take home. */
function useViews(planId: Id, askDay: () => void): Choice[] {
  const { t, language } = useText();
  const navigate = useNavigate();
  const known = useKnownOn();
  const showKnown = useShowKnown();
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
