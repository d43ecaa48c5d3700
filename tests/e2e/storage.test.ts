/** What the browser does to what is stored, told truly: no room, no leave, no answer, another tab, or gone. */
import { type BrowserContext, chromium, type Page } from '@playwright/test';
import { answerWriter, launchOptions } from '../support/browser.mjs';
import { axe, expect, test } from './fixtures.ts';
import { largePlan, openFile } from './planFiles.ts';
import { bytesOf, downloadBy, INDICATOR, openIndicator, openStarter, recordReading } from './support.ts';

test.use({ serviceWorkers: 'allow' });

test.describe.configure({ timeout: 120_000 });

const SPEAKS = {
  nb: {
    unavailable: 'gir ikke Varde lov til å lagre',
    unreadable: 'får ikke lest lageret sitt',
    newer: 'lagt om av en nyere utgave',
    full: 'Disken er full',
    blocked: 'en eldre utgave er åpen i en annen fane',
    slow: 'har ikke svart på en stund',
  },
  nn: {
    unavailable: 'gir ikkje Varde lov til å lagre',
    unreadable: 'får ikkje lese lageret sitt',
    newer: 'lagt om av ei nyare utgåve',
    full: 'Disken er full',
    blocked: 'ei eldre utgåve er open i ei anna fane',
    slow: 'har ikkje svart på ei stund',
  },
  en: {
    unavailable: 'does not let Varde store',
    unreadable: 'cannot read its storage',
    newer: 'converted by a newer version',
    full: 'The disk is full',
    blocked: 'an older version is open in another tab',
    slow: 'has not answered for a while',
  },
} as const;
type Language = keyof typeof SPEAKS;
const LANGUAGES = Object.keys(SPEAKS) as Language[];

/** Has the pages that are opened from now on speak a language. */
async function speak(page: Page, language: Language): Promise<void> {
  await page.addInitScript((chosen) => {
    localStorage.setItem(
      'varde-prefs',
      JSON.stringify({ state: { authorAsked: true, language: chosen }, version: 1 }),
    );
  }, language);
}

/** The start page and a plan's page: what is said must be said on both. */
const PAGES = ['/', '/plan/some-plan/indicators'];

/** A page of Varde's own address without Varde, to do to its database what another tab might. */
async function otherTab(context: BrowserContext): Promise<Page> {
  const page = await context.newPage();
  await page.goto('/manifest.webmanifest');
  return page;
}

/** Holds a connection of a given version and never lets go. */
function holdOn(page: Page, version: number): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve, reject) => {
        const request = indexedDB.open('varde', wanted);
        request.onsuccess = () => {
          Reflect.set(window, 'held', request.result);
          resolve();
        };
        request.onerror = () => reject(request.error);
      }),
    version,
  );
}

/**
 * Gives the site so little room that a plan fills much of it; call before anything is stored. Returns what fills the rest,
 * to the last byte, and what makes room again.
 */
async function littleRoom(
  context: BrowserContext,
): Promise<{ fill: () => Promise<void>; free: () => Promise<void> }> {
  const page = await otherTab(context);
  const session = await context.newCDPSession(page);
  const { origin } = new URL(page.url());
  await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize: 12_000_000 });
  const fill = () =>
    page.evaluate(async () => {
      const db = await new Promise<IDBDatabase>((resolve, reject) => {
        const request = indexedDB.open('filling', 1);
        request.onupgradeneeded = () => request.result.createObjectStore('filling', { autoIncrement: true });
        request.onsuccess = () => resolve(request.result);
        request.onerror = () => reject(request.error);
      });
      const put = (bytes: number) =>
        new Promise<boolean>((resolve) => {
          const tx = db.transaction('filling', 'readwrite');
          // What is random cannot be pressed together.
          tx.objectStore('filling').add(crypto.getRandomValues(new Uint8Array(bytes)));
          tx.oncomplete = () => resolve(true);
          tx.onabort = () => resolve(false);
        });
      for (const bytes of [60_000, 6_000, 1]) for (let i = 0; i < 200 && (await put(bytes)); i += 1);
      db.close();
    });
  const free = async () => {
    await session.send('Storage.overrideQuotaForOrigin', { origin });
  };
  return { fill, free };
}

test.describe('a full disk', () => {
  test('is told with what is safe and what is not, and hands over the plan file at once', async ({
    context,
    page,
  }) => {
    const room = await littleRoom(context);
    const plan = await openStarter(page);
    await openIndicator(page);
    await room.fill();
    await page.getByRole('button', { name: 'Registrer måling' }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
    await panel.getByLabel('Verdi', { exact: false }).first().fill('15,9');
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
    const message = panel.getByRole('alert').filter({ hasText: 'Det ble ikke lagret: disken er full' });
    await expect(message).toBeVisible();
    await expect(message).toContainText('Det som var lagret før, er her fortsatt.');
    await expect(message).toContainText('kan nettleseren slette alt Varde har lagret');
    expect(await axe(page), 'the message in the panel').toEqual([]);
    await expect(panel.getByLabel('Verdi', { exact: false }).first()).toHaveValue('15,9');

    const file = await downloadBy(page, () =>
      message.getByRole('button', { name: 'Last ned planfil' }).click(),
    );
    const saved = JSON.parse((await bytesOf(file)).toString());
    expect(JSON.stringify(saved)).toContain(INDICATOR);
    expect(saved.log.length).toBe(1);
    await expect(panel.getByRole('status').filter({ hasText: 'Planfilen er lastet ned' })).toBeVisible();

    await room.free();
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(panel).toBeHidden();
    await page.goto(`${plan}?asOf=2019-12-31`);
    await openIndicator(page);
    await expect(page.locator('#content')).toContainText('15,9 %');
  });

  test('is told as protected where the browser has promised to keep what is stored', async ({
    context,
    page,
  }) => {
    await page.addInitScript(() => {
      StorageManager.prototype.persisted = () => Promise.resolve(true);
    });
    const room = await littleRoom(context);
    await openStarter(page);
    await openIndicator(page);
    await room.fill();
    await page.getByRole('button', { name: 'Registrer måling' }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
    await panel.getByLabel('Verdi', { exact: false }).first().fill('15,9');
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(panel.getByText('Nettleseren har lovet å ikke slette det.')).toBeVisible();
    await expect(panel.getByText('kan nettleseren slette')).toBeHidden();
  });

  test('opens no plan by halves: the file is refused, and nothing is changed', async ({ context, page }) => {
    const room = await littleRoom(context);
    await openStarter(page);
    await room.fill();
    // Some megabytes.
    await openFile(page, '/?choose=true', largePlan(400, 200));
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('Ingenting er endret.', { timeout: 60_000 });
    await expect(dialog).toContainText('disken er full');
    await dialog.getByRole('button', { name: 'Lukk' }).click();
    await room.free();
    await page.goto('/?choose=true');
    await expect(page.getByRole('heading', { name: 'Planer', exact: true })).toBeVisible();
    await expect(page.getByText('Stor plan')).toBeHidden();
  });
});

test.describe('storage that cannot be opened', () => {
  for (const [error, failure] of [
    ['SecurityError', 'unavailable'],
    ['UnknownError', 'unreadable'],
    ['QuotaExceededError', 'full'],
  ] as const) {
    test(`is explained on every page and in every language: ${error}`, async ({ context, page }) => {
      await context.addInitScript((name) => {
        IDBFactory.prototype.open = () => {
          throw new DOMException('The browser says no', name);
        };
      }, error);
      for (const language of LANGUAGES) {
        await speak(page, language);
        for (const path of PAGES) {
          await page.goto(path);
          await expect(page.getByRole('alert').first(), `${language} ${path}`).toContainText(
            SPEAKS[language][failure],
          );
        }
      }
      expect(await axe(page)).toEqual([]);
    });
  }

  test('because a newer Varde has converted it is explained, and left as it was', async ({
    context,
    page,
  }) => {
    await openStarter(page);
    await page.goto('about:blank');
    const other = await otherTab(context);
    await holdOn(other, 9990);
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const path of PAGES) {
        await page.goto(path);
        await expect(page.getByRole('alert').first(), `${language} ${path}`).toContainText(
          SPEAKS[language].newer,
        );
      }
    }
    const heads = await other.evaluate(
      () =>
        new Promise((resolve) => {
          const held: unknown = Reflect.get(window, 'held');
          if (held instanceof IDBDatabase) {
            held.transaction('heads').objectStore('heads').count().onsuccess = (event) =>
              resolve(event.target instanceof IDBRequest ? event.target.result : undefined);
          }
        }),
    );
    expect(heads).toBe(1);
  });

  test('because the browser does not answer is told after a while, and goes on where it answers', async ({
    context,
    page,
  }) => {
    await context.addInitScript(() => {
      const open = IDBFactory.prototype.open;
      let answer: (() => void) | undefined;
      Reflect.set(window, 'answer', () => answer?.());
      IDBFactory.prototype.open = function (this: IDBFactory, ...args: Parameters<typeof open>) {
        // A request that says nothing until it is let.
        const silent = open.apply(this, [`${args[0]}-other`]);
        answer = () => {
          const real = open.apply(this, args);
          for (const event of ['onupgradeneeded', 'onsuccess', 'onerror'] as const) {
            const handler = Reflect.get(silent, `kept${event}`);
            Reflect.set(real, event, handler);
          }
          for (const member of ['result', 'transaction'] as const) {
            Object.defineProperty(silent, member, { get: () => real[member] });
          }
        };
        for (const event of ['onupgradeneeded', 'onsuccess', 'onerror', 'onblocked']) {
          Object.defineProperty(silent, event, {
            set: (handler: unknown) => Reflect.set(silent, `kept${event}`, handler),
          });
        }
        return silent;
      };
    });
    for (const language of LANGUAGES) {
      await speak(page, language);
      for (const path of PAGES) {
        await page.goto(path);
        await expect(
          page.getByRole('status').filter({ hasText: SPEAKS[language].slow }).first(),
        ).toBeVisible();
      }
    }
    await page.goto('/');
    await page.evaluate(() => {
      const answer: unknown = Reflect.get(window, 'answer');
      if (typeof answer === 'function') answer();
    });
    await expect(page.getByRole('button', { name: /Trondheim/ })).toBeVisible();
  });
});

test.describe('another tab', () => {
  for (const [path, isStart] of [
    ['/', true],
    ['/plan/some-plan/indicators', false],
  ] as const) {
    test(`that holds an older form is named, and when it is closed the page goes on by itself: ${path}`, async ({
      context,
    }) => {
      for (const language of LANGUAGES) {
        const other = await otherTab(context);
        // Dexie counts versions in tenths.
        await holdOn(other, 10);
        const page = await context.newPage();
        await speak(page, language);
        await page.goto(path);
        await expect(page.getByText(SPEAKS[language].blocked), language).toBeVisible();
        expect(await axe(page)).toEqual([]);
        await other.close();
        if (isStart) await expect(page.getByRole('button', { name: /Trondheim/ })).toBeVisible();
        else await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
        await expect(page.getByText(SPEAKS[language].blocked)).toBeHidden();
        await page.close();
        const eraser = await otherTab(context);
        await eraser.evaluate(
          () =>
            new Promise((resolve) => {
              indexedDB.deleteDatabase('varde').onsuccess = resolve;
            }),
        );
        await eraser.close();
      }
    });
  }

  test('that waits in vain itself is not the only one to say so: the next page says it after a while', async ({
    context,
  }) => {
    const other = await otherTab(context);
    await holdOn(other, 10);
    for (const said of [SPEAKS.nb.blocked, SPEAKS.nb.slow]) {
      // The browser tells only the first that asks that it is blocked, and the next ones nothing.
      const page = await context.newPage();
      await page.goto('/');
      await expect(page.getByText(said)).toBeVisible();
      if (said === SPEAKS.nb.blocked) await page.close();
      else {
        await other.close();
        await expect(page.getByRole('button', { name: /Trondheim/ })).toBeVisible();
      }
    }
  });

  test('that converts the storage is let in, and this page says that it must be loaded anew', async ({
    context,
    page,
  }) => {
    await openStarter(page);
    await openIndicator(page);
    const other = await otherTab(context);
    await holdOn(other, 9990);
    const message = page.getByRole('alert');
    await expect(message).toContainText('En nyere Varde er åpnet i en annen fane.');
    await expect(message.getByRole('button', { name: 'Last siden på nytt' })).toBeVisible();
    // What has been read stays on the page.
    await expect(page.getByRole('heading', { level: 1, name: INDICATOR })).toBeVisible();
    await page.getByRole('button', { name: 'Registrer måling' }).first().click();
    const panel = page.getByRole('dialog');
    await panel.getByLabel('Dato', { exact: false }).first().fill('2019-12-31');
    await panel.getByLabel('Verdi', { exact: false }).first().fill('15,9');
    await panel.getByRole('button', { name: 'Lagre', exact: true }).click();
    await expect(panel.getByRole('alert').filter({ hasText: 'Det ble ikke lagret' })).toBeVisible();
    await expect(panel.getByLabel('Verdi', { exact: false }).first()).toHaveValue('15,9');
  });
});

test.describe('storage that is taken away under the page', () => {
  for (const by of ['another page', 'the browser'] as const) {
    test(`by ${by} is told, and no plan is shown that is not there`, async ({ context, page }) => {
      await openStarter(page);
      await openIndicator(page);
      if (by === 'another page') {
        const other = await otherTab(context);
        await other.evaluate(() => void indexedDB.deleteDatabase('varde'));
      } else {
        const session = await context.newCDPSession(page);
        const { origin } = new URL(page.url());
        await session.send('Storage.clearDataForOrigin', { origin, storageTypes: 'indexeddb' });
      }
      await expect(page.getByRole('alert')).toContainText(
        'Lageret til Varde ble slettet mens siden var åpen',
      );
      await expect(
        page.getByRole('heading', { name: 'Planen finnes ikke i denne nettleseren' }),
      ).toBeVisible();
      expect(await axe(page)).toEqual([]);
      await page.getByRole('alert').getByRole('button', { name: 'Åpne eller velg en plan' }).click();
      // It is there again, empty, and can be used.
      await page.getByRole('button', { name: 'Åpne Trondheim' }).click();
      await page.waitForURL(/\/plan\/[^/?]+/);
      await openIndicator(page);
      await recordReading(page, '2019-12-31', '15,9');
    });
  }
});

test('in a private window a plan can be opened and written, and it is said how long it is there', async () => {
  const browser = await chromium.launch(await launchOptions());
  try {
    const context = await browser.newContext({ baseURL: process.env.VARDE_URL ?? '', locale: 'nb-NO' });
    await context.addInitScript(answerWriter);
    const page = await context.newPage();
    const plan = await openStarter(page);
    await openIndicator(page);
    await recordReading(page, '2019-12-31', '15,9');
    await page.goto(`${plan}/settings`);
    await expect(page.getByRole('main')).toContainText('når du lukker vinduet hvis det er privat');
    await expect(page.getByRole('main')).toContainText('Nettleseren kan slette planene');
  } finally {
    await browser.close();
  }
});
