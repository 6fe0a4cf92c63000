import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expect, test } from 'vitest';
import { buildPackage } from '#main/submission/build-package.ts';
import { mailSizeBytes } from '#main/submission/mail-size.ts';
import { packageManifestSchema } from '#main/submission/manifest.ts';
import {
  buildFacts,
  buildInput,
  CODE,
  FOLDER_NAME,
  filesOf,
  inTemporaryFolder,
  noise,
  readMails,
  readZip,
} from './build-input.ts';

const sha256 = (bytes: Uint8Array | string) => createHash('sha256').update(bytes).digest('hex');

test('a package holds forms, lists, zip, draft and text, all named with size and hash', () =>
  inTemporaryFolder(async (outDir) => {
    const built = await buildPackage(buildInput(outDir));
    expect(built.folder).toBe(path.join(outDir, FOLDER_NAME));
    expect(built.code).toBe('2024-1 第1版 3f9a01bc');
    expect(built.warnings).toEqual([]);
    expect((await readdir(built.folder)).sort()).toEqual(
      [
        '附件2_统计表_示例镇.xlsx',
        '附件4_案例_“网格+喇叭”𰻝㙦䶮.docx',
        `${FOLDER_NAME}.zip`,
        '清单.txt',
        '清单.json',
        '邮件.txt',
        '邮件草稿.eml',
      ].sort(),
    );
    for (const file of built.files) {
      const bytes = await readFile(path.join(built.folder, file.name));
      expect(file).toEqual({ name: file.name, bytes: bytes.length, sha256: sha256(bytes) });
    }
    const manifest = packageManifestSchema.parse(
      JSON.parse(await readFile(path.join(built.folder, '清单.json'), 'utf8')),
    );
    expect(manifest.materials.map(({ role }) => role)).toEqual(['statistics', 'case']);
    const list = await readFile(path.join(built.folder, '清单.txt'), 'utf8');
    expect(list).toContain(`SHA-256：${sha256(noise(9_000))}`);
    expect(list).toContain('报送时段：2024年上半年（2023年12月11日至2024年6月20日）');
    expect(list).toContain('填报日期：2024年6月18日');
    expect(list).toMatch(/校验码印在每张表的页脚，.*同一版/);
    expect(list).toMatch(/1\. 统计表\r\n {3}附件2_统计表_示例镇\.xlsx，9,000 字节\r\n/);
    expect(list).toContain('校验码：2024-1 第1版 3f9a01bc');
    const text = await readFile(path.join(built.folder, '邮件.txt'), 'utf8');
    expect(text).toContain(
      '收件人：jzqyjj05@tj.gov.cn\r\n主题：示例镇人民政府关于报送2024年上半年',
    );
  }));

test('another language’s parser reads recipient, subject, body and attachments whole', () =>
  inTemporaryFolder(async (outDir) => {
    const scan = path.join(outDir, 'scan.pdf');
    await writeFile(scan, noise(200_000));
    const built = await buildPackage(
      buildInput(path.join(outDir, 'out'), {
        attachments: [{ name: '附件2（签字盖章扫描件）.pdf', path: scan, role: 'scan' }],
      }),
    );
    const [mail] = readMails(path.join(built.folder, '邮件草稿.eml'));
    expect(mail).toMatchObject({
      to: ['jzqyjj05@tj.gov.cn'],
      subject: '示例镇人民政府关于报送2024年上半年安全宣传“五进”工作情况的材料',
      unsent: '1',
      from: null,
      defects: [],
    });
    expect(mail?.subject).toBe(built.mail?.subject);
    expect(mail?.body.replaceAll('\r\n', '\n').trimEnd()).toBe(built.mail?.body.trimEnd());
    expect(mail?.attachments.map(({ name, contentTypeName }) => [name, contentTypeName])).toEqual(
      [
        '附件2_统计表_示例镇.xlsx',
        '附件4_案例_“网格+喇叭”𰻝㙦䶮.docx',
        '附件2（签字盖章扫描件）.pdf',
      ].map((name) => [name, name]),
    );
    expect(mail?.attachments.map((attachment) => attachment.sha256)).toEqual(
      [noise(9_000), noise(7_001), noise(200_000)].map(sha256),
    );
  }));

test('another language’s reader finds UTF-8 names in the zip and every byte in place', () =>
  inTemporaryFolder(async (outDir) => {
    const built = await buildPackage(buildInput(outDir));
    const entries = readZip(path.join(built.folder, `${FOLDER_NAME}.zip`));
    expect(entries.map(({ name }) => name)).toEqual([
      '附件2_统计表_示例镇.xlsx',
      '附件4_案例_“网格+喇叭”𰻝㙦䶮.docx',
      '清单.txt',
    ]);
    expect(entries.every(({ utf8, date }) => utf8 && date === 1980)).toBe(true);
    expect(entries[0]?.sha256).toBe(sha256(noise(9_000)));
  }));

test('the same facts give the same bytes, wherever and however often', () =>
  inTemporaryFolder(async (outDir) => {
    const one = await buildPackage(buildInput(path.join(outDir, 'one')));
    const files = await filesOf(one.folder);
    const other = await buildPackage(buildInput(path.join(outDir, 'two/deeper')));
    expect(await filesOf(other.folder)).toEqual(files);
    await buildPackage(buildInput(path.join(outDir, 'one')));
    expect(await filesOf(one.folder)).toEqual(files);
    expect(await readdir(path.join(outDir, 'one'))).toEqual([FOLDER_NAME]);
  }));

test('a package over the limit is split into mails that each fit, in order', () =>
  inTemporaryFolder(async (outDir) => {
    const clips = await Promise.all(
      [600_000, 500_000, 100_000, 1_400_000].map(async (size, index) => {
        const file = path.join(outDir, `clip-${index}`);
        await writeFile(file, noise(size));
        return { name: `短视频${index + 1}.mp4`, path: file, role: 'work-file' as const };
      }),
    );
    const built = await buildPackage(
      buildInput(path.join(outDir, 'out'), { attachments: clips, mailLimitMb: 1 }),
    );
    expect(built.drafts).toEqual(['邮件草稿（第1封，共2封）.eml', '邮件草稿（第2封，共2封）.eml']);
    expect(built.warnings).toEqual([
      expect.stringContaining('已分成 2 封邮件'),
      expect.stringContaining('“短视频4.mp4”有 1.4 MB'),
    ]);
    const drafts = built.drafts.map((name) => path.join(built.folder, name));
    const mails = readMails(...drafts);
    expect(mails.map(({ attachments }) => attachments.map(({ name }) => name))).toEqual([
      [
        '附件2_统计表_示例镇.xlsx',
        '附件4_案例_“网格+喇叭”𰻝㙦䶮.docx',
        '短视频1.mp4',
        '短视频3.mp4',
      ],
      ['短视频2.mp4'],
    ]);
    expect(mails.map(({ subject }) => subject.slice(-10))).toEqual(
      ['（第1封，共2封）', '（第2封，共2封）'].map((share) => expect.stringContaining(share)),
    );
    expect(mails[0]?.body).toContain('另行报送：作品文件（短视频4.mp4）');
    for (const [index, draft] of drafts.entries()) {
      const { size } = await stat(draft);
      const sizes = mails[index]?.attachments.map(({ bytes }) => bytes) ?? [];
      expect(size).toBeLessThanOrEqual(1_000_000);
      expect(size).toBeLessThanOrEqual(mailSizeBytes(sizes));
    }
    expect(readZip(path.join(built.folder, `${FOLDER_NAME}.zip`))).toHaveLength(7);
  }));

test('hostile and equal names become safe names of their own', () =>
  inTemporaryFolder(async (outDir) => {
    const file = path.join(outDir, 'source');
    await writeFile(file, 'x');
    const names = [
      '../../清单.txt',
      '视频.MP4',
      '视频.mp4',
      'C:\\遗漏\\con.pdf',
      '清单.json',
      '  ',
    ];
    const built = await buildPackage(
      buildInput(path.join(outDir, 'out'), {
        documents: [],
        attachments: names.map((name) => ({ name, path: file, role: 'other' })),
      }),
    );
    expect(built.files.slice(0, 6).map(({ name }) => name)).toEqual([
      '清单（2）.txt',
      '视频.MP4',
      '视频（2）.mp4',
      '_con.pdf',
      '清单（2）.json',
      '未命名',
    ]);
    expect(await readdir(outDir)).toEqual(['out', 'source']);
  }));

test('an amended version and a draft stand beside the first and say what they are', () =>
  inTemporaryFolder(async (outDir) => {
    await buildPackage(buildInput(outDir));
    const amended = await buildPackage(buildInput(outDir, { code: { ...CODE, version: 2 } }));
    const draft = await buildPackage(buildInput(outDir, { code: { ...CODE, digest: null } }));
    expect(amended.mail?.subject).toContain('（第2版，以此为准）');
    // A draft is for the unit's own eyes: nothing of it is ready to be sent.
    expect(draft.mail).toBeNull();
    expect(draft.files.filter(({ name }) => /邮件/.test(name))).toEqual([]);
    expect(await readdir(draft.folder)).not.toContain('邮件草稿.eml');
    expect((await readdir(outDir)).sort()).toEqual(
      [FOLDER_NAME, `${FOLDER_NAME}_第2版`, `${FOLDER_NAME}_草稿`].sort(),
    );
  }));

test('a package that somebody changed is kept beside the new one', () =>
  inTemporaryFolder(async (outDir) => {
    const first = await buildPackage(buildInput(outDir));
    await writeFile(path.join(first.folder, '领导批示.txt'), '同意');
    const second = await buildPackage(buildInput(outDir));
    expect(second.warnings).toEqual([expect.stringContaining(`“${FOLDER_NAME}（原）”`)]);
    const kept = path.join(outDir, `${FOLDER_NAME}（原）`, '领导批示.txt');
    expect(await readFile(kept, 'utf8')).toBe('同意');
    expect(await readdir(second.folder)).not.toContain('领导批示.txt');
  }));

test('what a killed run left behind is mended by the next', () =>
  inTemporaryFolder(async (outDir) => {
    const built = await buildPackage(buildInput(outDir));
    const files = await filesOf(built.folder);
    await mkdir(path.join(outDir, `.${FOLDER_NAME}.tmp-0123abcd`));
    await mkdir(path.join(outDir, `.${FOLDER_NAME}.old-0123abcd`));
    await buildPackage(buildInput(outDir));
    const left = await readdir(outDir);
    expect(left.filter((name) => name.startsWith('.'))).toEqual([]);
    expect(await filesOf(built.folder)).toEqual(files);
  }));

test('a unit without a name and words that try to break the headers do no harm', () =>
  inTemporaryFolder(async (outDir) => {
    const facts = buildFacts();
    const evil = { ...facts.unit, name: '示例镇\r\nBcc: other@example.com\r\n\r\n<b>' };
    const built = await buildPackage(buildInput(outDir, { facts: { ...facts, unit: evil } }));
    const [mail] = readMails(path.join(built.folder, '邮件草稿.eml'));
    expect(mail?.to).toEqual(['jzqyjj05@tj.gov.cn']);
    expect(mail?.defects).toEqual([]);
    const raw = await readFile(path.join(built.folder, '邮件草稿.eml'), 'utf8');
    expect(raw).not.toMatch(/^Bcc/im);
    const nameless = { ...facts, unit: { ...facts.unit, name: '' } };
    const other = await buildPackage(buildInput(outDir, { facts: nameless }));
    expect(path.basename(other.folder)).toBe('2024年上半年_未填单位');
  }));
