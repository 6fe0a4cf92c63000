import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { officePages } from '#main/documents/office-pages/office-pages.ts';
import { openFormPackage } from '#main/office/form/open-form-package.ts';
import { READING_TASKS } from '#main/reading/reading-tasks.ts';
import type { FlowingPaper } from '#shared/forms/flowing-paper.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { convertToPdf } from '../../support/convert-to-pdf.ts';
import { CODE, typicalFacts } from '../../support/report-facts-sample.ts';

const BLANKS = path.join(import.meta.dirname, '..', 'blanks');
const FORMS: [string, FormKind][] = [
  ['附件2统计表（空白）.xlsx', 'statistics'],
  ['附件3作品报送表（空白）.docx', 'work'],
  ['附件4成果案例报送表（空白）.docx', 'case'],
  ['work-list.docx', 'work'],
  ['work-boxes.docx', 'work'],
  ['stat-forms-by-settings.xlsx', 'statistics'],
  ['stat-settings-then-forms.docx', 'statistics'],
  ['case-sections.docx', 'case'],
];

function question(name: string, kind: FormKind) {
  const blank = { name, bytes: readFileSync(path.join(BLANKS, name)) };
  const content = { facts: typicalFacts(), recordId: null, allIfItTakes: true, code: CODE };
  return { blank, kind, words: { synonyms: {}, layouts: [] }, content };
}

/** Words only: where lines break and boxes stand is measured in the window. */
function wordsOf(papers: readonly FlowingPaper[]): string {
  const text = papers.map(({ html }) => html.replace(/<[^>]*>/gu, ' ')).join(' ');
  const decoded = text.replace(/&#(\d+);/gu, (_, code) => String.fromCharCode(Number(code)));
  return decoded.replace(/\s/gu, '');
}

const letters = (text: string) => [...text.replace(/[\s_—\u200b]/gu, '')].toSorted().join('');

describe('an office’s form, filled, as pages', () => {
  it('say word for word what the filled file says when another program prints it', async () => {
    const files = new Map<string, Uint8Array>();
    const shown = new Map<string, string>();
    for (const [name, kind] of FORMS) {
      files.set(name, (await READING_TASKS.fill(question(name, kind))).bytes);
      const { papers, missing } = await READING_TASKS.fillAndShow(question(name, kind));
      expect(missing, name).toEqual([]);
      shown.set(name, wordsOf(papers));
    }
    const printed = await convertToPdf(files);
    for (const [name] of FORMS) {
      const text = printed.get(name)?.pages.join('') ?? '';
      // Numbers overprint one another where a row of the file is too low; its letters are all there.
      expect(letters(shown.get(name) ?? ''), name).toBe(letters(text));
    }
  }, 120_000);

  it('lie on A4 the way round and within the margins that the file sets', () => {
    const [sheet] = officePages(readFileSync(path.join(BLANKS, FORMS[0]?.[0] ?? '')), 'a').papers;
    expect(sheet?.page).toMatchObject({ orientation: 'landscape', widthMm: 297, heightMm: 210 });
    const [word] = officePages(readFileSync(path.join(BLANKS, FORMS[1]?.[0] ?? '')), 'a').papers;
    expect(word?.page.orientation).toBe('portrait');
    expect(Math.round(word?.page.marginMm.left ?? 0)).toBe(28);
  });

  it('join cells, repeat heads and take the typefaces of the file', async () => {
    const { papers } = await READING_TASKS.fillAndShow(
      question('附件2统计表（空白）.xlsx', 'statistics'),
    );
    const html = papers[0]?.html ?? '';
    expect(html).toContain('colspan="13"');
    expect(html).toContain('rowspan="2"');
    const word = await READING_TASKS.fillAndShow(question('附件3作品报送表（空白）.docx', 'work'));
    expect(word.papers[0]?.html).toContain('方正小标宋简体');
    expect(word.papers[0]?.html).toContain('font-size:22pt');
  });

  it('keep a high row with a few words whole, and let prose go on on the next page', async () => {
    const facts = typicalFacts();
    const long = facts.cases.map((one) => ({ ...one, practice: '一是走村入户。'.repeat(300) }));
    const asked = question('附件4成果案例报送表（空白）.docx', 'case');
    const content = { ...asked.content, facts: { ...facts, cases: long } };
    const { papers } = await READING_TASKS.fillAndShow({ ...asked, content });
    const rows = [...(papers[0]?.html ?? '').matchAll(/<tr style="([^"]*)">(.*?)<\/tr>/gsu)];
    for (const [, style, cells] of rows) {
      const isProse = cells?.includes('一是走村入户。一是走村入户。');
      expect(style?.includes('break-inside:avoid')).toBe(!isProse);
    }
    expect(rows.length).toBeGreaterThan(6);
  });

  it('tell what they do not show', () => {
    const bytes = readFileSync(path.join(BLANKS, 'text-boxes.docx'));
    expect(officePages(bytes, '表.docx').missing).toEqual(['文本框的位置']);
  });

  it('bring no markup, style or address of the file along', () => {
    const opened = openFormPackage(readFileSync(path.join(BLANKS, FORMS[1]?.[0] ?? '')), '表.docx');
    const part = opened.office.part(opened.mainPart);
    if (!part) throw new Error('no main part');
    const evil = 'x&apos;}&lt;/style&gt;&lt;script&gt;;background:url(http://a)';
    const source = part.source
      .replaceAll('w:eastAsia="黑体"', `w:eastAsia="${evil}"`)
      .replace('>附件3<', '>&lt;img src=x onerror=y&gt;附件3<')
      .replaceAll('w:color="auto"', `w:color="${evil}"`);
    opened.office.edit(part, [{ start: 0, end: part.source.length, text: source }]);
    const { html } = officePages(opened.office.bytes(), '表.docx').papers[0] ?? { html: '' };
    expect(html).toContain('&#60;img src=x onerror=y&#62;附件3');
    expect(html).not.toMatch(/<(?:script|img|style|link|a)\b/iu);
    expect(html).not.toMatch(/url\(|;background:u/iu);
  });
});
