import { isSwitchedOn } from './parse-styles.ts';
import type { CellText, TextRun } from './rich-text.ts';
import { unescapeControls } from './unescape-controls.ts';

/** Gathers the text of one string from its XML: runs joined, phonetic guides left out. */
export class TextCollector {
  private plain = '';
  private runs: TextRun[] = [];
  private inText = false;
  private phonetic = 0;

  begin(): void {
    this.plain = '';
    this.runs = [];
  }

  open(name: string, attribute: (name: string) => string | undefined): void {
    const run = this.runs.at(-1);
    if (name === 't') this.inText = this.phonetic === 0;
    else if (name === 'rPh') this.phonetic += 1;
    else if (name === 'r') this.runs.push({ text: '', struck: null });
    else if (name === 'rPr' && run) run.struck = false;
    else if (name === 'strike' && run) run.struck = isSwitchedOn(attribute('val') ?? '1');
  }

  close(name: string): void {
    if (name === 't') this.inText = false;
    else if (name === 'rPh') this.phonetic -= 1;
  }

  add(text: string): void {
    if (!this.inText) return;
    const run = this.runs.at(-1);
    if (run) run.text += text;
    else this.plain += text;
  }

  get text(): CellText {
    if (this.runs.length === 0) return unescapeControls(this.plain);
    const runs = this.runs.map(({ text, struck }) => ({ text: unescapeControls(text), struck }));
    return runs.some(({ struck }) => struck !== null)
      ? runs
      : runs.map(({ text }) => text).join('');
  }
}
