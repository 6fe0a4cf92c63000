import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { digestOfFacts } from '#main/service/reports/stored-report.ts';
import type { PackageResult } from '#shared/contract/report.ts';
import { readPackageData } from '#shared/report/package-data.ts';
import { type Harness, openService, sign } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;

/** A frozen report of one work and one case, and files as a phone names them. */
async function ledgerWithFiles(): Promise<Harness> {
  const harness = await openService();
  const { call } = harness;
  await call('unit.save', { name: '示例镇', contact: '经办人' });
  const work = await call('record.add', {
    kind: 'work',
    input: { year: 2024, title: '三分钟学会逃生', type: 'video' },
  });
  const found = await call('record.add', {
    kind: 'case',
    input: { year: 2024, title: '敲门行动' },
  });
  await hang(harness, 'work', work.id, { 'IMG_0001.MP4': 'film', 'IMG_0002.mp4': 'cut' });
  await hang(harness, 'case', found.id, { 'IMG_0001.jpg': 'photo', 'IMG_0002.pdf': 'list' });
  return harness;
}

async function hang(
  { call, folder }: Harness,
  kind: 'work' | 'case',
  id: string,
  files: Record<string, string>,
): Promise<void> {
  const paths = Object.entries(files).map(([name, text]) => {
    const file = path.join(folder, name);
    writeFileSync(file, text);
    return file;
  });
  await call('file.attach', { record: { kind, id }, paths });
}

async function packed({ call, folder }: Harness, draft = true): Promise<PackageResult> {
  return call('report.pack', { ...FIRST, outDir: path.join(folder, 'out'), draft });
}

/** Names and texts of what was attached, as the package holds it. */
function attachedTexts({ folder }: PackageResult): Record<string, string> {
  const names = readdirSync(folder).filter((name) => /_(作品文件|佐证材料)\d/.test(name));
  return Object.fromEntries(
    names.sort().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]),
  );
}

const EXPECTED = {
  '附件3_作品_三分钟学会逃生_作品文件1.mp4': 'film',
  '附件3_作品_三分钟学会逃生_作品文件2.mp4': 'cut',
  '附件4_案例_敲门行动_佐证材料1.jpg': 'photo',
  '附件4_案例_敲门行动_佐证材料2.pdf': 'list',
};

test('files of works and cases are packed under the names of what they belong to', async () => {
  const made = await packed(await ledgerWithFiles());
  expect(attachedTexts(made)).toEqual(EXPECTED);
});

test('list, zip, mail and archive hold them all', async () => {
  const harness = await ledgerWithFiles();
  const { call, folder, data } = harness;
  await call('report.freeze', FIRST);
  await sign(harness, FIRST);
  const made = await call('report.pack', { ...FIRST, outDir: path.join(folder, 'out') });
  const names = Object.keys(EXPECTED);
  const list = JSON.parse(readFileSync(path.join(made.folder, '清单.json'), 'utf8')) as {
    materials: { name: string; role: string; sha256: string }[];
  };
  const listed = list.materials.filter(({ name }) => names.includes(name));
  expect(listed.map(({ name, role }) => [name, role])).toEqual([
    [names[0], 'work-file'],
    [names[1], 'work-file'],
    [names[2], 'case-file'],
    [names[3], 'case-file'],
  ]);
  expect(listed[2]?.sha256).toBe(createHash('sha256').update('photo').digest('hex'));
  expect(readFileSync(path.join(made.folder, '清单.txt'), 'utf8')).toMatch(
    /案例《敲门行动》的佐证材料\r\n\s+附件4_案例_敲门行动_佐证材料1\.jpg，5 字节/,
  );
  const zip = readdirSync(made.folder).find((name) => name.endsWith('.zip')) ?? '';
  const inZip = Object.keys(unzipSync(readFileSync(path.join(made.folder, zip))));
  expect(inZip).toEqual(expect.arrayContaining(names));
  const reader = path.join(import.meta.dirname, '../../documents/submission/read-mail.py');
  const [mail] = JSON.parse(
    execFileSync('python3', [reader, path.join(made.folder, '邮件草稿.eml')], {
      encoding: 'utf8',
    }),
  ) as { attachments: { name: string }[] }[];
  expect(mail?.attachments.map(({ name }) => name)).toEqual(expect.arrayContaining(names));
  expect(made.mail?.body).toMatch(/\d\. 作品《三分钟学会逃生》的作品文件\n/);
  expect(made.mail?.body).toMatch(/\d\. 案例《敲门行动》的佐证材料\n/);

  await call('report.send', { ...FIRST, sentOn: '2024-06-19', sentBy: '经办人' });
  const [entry] = await call('archive.verify', {});
  expect(entry?.faults).toEqual([]);
  expect(readdirSync(path.join(data, 'archive', '2024-1-v1'))).toEqual(
    expect.arrayContaining(names),
  );
});

test('the frozen facts lie in the package, the mail and the list; a draft has none', async () => {
  const harness = await ledgerWithFiles();
  const { call, folder } = harness;
  const draft = await packed(harness);
  expect(readdirSync(draft.folder)).not.toContain('数据.json');
  await call('report.freeze', FIRST);
  const once = await packed(harness, false);
  const bytes = readFileSync(path.join(once.folder, '数据.json'), 'utf8');
  const again = await call('report.pack', { ...FIRST, outDir: path.join(folder, 'again') });
  expect(readFileSync(path.join(again.folder, '数据.json'), 'utf8')).toBe(bytes);
  const { current } = await call('report.get', FIRST);
  const read = readPackageData(bytes);
  if (!('data' in read)) throw new Error('not read');
  expect(digestOfFacts(read.data.facts)).toBe(current.digest);
  const owners = read.data.files.map(({ name, about }) => [name, about]);
  expect(owners).toEqual(
    expect.arrayContaining([
      ['附件3_作品_三分钟学会逃生_作品文件1.mp4', 'w1'],
      ['附件4_案例_敲门行动_佐证材料2.pdf', 'c1'],
    ]),
  );
  for (const { name, sha256 } of read.data.files) {
    const own = readFileSync(path.join(once.folder, name));
    expect(createHash('sha256').update(own).digest('hex')).toBe(sha256);
  }
  expect(readFileSync(path.join(once.folder, '清单.txt'), 'utf8')).toContain('数据.json');
  expect(once.mail?.body).toMatch(/\d\. 数据文件（供汇总用）\n/);
});

test('the mails are split by the files of cases too', async () => {
  const harness = await ledgerWithFiles();
  const { call } = harness;
  const [found] = (await call('record.list', { kind: 'case' })).records;
  await hang(harness, 'case', found?.id ?? '', { '现场.bmp': 'x'.repeat(500_000) });
  await call('settings.save', { mailLimitMb: 1 });
  await call('report.freeze', FIRST);
  const made = await packed(harness, false);
  expect(made.files.filter(({ name }) => name.endsWith('.eml'))).toHaveLength(1);
  await hang(harness, 'case', found?.id ?? '', { '会场.bmp': 'y'.repeat(500_000) });
  const more = await packed(harness, false);
  expect(more.files.filter(({ name }) => name.endsWith('.eml'))).toHaveLength(2);
  expect(more.warnings.join('')).toContain('已分成 2 封邮件');
});

test('the same bytes lie in the package once, and that is said', async () => {
  const harness = await ledgerWithFiles();
  const { call } = harness;
  const [found] = (await call('record.list', { kind: 'case' })).records;
  await hang(harness, 'case', found?.id ?? '', { '成片.mp4': 'film' });
  const made = await packed(harness);
  expect(attachedTexts(made)).toEqual(EXPECTED);
  expect(made.warnings.join('')).toMatch(
    /案例“敲门行动”的佐证材料“成片\.mp4”.*作品文件1\.mp4.*一份/,
  );
});

test('any title and any file name give names that Windows and mail programs take', async () => {
  const harness = await openService();
  const { call } = harness;
  await call('unit.save', { name: '示例镇' });
  const titles = ['安全/用电:“家”?', '长'.repeat(300), '长'.repeat(300), '平安', '平安', 'v1.0'];
  for (const [index, title] of titles.entries()) {
    const { id } = await call('record.add', { kind: 'work', input: { year: 2024, title } });
    await hang(harness, 'work', id, { [`无扩展名${index}`]: `a${index}`, '照.片 ': `b${index}` });
  }
  const names = Object.keys(attachedTexts(await packed(harness)));
  expect(names).toHaveLength(12);
  expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(12);
  for (const name of names) {
    expect(name).toMatch(/^附件3_作品_[^<>:"/\\|?*]+_作品文件[12](（\d）)?$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(180);
  }
  expect(names.filter((name) => name.includes('平安（2）'))).toHaveLength(2);
});

test('a lost file is named as the clerk knows it', async () => {
  const harness = await ledgerWithFiles();
  const sha256 = createHash('sha256').update('photo').digest('hex');
  rmSync(path.join(harness.data, 'files', sha256.slice(0, 2), `${sha256}.jpg`));
  const failure = await harness.refused(
    'report.pack',
    { ...FIRST, outDir: path.join(harness.folder, 'out'), draft: true },
    'not-found',
  );
  expect(failure.message).toContain('案例“敲门行动”的佐证材料“IMG_0001.jpg”');
});

test('several works are listed before their forms, in package and list; one case is not', async () => {
  const harness = await ledgerWithFiles();
  await harness.call('record.add', {
    kind: 'work',
    input: { year: 2024, title: '厨房里的火', type: 'poster' },
  });
  const made = await packed(harness);
  const names = made.files.map(({ name }) => name);
  const lists = names.filter((name) => name.includes('汇总表'));
  expect(lists).toEqual([
    '作品汇总表_示例镇_2024年上半年.xlsx',
    '作品汇总表_示例镇_2024年上半年.docx',
  ]);
  const first = names.findIndex((name) => name.startsWith('附件3_'));
  expect(names.indexOf(lists[1] ?? '')).toBe(first - 1);
  expect(readFileSync(path.join(made.folder, '清单.txt'), 'utf8')).toContain(
    '安全宣传“五进”作品汇总表',
  );
  expect(readFileSync(path.join(made.folder, '清单.txt'), 'utf8')).toMatch(
    /作品汇总表_示例镇_2024年上半年\.docx，[\d,]+ 字节，约1页\r\n/,
  );
  const forms = await harness.call('report.forms', FIRST);
  expect(forms.map(({ model }) => model.kind)).toEqual([
    'statistics',
    'works',
    'work',
    'work',
    'case',
  ]);
});
