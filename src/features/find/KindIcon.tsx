import {
  Buildings3Icon,
  CalendarIcon,
  ChatIcon,
  CheckmarkCircleIcon,
  CompassIcon,
  FileTextIcon,
  FolderFileIcon,
  GavelIcon,
  GlobeIcon,
  LightningIcon,
  PersonGroupIcon,
  PlantIcon,
  TagIcon,
} from '@navikt/aksel-icons';
import { registeredFeatures } from '#/parts/registry/registered.ts';
import type { ChoiceKind } from './choices.ts';
import type { RowKind } from './entries/entry.ts';

type Icon = typeof TagIcon;

/** The icons of what the rail has none for, or has another for its page. */
const ICONS: Partial<Record<RowKind | ChoiceKind, Icon>> = {
  subGoals: CompassIcon,
  milestones: CheckmarkCircleIcon,
  units: Buildings3Icon,
  duties: PersonGroupIcon,
  planPeriods: CalendarIcon,
  mandates: GavelIcon,
  climateTargets: PlantIcon,
  nodes: GlobeIcon,
  tags: TagIcon,
  comments: ChatIcon,
  page: FileTextIcon,
  command: LightningIcon,
  plan: FolderFileIcon,
};

export function KindIcon({ kind }: { kind: RowKind | ChoiceKind }) {
  const Icon = ICONS[kind] ?? railIconOf(kind) ?? FileTextIcon;
  return <Icon aria-hidden fontSize="1.375rem" />;
}

/** The icon with which the rail leads to where rows of a table are shown. */
function railIconOf(kind: string): Icon | undefined {
  for (const feature of registeredFeatures()) {
    if ('rows' in feature && kind in feature.rows && 'rail' in feature && 'Icon' in feature.rail) {
      return feature.rail.Icon;
    }
  }
  return undefined;
}
