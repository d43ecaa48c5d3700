/**
 * The UN's 17 sustainable development goals: short names and colours as published by the UN and, in Norwegian, by the UN
 * Association of Norway. The 169 targets are in `sdgTargets.ts`, a module of its own so that start-up need not load them.
 */

/** A name in the three languages Varde speaks. The keys are the interface's language codes. */
export interface TranslatedName {
  nb: string;
  nn: string;
  en: string;
}

export interface SdgGoal {
  /** `1`–`17`, as in the link target `sdg:17`. */
  code: string;
  name: TranslatedName;
  /** The goal's official colour, `#RRGGBB`. Only for the goal's own tile. */
  colour: string;
}

export const SDG_GOALS: readonly SdgGoal[] = [
  goal('1', '#E5243B', 'Utrydde fattigdom', 'Utrydde fattigdom', 'No Poverty'),
  goal('2', '#DDA63A', 'Utrydde sult', 'Utrydde svolt', 'Zero Hunger'),
  goal(
    '3',
    '#4C9F38',
    'God helse og livskvalitet',
    'God helse og livskvalitet',
    'Good Health and Well-being',
  ),
  goal('4', '#C5192D', 'God utdanning', 'God utdanning', 'Quality Education'),
  goal('5', '#FF3A21', 'Likestilling mellom kjønnene', 'Likestilling mellom kjønna', 'Gender Equality'),
  goal(
    '6',
    '#26BDE2',
    'Rent vann og gode sanitærforhold',
    'Reint vatn og gode sanitærforhold',
    'Clean Water and Sanitation',
  ),
  goal('7', '#FCC30B', 'Ren energi til alle', 'Rein energi til alle', 'Affordable and Clean Energy'),
  goal(
    '8',
    '#A21942',
    'Anstendig arbeid og økonomisk vekst',
    'Anstendig arbeid og økonomisk vekst',
    'Decent Work and Economic Growth',
  ),
  goal(
    '9',
    '#FD6925',
    'Industri, innovasjon og infrastruktur',
    'Industri, innovasjon og infrastruktur',
    'Industry, Innovation and Infrastructure',
  ),
  goal('10', '#DD1367', 'Mindre ulikhet', 'Mindre ulikskap', 'Reduced Inequalities'),
  goal(
    '11',
    '#FD9D24',
    'Bærekraftige byer og lokalsamfunn',
    'Berekraftige byar og lokalsamfunn',
    'Sustainable Cities and Communities',
  ),
  goal(
    '12',
    '#BF8B2E',
    'Ansvarlig forbruk og produksjon',
    'Ansvarleg forbruk og produksjon',
    'Responsible Consumption and Production',
  ),
  goal('13', '#3F7E44', 'Stoppe klimaendringene', 'Stoppe klimaendringane', 'Climate Action'),
  goal('14', '#0A97D9', 'Livet i havet', 'Livet i havet', 'Life Below Water'),
  goal('15', '#56C02B', 'Livet på land', 'Livet på land', 'Life on Land'),
  goal(
    '16',
    '#00689D',
    'Fred, rettferdighet og velfungerende institusjoner',
    'Fred, rettferd og velfungerande institusjonar',
    'Peace, Justice and Strong Institutions',
  ),
  goal('17', '#19486A', 'Samarbeid for å nå målene', 'Samarbeid for å nå måla', 'Partnerships for the Goals'),
];

const goalsByCode = new Map(SDG_GOALS.map((each) => [each.code, each]));

/** The goal with this code, or the goal that a target's code belongs to (`17.16` → 17); `undefined` where there is none. */
export function sdgGoal(code: string): SdgGoal | undefined {
  const [, goalCode = ''] = /^(\d{1,2})(?:\.[0-9a-d]{1,2})?$/.exec(code) ?? [];
  return goalsByCode.get(goalCode);
}

/** The smallest contrast WCAG 2.2 (1.4.3) allows between text and its background. */
const READABLE = 4.5;
const DARK = '#111111';
const LIGHT = '#FFFFFF';

/**
 * The text colour for a tile of the given colour: white where it can be read (as on the UN's own tiles), else dark.
 * `background` is `#RRGGBB`; anything else counts as black and gives white.
 */
export function tileTextColour(background: string): typeof DARK | typeof LIGHT {
  return contrast(LIGHT, background) >= READABLE ? LIGHT : DARK;
}

/** Contrast between two `#RRGGBB` colours, 1–21, by WCAG 2.2's definition. A colour in another form counts as black. */
export function contrast(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const rgb = /^#[0-9a-f]{6}$/i.test(colour) ? Number.parseInt(colour.slice(1), 16) : 0;
  return 0.2126 * linear(rgb >> 16) + 0.7152 * linear((rgb >> 8) & 255) + 0.0722 * linear(rgb & 255);
}

/** One sRGB channel, 0–255, as light, 0–1. */
function linear(channel: number): number {
  const share = channel / 255;
  return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
}

function goal(code: string, colour: string, nb: string, nn: string, en: string): SdgGoal {
  return { code, colour, name: { nb, nn, en } };
}
