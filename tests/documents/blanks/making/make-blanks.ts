import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FormKind } from '#shared/notice/notice.ts';
import {
  contentBoxes,
  fieldBoxes,
  gridBoxes,
  sheetBoxes,
  symbolBoxes,
  typedBoxes,
} from './box-forms.ts';
import { type Form, unmarked } from './form.ts';
import { FORM_LAYOUTS } from './forms.ts';
import { FURTHER_LAYOUTS } from './further-forms.ts';
import { contentControls, nestedTables, tabsAndLines, textBoxes } from './handmade.ts';
import { toFlatSheet, toFlatText, toHtml } from './office-sources.ts';
import { readTruth } from './read-truth.ts';
import { writeByExceljs, writeSheetByHand } from './sheet-writers.ts';
import { type RawStyle, writeByDocxLibrary, writeByHand } from './word-writers.ts';

/**
 * Makes every blank of this folder and its truth: `node make-blanks.ts [out folder] [part of the names]`. Each is written
 * twice, with and without the marks, and the truth says where the marks stood.
 */
const out = process.argv[2] ?? join(import.meta.dirname, '..');
const work = mkdtempSync(join(tmpdir(), 'blanks-'));

type Text = (marked: string) => string;
type Write = (text: Text) => Uint8Array | Promise<Uint8Array>;
interface Blank {
  name: string;
  kind: FormKind;
  made: string;
  write?: Write;
  /** Turned into the file by LibreOffice, in one call for all. */
  source?: { ending: string; filter: string; content: (text: Text) => string };
}

const raw: RawStyle = {
  splitRuns: false,
  underlinedSpaces: false,
  markProperties: true,
  legacyFields: false,
  prefix: 'w',
};
const hand = (layout: string, style: Partial<RawStyle> = {}, made = '仿 WPS 手写 XML'): Blank =>
  blank(layout, 'docx', made, (form) => (text) => writeByHand(form, text, { ...raw, ...style }));
const library = (layout: string): Blank =>
  blank(layout, 'docx', 'docx 程序库', (form) => (text) => writeByDocxLibrary(form, text));
const exceljs = (layout: string): Blank =>
  blank(layout, 'xlsx', 'exceljs', (form) => (text) => writeByExceljs(form, text));
const sheet = (layout: string, prefix = ''): Blank =>
  blank(
    layout,
    'xlsx',
    '仿 WPS 表格手写 XML',
    (form) => (text) => writeSheetByHand(form, text, prefix),
  );

function blank(layout: string, ending: string, made: string, writer: (form: Form) => Write): Blank {
  const form = layoutOf(layout);
  return { name: `${layout}.${ending}`, kind: form.kind, made, write: writer(form) };
}

function office(layout: string, ending: 'docx' | 'xlsx', from: 'html' | 'fodt' | 'fods'): Blank {
  const form = layoutOf(layout);
  const convert = { html: toHtml, fodt: toFlatText, fods: toFlatSheet }[from];
  const filter =
    from === 'html' ? (ending === 'docx' ? 'HTML (StarWriter)' : 'HTML (StarCalc)') : '';
  return {
    name: `${layout}-${from}.${ending}`,
    kind: form.kind,
    made: `LibreOffice，源为 ${from}`,
    source: { ending: from, filter, content: (text) => convert(form, text) },
  };
}

function layoutOf(name: string): Form {
  const form = FORM_LAYOUTS[name] ?? FURTHER_LAYOUTS[name];
  if (!form) throw new Error(`no layout ${name}`);
  return form;
}

const ALL: Blank[] = [
  hand('work-plain', { splitRuns: true }),
  hand('work-above', { prefix: 'ns0' }),
  library('work-boxes'),
  hand('work-vertical', { markProperties: false }),
  hand('work-running', { underlinedSpaces: true }, '仿旧版 Word，下划线空格'),
  hand('work-list', { splitRuns: true }),
  library('work-nested-labels'),
  hand('work-shared-cells'),
  hand('case-headings', { splitRuns: true }),
  hand('case-guided', { splitRuns: true }),
  library('case-sections'),
  hand('case-boxes'),
  library('case-list'),
  exceljs('stat-forms-by-settings'),
  sheet('stat-settings-by-forms'),
  exceljs('stat-unit-row'),
  hand('stat-narrative', { legacyFields: true }, '仿 Word 2003，窗体域'),
  sheet('stat-forms-by-measures', 'x'),
  sheet('stat-settings-and-pilots'),
  hand('stat-two-in-a-cell'),
  exceljs('stat-pairs'),
  exceljs('stat-measure-rows'),
  exceljs('stat-measure-first'),
  hand('stat-sentences-in-cells', { splitRuns: true }),
  exceljs('stat-halves'),
  library('stat-settings-then-forms'),
  hand('work-promises'),
  library('case-guided-text'),
  office('work-promises', 'docx', 'fodt'),
  office('stat-settings-then-forms', 'xlsx', 'fods'),
  office('work-plain', 'docx', 'html'),
  office('work-nested-labels', 'docx', 'fodt'),
  office('work-boxes', 'xlsx', 'fods'),
  office('case-guided', 'docx', 'fodt'),
  office('case-sections', 'docx', 'html'),
  office('work-running', 'docx', 'fodt'),
  office('stat-forms-by-settings', 'xlsx', 'fods'),
  office('stat-measure-rows', 'xlsx', 'html'),
  office('stat-narrative', 'docx', 'fodt'),
  office('stat-forms-by-measures', 'docx', 'html'),
  office('work-shared-cells', 'xlsx', 'fods'),
  exceljs('further-stat-turned'),
  exceljs('further-stat-shared'),
  hand('further-stat-doubtful'),
  library('further-stat-mixed'),
  hand('further-stat-units', { splitRuns: true }),
  { name: 'text-boxes.docx', kind: 'work', made: '仿 Word，文本框存两份', write: textBoxes },
  {
    name: 'content-controls.docx',
    kind: 'case',
    made: '仿 Word，内容控件',
    write: contentControls,
  },
  {
    name: 'nested-tables.docx',
    kind: 'case',
    made: '仿 WPS，表中表、竖排标签',
    write: nestedTables,
  },
  {
    name: 'tabs-and-lines.docx',
    kind: 'work',
    made: '仿旧版 Word，制表位与下划线',
    write: tabsAndLines,
  },
  {
    name: 'boxes-fields.docx',
    kind: 'work',
    made: '仿 Word 2003，复选框窗体域',
    write: fieldBoxes,
  },
  { name: 'boxes-controls.docx', kind: 'work', made: '仿 Word，复选框控件', write: contentBoxes },
  { name: 'boxes-symbols.docx', kind: 'work', made: '仿 Word，符号字体的框', write: symbolBoxes },
  { name: 'boxes-typed.docx', kind: 'work', made: '经办人手打的框', write: typedBoxes },
  { name: 'boxes-grids.docx', kind: 'case', made: '仿 Word，框在字下、是否两列', write: gridBoxes },
  { name: 'boxes-sheet.xlsx', kind: 'work', made: '仿 Excel，下拉列表与符号框', write: sheetBoxes },
];

const BLANKS = ALL.filter((one) => one.name.includes(process.argv[3] ?? ''));

const plain: Text = (marked) => unmarked(marked);
const marked: Text = (text) => text;

convertAll();
for (const one of BLANKS) {
  const [blankBytes, markedBytes] = one.write
    ? [await one.write(plain), await one.write(marked)]
    : [readFileSync(join(work, 'plain', one.name)), readFileSync(join(work, 'marked', one.name))];
  writeFileSync(join(out, one.name), blankBytes);
  const truth = readTruth(new Uint8Array(blankBytes), new Uint8Array(markedBytes), one);
  writeFileSync(join(out, `${one.name}.truth.json`), `${JSON.stringify(truth, null, 1)}\n`);
}
rmSync(work, { recursive: true });
console.log(`${BLANKS.length} blanks`);

/** All sources of one filter at once: starting LibreOffice costs seconds. */
function convertAll(): void {
  for (const [folder, text] of [
    ['plain', plain],
    ['marked', marked],
  ] as const) {
    mkdirSync(join(work, folder), { recursive: true });
    const groups = new Map<string, Blank[]>();
    for (const one of BLANKS) {
      if (!one.source) continue;
      const key = `${one.source.filter}|${one.name.split('.').pop() ?? ''}`;
      groups.set(key, [...(groups.get(key) ?? []), one]);
    }
    for (const [key, group] of groups) {
      const [filter = '', ending = ''] = key.split('|');
      const files = group.map((one) => {
        const file = join(
          work,
          folder,
          one.name.replace(/\.\w+$/u, `.${one.source?.ending ?? ''}`),
        );
        writeFileSync(file, one.source?.content(text) ?? '');
        return file;
      });
      const to = ending === 'docx' ? 'docx:MS Word 2007 XML' : 'xlsx:Calc MS Excel 2007 XML';
      execFileSync(
        'soffice',
        [
          `-env:UserInstallation=file://${join(work, 'profile')}`,
          '--headless',
          ...(filter === '' ? [] : [`--infilter=${filter}`]),
          '--convert-to',
          to,
          '--outdir',
          join(work, folder),
          ...files,
        ],
        { stdio: 'ignore' },
      );
    }
  }
}
