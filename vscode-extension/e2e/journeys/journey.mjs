// What all journeys do: open a file in a fresh VS Code with the packaged extension, and keep pictures.
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { test } from 'node:test';
import { setTimeout as sleep } from 'node:timers/promises';
import { OUT, packageWithRuntime, startCode } from '../code.mjs';

const THEMES = { dark: 'Default Dark Modern', light: 'Default Light Modern' };

/** A person's way through the editor, from a file that is open. */
export function journey(name, file, steps, settings = {}) {
  test(name, async () => {
    await mkdir(OUT, { recursive: true });
    const code = await startCode({
      workspace: path.join(import.meta.dirname, '../fixture'),
      vsix: await packageWithRuntime(),
      withoutJava: true,
      settings: { 'workbench.colorTheme': THEMES.dark, ...settings },
    });
    const id = name.replaceAll(' ', '-');
    try {
      await code.open([['openFile', `${code.remote}${code.folder}/${file}`]]);
      const editor = new Editor(code, id, settings);
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
  constructor(code, id, settings) {
    this.code = code;
    this.page = code.page;
    this.id = id;
    this.settings = settings;
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

  /** The whole of what is to be seen of the document. */
  async text() {
    const lines = await this.page.locator('.editor-instance .view-line').allInnerTexts();
    return lines.join('\n').replaceAll('\u00a0', ' ');
  }

  /** Keeps a picture in both themes. */
  async picture(name) {
    for (const [theme, title] of Object.entries(THEMES)) {
      await this.code.setUser({ ...this.settings, 'workbench.colorTheme': title });
      await this.see(`.monaco-workbench.${theme === 'dark' ? 'vs-dark' : 'vs:not(.vs-dark)'}`);
      // Colours fade from one theme to the other.
      await sleep(700);
      await this.page.screenshot({ path: path.join(OUT, `${name}-${theme}.png`) });
    }
    await this.code.setUser({ ...this.settings, 'workbench.colorTheme': THEMES.dark });
    await this.see('.monaco-workbench.vs-dark');
  }
}
