import { Button, Select } from '@digdir/designsystemet-react';
import { ChevronLeftIcon, ChevronRightIcon } from '@navikt/aksel-icons';
import { useText } from '#/i18n/i18n.ts';
import css from './Pager.module.css';

interface Page {
  /** How many rows there are in all. */
  total: number;
  /** How many of them are on a page. */
  size: number;
  /** The page that is shown, counted from 0. */
  page: number;
  /** How many columns the table has. */
  columns: number;
}

interface PagerProps extends Page {
  /** What the row at a place among all is known by. */
  nameOf: (row: number) => string;
  onChoose: (page: number) => void;
}

/** The row over a long table's rows that tells which of them are here and leads to the others. */
export function Pager({ nameOf, onChoose, ...shown }: PagerProps) {
  const { t } = useText();
  const { total, size, page, columns } = shown;
  const last = Math.ceil(total / size) - 1;
  return (
    <tr data-gap>
      <td colSpan={columns}>
        <div className={css.pager}>
          <p role="status">
            <Shown {...shown} />
          </p>
          <div className={css.choice} data-print="hide">
            <Button
              variant="secondary"
              data-size="sm"
              icon
              aria-label={t('common.pages.previous')}
              aria-disabled={page === 0}
              onClick={() => onChoose(Math.max(0, page - 1))}
            >
              <ChevronLeftIcon aria-hidden />
            </Button>
            <Select
              data-size="sm"
              aria-label={t('common.pages.choose')}
              value={String(page)}
              onChange={(event) => onChoose(Number(event.target.value))}
            >
              {Array.from({ length: last + 1 }, (_, at) => {
                const [from, to] = rangeOf(at, shown);
                return (
                  <Select.Option key={from} value={String(at)}>
                    {t('common.pages.range', { from: nameOf(from), to: nameOf(to) })}
                  </Select.Option>
                );
              })}
            </Select>
            <Button
              variant="secondary"
              data-size="sm"
              icon
              aria-label={t('common.pages.next')}
              aria-disabled={page === last}
              onClick={() => onChoose(Math.min(last, page + 1))}
            >
              <ChevronRightIcon aria-hidden />
            </Button>
          </div>
        </div>
      </td>
    </tr>
  );
}

/** The row under them, for those who have come to the end of the page, on screen or on paper. */
export function PageEnd(shown: Page) {
  return (
    <tr data-gap>
      <td colSpan={shown.columns}>
        <Shown {...shown} />
      </td>
    </tr>
  );
}

function Shown(page: Page) {
  const { t, f } = useText();
  const [from, to] = rangeOf(page.page, page);
  const { total } = page;
  return t('common.pages.shown', { from: f.number(from + 1), to: f.number(to + 1), total: f.number(total) });
}

/** The first and the last row of a page, counted from 0. */
function rangeOf(page: number, { total, size }: Page): [number, number] {
  return [page * size, Math.min(total, (page + 1) * size) - 1];
}
