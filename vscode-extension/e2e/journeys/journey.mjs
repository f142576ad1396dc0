// What all journeys do: open a file in a fresh VS Code with the packaged extension, and keep pictures.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OUT, packageWithRuntime, startCode } from '../code.mjs';

const THEMES = {
  'window.autoDetectColorScheme': true,
  'workbench.preferredDarkColorTheme': 'Default Dark Modern',
  'workbench.preferredLightColorTheme': 'Default Light Modern',
};

/** A person's way through the editor, from a file that is open. */
export function journey(name, file, steps, settings = {}) {
  test(name, async () => {
    await mkdir(OUT, { recursive: true });
    const code = await startCode({
      workspace: path.join(import.meta.dirname, '../fixture'),
      vsix: await packageWithRuntime(),
      withoutJava: true,
      settings: { ...THEMES, ...settings },
    });
    const id = name.replaceAll(' ', '-');
    try {
      await code.page.emulateMedia({ colorScheme: 'dark' });
      await code.open([['openFile', `${code.remote}${code.folder}/${file}`]]);
      const editor = new Editor(code.page);
      await editor.see('.editor-instance .view-line');
      await steps(editor);
    } catch (error) {
      await code.page.screenshot({ path: path.join(OUT, `${id}-failed.png`) });
      await code.keepLogs(id);
      throw error;
    } finally {
      await code.stop();
    }
  });
}

/** The editor as a person sees it. */
class Editor {
  constructor(page) {
    this.page = page;
  }

  /** Waits until something is to be seen. */
  async see(selector, text) {
    const place = text === undefined ? this.page.locator(selector) : this.page.locator(selector, { hasText: text });
    await place.first().waitFor();
    return place.first();
  }

  press(keys) {
    return this.page.keyboard.press(keys);
  }

  type(text) {
    return this.page.keyboard.type(text, { delay: 20 });
  }

  /** A command by its name in the palette. */
  async command(title) {
    await this.press('F1');
    await this.see('.quick-input-widget input');
    await this.page.keyboard.insertText(title);
    await this.see('.quick-input-widget .monaco-list-row', title);
    await this.press('Enter');
  }

  /** Puts the cursor into a line and column, from 1. */
  async goTo(line, column) {
    await this.press('Control+1');
    await this.press('Control+g');
    await this.see('.quick-input-widget input');
    await this.page.keyboard.insertText(`:${line}:${column}`);
    await this.press('Enter');
    await this.page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
  }

  /** The line of the document that holds a text. */
  line(text) {
    return this.see('.editor-instance .view-line', text.replaceAll(' ', '\u00a0'));
  }

  /** Waits until no line of the document holds a text. */
  async gone(text) {
    await this.page.locator('.editor-instance .view-line', { hasText: text }).waitFor({ state: 'detached' });
  }

  /** The whole of what is to be seen of the document. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Keeps a picture in both themes. */
  async picture(name) {
    for (const [scheme, theme] of [
      ['light', '.monaco-workbench.vs:not(.vs-dark)'],
      ['dark', '.monaco-workbench.vs-dark'],
    ]) {
      await this.page.emulateMedia({ colorScheme: scheme });
      await this.see(theme);
      // Colours fade from one theme to the other.
      await sleep(1000);
      await this.page.screenshot({ path: path.join(OUT, `${name}-${scheme}.png`) });
    }
  }
}
