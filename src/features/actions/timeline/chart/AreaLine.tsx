import { hueVar } from '#/charts/layout/hue.ts';
import type { AreaView } from '#/domain/view/planView.ts';
import { useText } from '#/i18n/i18n.ts';
import type { LinePlace } from '../../NearLines.tsx';
import type { lineOf } from '../geometry.ts';
import css from './Chart.module.css';
import { NowLine } from './NowLine.tsx';

interface AreaLineProps {
  area: AreaView;
  count: number;
  now: ReturnType<typeof lineOf>;
  /** Background that continues the axis's stretches. */
  grid: string;
  place: LinePlace;
}

/** A goal area's heading over its actions. */
export function AreaLine({ area, count, now, grid, place }: AreaLineProps) {
  const { t } = useText();
  return (
    <div className={css.area} {...place}>
      <div className={css.areaName}>
        <span className={css.areaEdge} style={{ background: hueVar(area.index) }} aria-hidden />
        <h2>
          {area.number} {area.area.name}
        </h2>{' '}
        <span className={css.areaCount}>{t('common.actions', { count })}</span>
      </div>
      <div className={css.areaTrack} style={{ background: grid }} aria-hidden>
        <NowLine now={now} />
      </div>
    </div>
  );
}
