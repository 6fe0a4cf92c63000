import { writeFileSync } from 'node:fs';
import path from 'node:path';
import ExcelJS from 'exceljs';
import { describe, expect, test } from 'vitest';
import { type Harness, openService } from '../../support/service-harness.ts';
import { wordTable } from '../../support/word-table.ts';

const ROWS = [
  ['作品名称', ''],
  ['作品类型', '□短视频 □海报 □其他'],
  ['特别说明栏', ''],
  ['联系人', ''],
  ['单位负责人签字', ''],
];

function writeBlank(folder: string, name: string, year: number, rows = ROWS): string {
  const file = path.join(folder, name);
  writeFileSync(file, wordTable(rows, [`${year}年安全宣传作品报送表`, '编号：第____号']));
  return file;
}

describe('a blank that was confirmed', () => {
  async function confirmed() {
    const harness = await openService({ sample: true, now: () => '2026-03-05T01:00:00.000Z' });
    const file = writeBlank(harness.folder, '区作品表.docx', 2026);
    const first = await harness.call('template.recognise', { path: file, kind: 'work' });
    const place = (label: string) =>
      [...first.fields, ...first.unmatched].find((each) => each.label === label)?.place ?? '';
    const overrides = { [place('特别说明栏')]: 'work.introduction', [place('联系人')]: null };
    await harness.call('template.save', { path: file, kind: 'work', overrides, name: '区作品表' });
    return harness;
  }
  const fieldsOf = async ({ call }: Harness, file: string, afresh = false) => {
    const { fields, metBefore } = await call('template.recognise', {
      path: file,
      kind: 'work',
      afresh,
    });
    return { byLabel: Object.fromEntries(fields.map((each) => [each.label, each])), metBefore };
  };

  test('is known next year by its shape, and every place is as it was confirmed', async () => {
    const harness = await confirmed();
    const next = writeBlank(harness.folder, '新作品表.docx', 2027);
    const { byLabel, metBefore } = await fieldsOf(harness, next);
    expect(metBefore).toEqual({
      isSame: true,
      message: '与2026年3月识别过的表格“区作品表.docx”相同，按上次的对应填写。',
    });
    expect(byLabel['特别说明栏']).toMatchObject({ field: 'work.introduction', confidence: 1 });
    expect(byLabel['联系人']).toMatchObject({ field: null, reason: '按上次的对应' });
    expect(byLabel['作品名称']).toMatchObject({ field: 'work.title' });
    expect(byLabel['单位负责人签字']).toMatchObject({ field: 'pen' });
  });

  test('is filled so without being kept again, and the report of the filling says so', async () => {
    const { call, folder } = await confirmed();
    const file = writeBlank(folder, '新作品表.docx', 2027);
    const out = path.join(folder, '填好.docx');
    const check = await call('template.fill', {
      path: file,
      kind: 'work',
      year: 2024,
      half: 1,
      recordId: null,
      out,
    });
    expect(check.notes[0]).toContain('按上次的对应填写');
    expect(check.filled.map(({ field }) => field)).not.toContain('work.contact');
  });

  test('is recognised anew on demand', async () => {
    const harness = await confirmed();
    const next = writeBlank(harness.folder, '新作品表.docx', 2027);
    const { byLabel, metBefore } = await fieldsOf(harness, next, true);
    expect(metBefore).toBeUndefined();
    expect(byLabel['联系人']).toMatchObject({ field: 'work.contact' });
  });

  test('with more room on a line keeps what was confirmed there', async () => {
    const harness = await confirmed();
    const wider = ROWS.map(([label = '', room = '']) => [label, room.replaceAll(' ', '　　')]);
    const next = writeBlank(harness.folder, '新作品表.docx', 2027, wider);
    const { byLabel, metBefore } = await fieldsOf(harness, next);
    expect(metBefore?.isSame).toBe(true);
    expect(byLabel['作品类型']).toMatchObject({ field: 'work.type', reason: '按上次的对应' });
    expect(byLabel['作品类型']?.place.split('|')).toHaveLength(3);
  });

  test('that has changed since is recognised anew, and what has changed is said', async () => {
    const harness = await confirmed();
    const changed = [...ROWS.slice(0, 3), ['作者', ''], ...ROWS.slice(4)];
    const next = writeBlank(harness.folder, '新作品表.docx', 2027, changed);
    const { metBefore } = await fieldsOf(harness, next);
    expect(metBefore).toEqual({
      isSame: false,
      message:
        '与2026年3月识别过的表格“区作品表.docx”相近，但多了“作者”，少了“联系人”，所以重新识别，请核对。',
    });
  });

  test('is known to a program started again, and only under its own kind', async () => {
    const { service, data, folder } = await confirmed();
    await service.close();
    const again = await openService({ data });
    const next = writeBlank(folder, '新作品表.docx', 2027);
    expect((await fieldsOf(again, next)).metBefore?.isSame).toBe(true);
    const asCase = await again.call('template.recognise', { path: next, kind: 'case' });
    expect(asCase.metBefore).toBeUndefined();
  });
});

describe('a workbook that was imported', () => {
  const HEADINGS = ['日期', '活动名称', '宣传形式', '五进场所', '去了多少', '地点'];

  async function workbook(folder: string, name: string, day: string, headings = HEADINGS) {
    const book = new ExcelJS.Workbook();
    const sheet = book.addWorksheet('台账');
    sheet.addRow(headings);
    sheet.addRow([day, `安全宣讲${day}`, '安全宣讲', '企业', 35, '样例厂区']);
    sheet.addRow([day, `入村宣讲${day}`, '安全宣讲', '农村', 60, '样例村']);
    const file = path.join(folder, name);
    await book.xlsx.writeFile(file);
    return file;
  }
  async function imported() {
    const harness = await openService({ now: () => '2026-03-05T01:00:00.000Z' });
    const file = await workbook(harness.folder, '2026.xlsx', '2026-01-12');
    const overrides = { columns: { 台账: { E: 'audience', F: null } } };
    const { planId } = await harness.call('import.preview', { source: { path: file }, overrides });
    await harness.call('import.apply', { planId });
    return harness;
  }
  const previewOf = async ({ call }: Harness, file: string) => {
    const preview = await call('import.preview', { source: { path: file } });
    const [sheet] = preview.sheets;
    return {
      note: sheet?.note ?? '',
      fields: sheet?.columns.map(({ field }) => field),
      rows: preview.rows,
    };
  };

  test('is known next year by its headings, its columns as they were corrected', async () => {
    const harness = await imported();
    const file = await workbook(harness.folder, '2027.xlsx', '2027-01-08');
    const { note, fields, rows } = await previewOf(harness, file);
    expect(note).toContain('与2026年3月导入过的表头相同，按上次的对应导入');
    expect(fields?.slice(4)).toEqual(['audience', null]);
    expect(rows.map(({ input }) => input['audience'])).toEqual([35, 60]);
  });

  test('that has changed since is recognised anew, and what has changed is said', async () => {
    const harness = await imported();
    const headings = [...HEADINGS.slice(0, 5), '经办科室'];
    const file = await workbook(harness.folder, '2027.xlsx', '2027-01-08', headings);
    const { note, fields } = await previewOf(harness, file);
    expect(note).toContain('但多了“经办科室”，少了“地点”，所以重新识别');
    expect(fields?.[4]).not.toBe('audience');
  });

  test('takes what is said now before what was said then', async () => {
    const { call, folder } = await imported();
    const file = await workbook(folder, '2027.xlsx', '2027-01-08');
    const overrides = { columns: { 台账: { F: 'place' } } };
    const { sheets } = await call('import.preview', { source: { path: file }, overrides });
    expect(sheets[0]?.columns.slice(4).map(({ field }) => field)).toEqual(['audience', 'place']);
  });
});
