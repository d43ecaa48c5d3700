import {
  BarChartIcon,
  Buildings3Icon,
  CalendarIcon,
  ChatIcon,
  CheckmarkCircleIcon,
  CompassIcon,
  FileTextIcon,
  FolderFileIcon,
  GavelIcon,
  GlobeIcon,
  HandshakeIcon,
  HikingTrailSignIcon,
  LightningIcon,
  PersonGroupIcon,
  PlantIcon,
  TagIcon,
  TasklistIcon,
} from '@navikt/aksel-icons';
import type { ChoiceKind } from './choices.ts';
import type { RowKind } from './entries/entry.ts';

/** The same as in the menu where the menu has one. */
const ICONS: Record<RowKind | ChoiceKind, typeof TagIcon> = {
  goalAreas: HikingTrailSignIcon,
  subGoals: CompassIcon,
  indicators: BarChartIcon,
  actions: TasklistIcon,
  milestones: CheckmarkCircleIcon,
  partners: HandshakeIcon,
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
  const Icon = ICONS[kind];
  return <Icon aria-hidden fontSize="1.375rem" />;
}
