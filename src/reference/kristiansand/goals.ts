/**
 * The three focus areas of Kristiansand's strategy. The strategies under each are the sub-goals, in the source's own words
 * and order (only line breaks and doubled spaces are mended); the aims are the source's "Mål", told in ours.
 */

import { SDG_FRAMEWORK } from '#/domain/tables/frameworks.ts';
import type { GoalArea } from '#/domain/tables/goalAreas.ts';
import { DEFAULT_PUBLISHING_LAG_DAYS, type Indicator } from '#/domain/tables/indicators.ts';
import type { SubGoal } from '#/domain/tables/subGoals.ts';
import type { Link, PlanDocument } from '#/domain/tables/tables.ts';
import type { Id } from '#/domain/values/ids.ts';
import { MUNICIPAL_PLAN } from './frameworks.ts';

interface StrategyDraft {
  name: string;
  /** UN goals whose own words the strategy uses. */
  sdgs?: readonly { code: string; reason: string; strength: Link['strength'] }[];
}

interface AreaDraft {
  name: string;
  aim: string;
  strategies: readonly StrategyDraft[];
}

const AREAS: readonly AreaDraft[] = [
  {
    name: 'Attraktiv og miljøvennlig',
    aim: 'Kristiansand har lave utslipp og er sosialt rettferdig, og går foran i den grønne omstillingen. Byen trekker til seg offentlige og private virksomheter, delegasjoner og kompetanse for framtida. Kunsten, kulturlivet og kulturinstitusjonene i regionen er anerkjent også i andre land.',
    strategies: [
      {
        name: 'Etablere og forsterke internasjonalt samarbeid for samfunns- og næringsutvikling og FoUI innen fornybar energi, sirkulære løsninger og ansvarlig produksjon og forbruk.',
        sdgs: [
          serves('7', 'Strategien sier «fornybar energi».'),
          serves('12', 'Strategien sier «ansvarlig produksjon og forbruk», nesten som målet heter.'),
        ],
      },
      {
        name: 'Etablere strategisk samarbeid for å tiltrekke nye virksomheter til byen og regionen med fokus på fornybare og sirkulære løsninger.',
      },
      { name: 'Markedsføre Kristiansand som en internasjonal konferanse-, møte- og arrangementsby.' },
      { name: 'Markedsføre byens kulturinstitusjoner internasjonalt.' },
      { name: 'Tiltrekke internasjonale kunstnere til Kristiansand for å utvikle sine prosjekter.' },
      {
        name: 'Utvikle universitetsbyen Kristiansand for å tiltrekke internasjonale forskere og studenter.',
      },
    ],
  },
  {
    name: 'Inkluderende og mangfoldig',
    aim: 'Kristiansand er inkluderende, og et mangfold av kulturer er en ressurs. De som bor her, hører til og kan delta på lik linje. Kommunen ser også ut mot verden: Solidaritetsarbeid er en viktig del av det kommunen og innbyggerne gjør sammen med andre land.',
    strategies: [
      { name: 'Arbeide for en trygg, mangfoldig og inkluderende by gjennom samarbeid og nettverk.' },
      {
        name: 'Etablere internasjonale samarbeid for gjensidig læring og utvikling, innen levekår og økt deltakelse i samfunns- og arbeidslivet.',
      },
      { name: 'Delta aktivt i internasjonalt utviklings- og solidaritetsarbeid.' },
      {
        name: 'Posisjonere Kristiansand som en by som er opptatt av demokrati, likestilling, inkludering og mangfold.',
        sdgs: [
          serves('5', 'Strategien sier «likestilling», men ikke bare mellom kvinner og menn.', 'indirect'),
        ],
      },
      {
        name: 'Utvikle tjenester som gjør det attraktivt for internasjonale arbeidstakere å arbeide og ha et godt liv i Kristiansand.',
      },
    ],
  },
  {
    name: 'Skapende og kompetent',
    aim: 'Regionhovedstaden og universitetsbyen vender seg utover når den utvikler et attraktivt, framtidsrettet og bærekraftig samfunns- og næringsliv. Arbeidet med forskning, utvikling og innovasjon (FoUI) gir bærekraftig omstilling og gjør byen mer konkurransedyktig. Digitalisering og samarbeid med andre land gir nye løsninger til nytte for samfunnet.',
    strategies: [
      {
        name: 'Samle og mobilisere regionens ressurser til økt innsats og synlighet internasjonalt for bærekraftig samfunnsomstilling.',
      },
      {
        name: 'Benytte regionens kompetanse og teknologi for å utvikle fremtidens bærekraftige løsninger, i samskaping med internasjonale økosystemer.',
      },
      { name: 'Øke deltakelse i og utbytte av internasjonalt samarbeid om FoUI' },
      {
        name: 'Styrke kommunens digitaliseringskompetanse gjennom internasjonale fagnettverk og prosjekter',
      },
      {
        name: 'Videreutvikle og styrke bærekraftig innovasjon og entreprenørskap med internasjonalt potensiale.',
      },
      {
        name: 'Øke kunnskapen om globale trender som påvirker arbeids- og samfunnsliv for økt omstilling.',
      },
    ],
  },
];

/** The one strategy that says what is to be counted and which way it is to go; the others say neither. */
const INDICATORS: readonly Indicator[] = [
  {
    id: 'indikator-3-3-1',
    subGoal: subGoalId(2, 2),
    name: 'Internasjonale samarbeid om FoUI som kommunen deltar i',
    order: 1,
    description:
      'Vardes forslag: Strategien sier at deltakelsen skal øke, men har ingen indikatorer. Den sier heller ikke fra hva eller til hva, så utgangspunkt og målverdier er det kommunen som må sette.',
    unit: 'samarbeid',
    direction: 'increase',
    targets: [],
    path: 'linear',
    decimals: 0,
    frequency: 'annual',
    publishingLagDays: DEFAULT_PUBLISHING_LAG_DAYS,
    weight: 1,
    proposal: true,
  },
];

/** The plan's goals with the links that follow from the source. */
export function goals(): Pick<PlanDocument, 'goalAreas' | 'subGoals' | 'indicators' | 'links'> {
  return {
    goalAreas: AREAS.map(
      ({ name, aim }, i): GoalArea => ({
        id: `omrade-${i + 1}`,
        name,
        order: i + 1,
        aim,
        weight: 1,
        source: `Internasjonal strategi, kap. 4, «${name}»`,
      }),
    ),
    subGoals: AREAS.flatMap((area, i) =>
      area.strategies.map(
        ({ name }, j): SubGoal => ({
          id: subGoalId(i, j),
          goalArea: `omrade-${i + 1}`,
          name,
          order: j + 1,
          periods: [],
          weight: 1,
          proposal: false,
          source: `Internasjonal strategi, kap. 4, «${area.name}», strategi ${j + 1}`,
        }),
      ),
    ),
    indicators: [...INDICATORS],
    links: AREAS.flatMap((area, i) =>
      area.strategies.flatMap(({ sdgs = [] }, j) => [
        linkFrom(subGoalId(i, j), MUNICIPAL_PLAN.id, {
          code: String(i + 1),
          reason: 'Strategien deler inn målene etter kommuneplanens satsingsområder (kap. 2 og 4).',
          strength: 'direct',
        }),
        ...sdgs.map((goal) => linkFrom(subGoalId(i, j), SDG_FRAMEWORK, goal)),
      ]),
    ),
  };
}

/** A UN goal whose words a strategy uses. The source names none of them itself, so the link is ours and says so. */
function serves(code: string, why: string, strength: Link['strength'] = 'direct') {
  return { code, reason: `${why} Koblingen er vår.`, strength };
}

function subGoalId(area: number, strategy: number): Id {
  return `delmal-${area + 1}-${strategy + 1}`;
}

function linkFrom(
  from: Id,
  framework: Id,
  { code, reason, strength }: { code: string; reason: string; strength: Link['strength'] },
): Link {
  return {
    id: `kobling-${from}-${framework}-${code}`,
    fromTable: 'subGoals',
    from,
    toKind: 'node',
    to: `${framework}:${code}`,
    strength,
    reason,
  };
}
