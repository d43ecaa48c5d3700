/** Moving rows of the outline: by keys, by the menu, lifted with the keyboard, dragged with the pointer. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { choose, nameOf, problems, shown, visit } from './mount.tsx';

const handle = (row: string) => page.getByRole('button', { name: new RegExp(`^Flytt ${row} `) });
/** What is read out while a row is dragged. */
const said = () => window.document.querySelector('[id^="DndLiveRegion"]')?.textContent ?? '';

describe('by keys', () => {
  test('Alt and an arrow move a row among its siblings; numbers follow, focus stays, and where it came is said', async () => {
    await visit();
    nameOf('EU-samarbeid').element().focus();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect
      .poll(() => shown().slice(0, 3))
      .toEqual(['1 Vennskapsbyer', '1.1 Møtes hvert år', '2 EU-samarbeid']);
    await expect.element(nameOf('EU-samarbeid')).toHaveFocus();
    await expect.element(page.getByText('Målområde 2 EU-samarbeid er nå nummer 2 av 2.')).toBeInTheDocument();
    await userEvent.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await expect.element(page.getByText('Målområde 2 EU-samarbeid står sist.')).toBeInTheDocument();
    await page.getByRole('button', { name: 'Angre' }).click();
    await expect.poll(() => shown()[0]).toBe('1 EU-samarbeid');
  });

  test('pressed faster than the page is drawn, each press counts', async () => {
    const { outline } = await visit();
    await page.getByRole('button', { name: 'Nytt målområde' }).click();
    await userEvent.keyboard('Tre{Enter}Fire{Enter}Fem{Enter}{Escape}');
    await expect.element(nameOf('Fem')).toBeVisible();
    nameOf('Fem').element().focus();
    await userEvent.keyboard('{Alt>}{ArrowUp}{ArrowUp}{ArrowUp}{ArrowUp}{/Alt}');
    await expect.poll(outline).toContain('1 Fem');
    await expect.poll(() => shown()[0]).toBe('1 Fem');
    await expect.element(nameOf('Fem')).toHaveFocus();
  });

  test('the menu moves up and down, and offers neither where there is nowhere to go', async () => {
    await visit();
    await choose('delmål 1\\.1', 'Flytt ned');
    await expect.poll(shown).toContain('1.2 Lede flere prosjekter');
    await page.getByRole('button', { name: /^Flere valg for delmål 2\.1/ }).click();
    await expect.element(page.getByRole('button', { name: 'Flytt til …' })).toBeVisible();
    expect(page.getByRole('button', { name: 'Flytt opp' }).query()).toBeNull();
    expect(page.getByRole('button', { name: 'Flytt ned' }).query()).toBeNull();
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('button', { name: /^Flere valg for delmål 2\.1/ })).toHaveFocus();
  });
});

describe('to another parent', () => {
  test('is chosen by words, with the keyboard alone, and an action keeps the other goals it serves', async () => {
    const { rows } = await visit();
    await choose('tiltak 1\\.1\\.1', 'Flytt til …');
    const field = page.getByRole('combobox', { name: 'Finn delmål' });
    await expect.element(field).toHaveFocus();
    expect(await problems()).toEqual([]);
    await userEvent.keyboard('vennskap');
    await expect.element(page.getByRole('option')).toHaveTextContent(/^2\.1Møtes hvert år/);
    await userEvent.keyboard('{Enter}');
    await expect.poll(shown).toContain('2.1.1 Holde kurs');
    await expect.element(nameOf('Holde kurs')).toHaveFocus();
    await expect.element(page.getByText('Flyttet til delmål 2.1 Møtes hvert år')).toBeVisible();
    expect((await rows()).actions.find(({ id }) => id === 'course')?.subGoals).toEqual(['visit', 'learn']);
  });

  test('is not where it stands already', async () => {
    const { outline } = await visit();
    const before = await outline();
    await choose('indikator 1\\.1\\.1', 'Flytt til …');
    await expect
      .element(page.getByRole('option', { name: /står her nå/ }))
      .toHaveAttribute('aria-selected', 'true');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{ArrowDown}{Enter}');
    await expect.poll(shown).toContain('1.2.1 Prosjekter vi leder');
    expect(before).not.toEqual(await outline());
  });
});

describe('lifted with the keyboard', () => {
  test('a row goes from place to place, also under another parent, and each place is read out', async () => {
    await visit();
    handle('delmål 1\\.1').element().focus();
    await userEvent.keyboard(' ');
    await expect.poll(said).toBe('Delmål 1.1 Lede flere prosjekter der det sto.');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(said).toBe('Delmål 1.1 Lede flere prosjekter sist under målområde 1 EU-samarbeid.');
    await userEvent.keyboard('{ArrowDown}');
    await expect.poll(said).toBe('Delmål 1.1 Lede flere prosjekter foran delmål 2.1 Møtes hvert år.');
    await userEvent.keyboard(' ');
    await expect
      .poll(said)
      .toBe('Delmål 1.1 Lede flere prosjekter er sluppet foran delmål 2.1 Møtes hvert år.');
    await expect
      .poll(shown)
      .toEqual([
        '1 EU-samarbeid',
        '1.1 Lære av andre',
        '2 Vennskapsbyer',
        '2.1 Lede flere prosjekter',
        '2.1.1 Prosjekter vi leder',
        '2.1.2 Søknader sendt',
        '2.1.1 Holde kurs',
        '2.1.2 Bygge nettverk',
        '2.2 Møtes hvert år',
      ]);
    await expect.element(handle('delmål 2\\.1')).toHaveFocus();
  });

  test('stays where it was on Escape', async () => {
    const { outline } = await visit();
    const before = await outline();
    handle('indikator 1\\.1\\.2').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(said).toBe('Indikator 1.1.2 Søknader sendt der det sto.');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(said).toBe('Indikator 1.1.2 Søknader sendt foran indikator 1.1.1 Prosjekter vi leder.');
    await userEvent.keyboard('{Escape}');
    await expect.poll(said).toBe('Avbrutt. Indikator 1.1.2 Søknader sendt står der det sto.');
    expect(await outline()).toEqual(before);
  });

  test('says so in the language of the page', async () => {
    await visit({ language: 'en' });
    page.getByRole('button', { name: 'Move action 1.1.2 Bygge nettverk' }).element().focus();
    await userEvent.keyboard(' ');
    await expect.poll(said).toBe('Action 1.1.2 Bygge nettverk where it stood.');
    await userEvent.keyboard('{ArrowUp}');
    await expect.poll(said).toBe('Action 1.1.2 Bygge nettverk before action 1.1.1 Holde kurs.');
  });
});

describe('dragged with the pointer', () => {
  test('a row falls where the line is, under another parent too', async () => {
    await visit();
    const from = handle('indikator 1\\.1\\.1').element();
    const to = page.getByRole('button', { name: 'Ny indikator under delmål 2.1 Møtes hvert år' }).element();
    const send = (target: EventTarget, type: string, { x, y }: { x: number; y: number }) =>
      target.dispatchEvent(
        new PointerEvent(type, { bubbles: true, isPrimary: true, button: 0, clientX: x, clientY: y }),
      );
    const at = (element: Element) => {
      const box = element.getBoundingClientRect();
      return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    };
    send(from, 'pointerdown', at(from));
    send(window.document, 'pointermove', { x: at(from).x, y: at(from).y + 20 });
    await expect.poll(() => window.document.querySelector('[data-dragging]')).not.toBeNull();
    send(window.document, 'pointermove', at(to));
    await expect.poll(() => to.closest('li')?.dataset.drop).toBe('before');
    send(window.document, 'pointerup', at(to));
    await expect.poll(shown).toContain('2.1.1 Prosjekter vi leder');
    await expect.element(page.getByText('Flyttet', { exact: true })).toBeVisible();
  });
});
