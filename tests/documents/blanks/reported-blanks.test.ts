import { readFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import type { Half } from '#shared/domain/period.ts';
import { wujin } from '../../support/run-cli.ts';
import { openService } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 as Half };
const sampleOf = (name: string) =>
  path.join(import.meta.dirname, '..', '..', 'samples', 'reports', name);
const REVISIONS = '表里还有修订痕迹（插入 2 处、删除 3 处）';

/** Blanks as public reports describe them, filled with a work added to the sample year. */
async function fill(name: string, type: 'video' | 'handbook' = 'video') {
  const { call, folder } = await openService({ sample: true });
  const work = await call('record.add', {
    kind: 'work',
    input: {
      year: 2024,
      title: '防汛避险一分钟',
      type,
      settings: ['enterprise', 'community'],
      createdOn: '2024-05-12',
      introduction: '简介。',
    },
  });
  const out = path.join(folder, `填好${path.extname(name)}`);
  const blank = { path: sampleOf(name), kind: 'work' as const };
  const { warnings, unmatched } = await call('template.recognise', blank);
  const check = await call('template.fill', { ...blank, ...FIRST, recordId: work.id, out });
  const parts = unzipSync(readFileSync(out));
  const main = parts['word/document.xml'] ?? parts['xl/worksheets/sheet1.xml'];
  return { check, warnings, unmatched, xml: new TextDecoder().decode(main) };
}

const count = (xml: string, words: string | RegExp) => xml.split(words).length - 1;

test('40a: tracked changes are told when the blank is chosen, when it is filled, and on the line', async () => {
  const { check, warnings } = await fill('40a-tracked.docx');
  expect(warnings).toHaveLength(1);
  expect(warnings[0]?.message).toContain(REVISIONS);
  expect(check.notes).toEqual(warnings.map(({ message }) => message));
  const { stderr, stdout } = wujin(
    'blank',
    sampleOf('40a-tracked.docx'),
    '--kind',
    'work',
    '--json',
  );
  expect(stderr).toContain(REVISIONS);
  expect((JSON.parse(stdout) as { warnings: string[] }).warnings).toEqual(check.notes);
});

test.each([
  ['41a-legacy-fields.docx', '<w:default w:val="0"/><w:checked/>', 9, /<w:default w:val="0"\/>/u],
  ['41b-sym-boxes.docx', 'w:char="F052"', 9, /w:font="Wingdings 2"/u],
  ['41c-sdt-boxes.docx', '<w14:checked w14:val="1"/>', 9, /<w14:checked /u],
])(
  '%s: three boxes are ticked in their own way and none is added',
  async (name, tick, boxes, box) => {
    const { check, unmatched, xml } = await fill(name);
    expect(unmatched).toEqual([]);
    expect(check.refused).toEqual([]);
    expect(count(xml, tick)).toBe(3);
    expect(count(xml, box)).toBe(boxes);
    // Nothing beside the boxes: the only ticked glyphs are those of ticked controls.
    expect(count(xml, /[☑√]/u)).toBe(name.startsWith('41c') ? 3 : 0);
  },
);

test('42: a list takes the listed word, a day its format; what the list has not is told', async () => {
  const { check, xml } = await fill('42-sdt-kinds.docx');
  expect(check.reworded).toMatchObject([{ label: '作品类型', text: '“短视频”写作“短视频类”' }]);
  expect(xml).toContain('>短视频类</w:t>');
  expect(xml).toContain('<w:date w:fullDate="2024-05-12T00:00:00Z">');
  expect(xml).toContain('>2024/5/12</w:t>');
  expect(xml).not.toContain('showingPlcHdr');
  const other = await fill('42-sdt-kinds.docx', 'handbook');
  expect(other.check.refused).toMatchObject([{ label: '作品类型', where: '表1 第1行第4列' }]);
  expect(other.xml).not.toContain('手册');
});

test('44: the same of a list in Excel', async () => {
  const { check, xml } = await fill('44-xlsx-dropdown.xlsx');
  expect(check.reworded).toMatchObject([{ where: '附件3!D2', text: '“短视频”写作“视频类”' }]);
  expect(xml).toContain('>视频类</t>');
  const other = await fill('44-xlsx-dropdown.xlsx', 'handbook');
  expect(other.check.refused).toMatchObject([{ label: '作品类型', where: '附件3!D2' }]);
  expect(other.xml).not.toContain('手册');
});

test('what a form does not take is said with the report and on the line in the same words', async () => {
  const { call, service, folder, data } = await openService({ sample: true });
  await call('template.save', {
    path: sampleOf('42-sdt-kinds.docx'),
    kind: 'work',
    name: '作品表',
  });
  const { warnings } = await call('report.pack', { ...FIRST, outDir: folder, draft: true });
  const said = warnings.filter((one) => one.includes('下拉列表'));
  expect(said.length).toBeGreaterThan(0);
  await service.close();
  const out = path.join(folder, '填好.docx');
  const { stderr } = wujin(
    'fill',
    '作品表',
    '--kind',
    'work',
    '--data',
    data,
    '--year',
    '2024',
    '--half',
    '1',
    '--out',
    out,
  );
  expect(stderr.trim()).not.toBe('');
  for (const line of stderr.trim().split('\n')) {
    expect(warnings.some((one) => one.endsWith(line))).toBe(true);
  }
});
