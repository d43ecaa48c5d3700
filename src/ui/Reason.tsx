import css from './Reason.module.css';

/** Why a goal stands as it does, under its status: `fordi 2.1.4 ligger langt etter`. Nothing where all is well. */
export function Reason({ children }: { children: string | undefined }) {
  return children === undefined ? null : <span className={css.reason}>{children}</span>;
}
