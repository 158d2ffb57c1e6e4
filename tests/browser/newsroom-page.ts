import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export interface Picture {
  readonly name: string;
  readonly mimeType: string;
  readonly buffer: Buffer;
}

/** What Decap keeps of unsaved texts, as localForage stores it. Runs in the page. */
function storedBackups(): Promise<string[]> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('localforage');
    opening.onerror = () => reject(opening.error);
    opening.onsuccess = () => {
      const database = opening.result;
      const all = database.transaction('keyvaluepairs').objectStore('keyvaluepairs').getAll();
      all.onerror = () => reject(all.error);
      all.onsuccess = () => {
        database.close();
        resolve(all.result.map((value) => JSON.stringify(value)));
      };
    };
  });
}

/** What an editor does in the newsroom, told in the words on the screen. */
export class NewsroomPage {
  readonly page: Page;
  readonly #url: string;
  /** Questions the browser asked (`confirm`, `alert`), oldest first. All are answered "yes". */
  readonly questions: string[] = [];
  #running = 0;

  /** @param url address of the portal without a trailing slash */
  constructor(page: Page, url: string) {
    this.page = page;
    this.#url = url;
    page.on('request', () => {
      this.#running += 1;
    });
    const ended = () => {
      this.#running -= 1;
    };
    page.on('requestfinished', ended);
    page.on('requestfailed', ended);
    page.on('dialog', async (dialog) => {
      this.questions.push(dialog.message());
      await dialog.accept().catch(() => undefined);
    });
  }

  async open(hash = ''): Promise<void> {
    await this.page.goto(`${this.#url}/admin/${hash}`);
  }

  async signIn(name: string): Promise<void> {
    await this.page.getByLabel('Nama Anda').fill(name);
    await this.page.getByRole('button', { name: 'Masuk' }).click();
  }

  /** Opens an empty form. @param kind what one of them is called, such as `Berita` */
  async startNew(collection: string, kind: string): Promise<void> {
    await this.page.getByRole('link', { name: collection, exact: true }).click();
    await this.page.getByRole('link', { name: `Tulis ${kind} baru` }).click();
    await this.page.getByRole('button', { name: 'Simpan' }).waitFor();
    await this.page.getByLabel(/^(Judul|Nama KIM)/).waitFor();
  }

  async openEntry(collection: string, title: string): Promise<void> {
    await this.page.getByRole('link', { name: collection, exact: true }).click();
    await this.page.getByRole('link', { name: title }).first().click();
    await this.field('Judul').waitFor();
  }

  /** A field of the form by its label. */
  field(label: string): Locator {
    return this.page.getByLabel(label, { exact: true }).first();
  }

  async fill(label: string, text: string): Promise<void> {
    await this.field(label).fill(text);
  }

  /** Chooses in a list that is searched by typing. */
  async choose(label: string, option: string): Promise<void> {
    const input = this.page.getByRole('combobox', { name: new RegExp(`^${label}`) }).first();
    await input.fill(option);
    await this.page.getByRole('option', { name: option }).first().click();
  }

  /** Chooses a region step by step, from the kabupaten down. */
  async chooseRegion(...steps: readonly string[]): Promise<void> {
    const labels = ['Kabupaten atau kota', 'Kecamatan', 'Desa atau kelurahan'];
    for (const [level, step] of steps.entries()) {
      await this.page
        .getByLabel(labels[level] ?? '', { exact: true })
        .selectOption({ label: step });
    }
  }

  /** Adds the entry's photo from the device. */
  async addPhoto(picture: Picture): Promise<void> {
    await this.page.getByRole('button', { name: 'Pilih foto' }).click();
    await this.uploadInto(picture);
    await this.page.getByRole('button', { name: 'Pakai yang dipilih' }).click();
    await this.page.getByRole('button', { name: 'Ganti foto' }).waitFor();
  }

  /** Gives a file to the open window of pictures. */
  async uploadInto(picture: Picture): Promise<void> {
    await this.page.locator('input[type=file]').first().setInputFiles(picture);
  }

  async addSource(name: string): Promise<void> {
    await this.page.getByRole('button', { name: 'Tambah sumber' }).click();
    await this.page.getByLabel('Nama sumber').last().fill(name);
  }

  /** Types into the text of the entry. */
  async write(text: string): Promise<void> {
    const area = this.page.locator('.cms-editor-visual [contenteditable=true]');
    await area.click();
    await this.page.keyboard.press('Control+End');
    await this.page.keyboard.type(text);
  }

  async save(): Promise<void> {
    await this.page.getByRole('button', { name: 'Simpan' }).click();
  }

  /** Saves and waits until the newsroom says so, and has opened the entry again. */
  async saveAndWait(): Promise<void> {
    await this.save();
    await this.page.getByRole('button', { name: /^Status:/ }).waitFor();
    await this.page.getByRole('link', { name: /Tersimpan/ }).waitFor();
    await this.settle();
  }

  /** Waits until words that were typed lie in the browser's own store. */
  async backupWritten(words: string): Promise<void> {
    await expect
      .poll(() => this.page.evaluate(storedBackups))
      .toEqual(expect.arrayContaining([expect.stringContaining(words)]));
  }

  /** Waits until nothing has been on the way for a while; Decap reads an entry twice after a save. */
  async settle(quiet = 400): Promise<void> {
    for (let since = Date.now(); Date.now() - since < quiet; ) {
      await new Promise((resolve) => setTimeout(resolve, 50));
      if (this.#running > 0) since = Date.now();
    }
  }

  async setStatus(status: 'Draf' | 'Diperiksa' | 'Siap terbit'): Promise<void> {
    await this.page.getByRole('button', { name: /^Status:/ }).click();
    await this.page.getByRole('menuitem', { name: status }).click();
  }

  async setStatusAndWait(status: 'Draf' | 'Diperiksa' | 'Siap terbit'): Promise<void> {
    await this.setStatus(status);
    await this.page.getByRole('button', { name: `Status: ${status}` }).waitFor();
  }

  async publish(): Promise<void> {
    await this.page.getByRole('button', { name: 'Terbitkan' }).click();
    await this.page.getByRole('menuitem', { name: 'Terbitkan sekarang' }).click();
  }

  async publishAndWait(): Promise<void> {
    await this.publish();
    await this.page.getByRole('button', { name: 'Sudah terbit' }).waitFor();
  }

  /** Waits for a notice with these words. */
  async notice(words: string): Promise<void> {
    // By its attribute: an open window of pictures hides all else from the accessibility tree.
    await this.page.locator('[role=alert]').filter({ hasText: words }).first().waitFor();
  }

  /** The dialog that is open, once it is. */
  async dialog(title: string): Promise<Locator> {
    const dialog = this.page.getByRole('dialog', { name: title });
    await dialog.waitFor();
    return dialog;
  }

  /** Answers the dialog with one of its buttons. */
  async answer(title: string, button: string): Promise<void> {
    await (await this.dialog(title)).getByRole('button', { name: button }).click();
  }

  /** The frame that shows what a reader will see. */
  preview() {
    return this.page.frameLocator('iframe');
  }

  /** Fails when the page is wider than the screen. */
  async expectNoSidewaysScroll(): Promise<void> {
    const [content, screen] = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.clientWidth,
    ]);
    expect(content).toBeLessThanOrEqual(screen ?? 0);
  }
}
