import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { formsOf } from '#main/service/reports/forms-of.ts';
import { scansOf, unscannedForms } from '#main/service/reports/kept-scans.ts';
import { CODE, typicalFacts } from '../../support/report-facts-sample.ts';
import { type Harness, inputOf, openService, writeScan } from '../../support/service-harness.ts';

const FIRST = { year: 2024, half: 1 } as const;
const SIGNED = { ...FIRST, signedOn: '2024-06-18', signedBy: '主要负责人', codeOnScan: '' };

/** The sample's report, frozen, and what its forms are known by. */
async function frozen(): Promise<{ harness: Harness; forms: string[]; digits: string }> {
  const harness = await openService({ sample: true });
  const { records } = await harness.call('record.list', { kind: 'case', year: 2024 });
  const caseIds = records.slice(0, 1).map(({ id }) => id);
  await harness.call('report.saveChoices', { ...FIRST, choices: { caseIds } });
  const { current } = await harness.call('report.freeze', FIRST);
  const forms = (await harness.call('report.forms', FIRST)).map(({ form }) => form);
  return { harness, forms, digits: current.digest?.slice(0, 8) ?? '' };
}

const scanOf = ({ folder }: Harness, form: string, name: string) => ({
  form,
  path: writeScan(folder, name, name),
  codeOnScan: '',
});

async function packed({ call, folder }: Harness) {
  const { warnings, ...built } = await call('report.pack', {
    ...FIRST,
    outDir: path.join(folder, 'out'),
  });
  const { materials } = JSON.parse(readFileSync(path.join(built.folder, '清单.json'), 'utf8'));
  return { warnings, names: (materials as { name: string }[]).map(({ name }) => name) };
}

test('each form has its own scans, packed behind it under its own name', async () => {
  const { harness, forms } = await frozen();
  const [statistics = '', work = '', resultCase = ''] = forms;
  await harness.call('report.sign', {
    ...SIGNED,
    scans: [
      scanOf(harness, statistics, '扫描1.pdf'),
      scanOf(harness, statistics, '扫描2.jpg'),
      scanOf(harness, work, '作品.png'),
      scanOf(harness, resultCase, '案例.pdf'),
    ],
  });
  const { names, warnings } = await packed(harness);
  const scans = names.filter((name) => name.includes('扫描件'));
  expect(scans.map((name) => name.replace(/_.*（/, '…（'))).toEqual([
    '附件2…（签字盖章扫描件1）.pdf',
    '附件2…（签字盖章扫描件2）.jpg',
    '附件3…（签字盖章扫描件）.png',
    '附件4…（签字盖章扫描件）.pdf',
  ]);
  const before = (scan: string) => names.at(names.indexOf(scan) - 1) ?? '';
  expect(before(scans[0] ?? '')).toMatch(/^附件2_.*\.docx$/);
  expect(before(scans[2] ?? '')).toMatch(/^附件3_.*\.docx$/);
  expect(before(scans[3] ?? '')).toMatch(/^附件4_.*\.docx$/);
  expect(warnings.join('')).not.toContain('扫描件');
});

test('says which forms still lack their scan, and takes it later', async () => {
  const { harness, forms } = await frozen();
  const [statistics = '', work = '', resultCase = ''] = forms;
  const signed = await harness.call('report.sign', {
    ...SIGNED,
    scans: [scanOf(harness, statistics, '扫描.pdf')],
  });
  expect(signed.unscanned.map(({ form }) => form)).toEqual([work, resultCase]);
  const { warnings } = await packed(harness);
  expect(warnings).toContainEqual(
    expect.stringMatching(/^还没有签字盖章扫描件：附件3.*、附件4.*。/),
  );
  const later = await harness.call('report.addScans', {
    ...FIRST,
    scans: [scanOf(harness, work, '作品.pdf'), scanOf(harness, resultCase, '案例.pdf')],
  });
  expect(later.unscanned).toEqual([]);
  expect(later.current.scans.map(({ name }) => name)).toEqual(['扫描.pdf', '作品.pdf', '案例.pdf']);
  const failure = await harness.refused('report.send', inputOf('send', FIRST, harness.folder));
  expect(failure.message).toContain('请先生成');
  expect((await packed(harness)).names.filter((name) => name.includes('扫描件'))).toHaveLength(3);
});

test('packing without a signature warns in words, as a draft too', async () => {
  const { harness } = await frozen();
  const { warnings } = await packed(harness);
  expect(warnings).toContainEqual(
    expect.stringMatching(/^还没有登记签批，材料里没有签字盖章的扫描件/),
  );
  const draft = await harness.call('report.pack', {
    ...FIRST,
    outDir: path.join(harness.folder, 'out'),
    draft: true,
  });
  expect(draft.warnings).toContainEqual(expect.stringMatching(/^这是草稿，没有签字盖章/));
});

test('holds the code of every scan against the report, and knows its forms', async () => {
  const { harness, forms, digits } = await frozen();
  const [, work = ''] = forms;
  const scan = scanOf(harness, work, '作品.pdf');
  const attempt = (given: Partial<typeof scan>) => ({ ...SIGNED, scans: [{ ...scan, ...given }] });
  const wrong = await harness.refused(
    'report.sign',
    attempt({ codeOnScan: '00000000' }),
    'invalid-input',
  );
  expect(wrong.message).toContain('附件3');
  expect(wrong.place).toEqual({ field: 'codeOnScan' });
  const stranger = await harness.refused('report.sign', attempt({ form: 'w-gone' }), 'not-found');
  expect(stranger.message).toContain('没有这张表');
  await harness.call('report.sign', attempt({ codeOnScan: digits }));
});

test('the single scan of a signing recorded by an older program is that of the statistics table', () => {
  const scan = { name: '签字页.pdf', sha256: 'a'.repeat(64), extension: '.pdf', sizeBytes: 9 };
  const event = (action: string, detail: unknown) => ({
    at: '2024-06-18T01:00:00.000Z',
    operator: '经办人',
    action,
    fromState: null,
    toState: 'signed' as const,
    reason: '',
    detail,
  });
  const signed = event('sign', { signedOn: '2024-06-18', signedBy: '主要负责人', scan });
  const version = { state: 'signed' as const, events: [event('freeze', {}), signed] };
  expect(scansOf(version, typicalFacts())).toEqual([{ ...scan, form: 'statistics' }]);
  const papers = formsOf(typicalFacts(), CODE);
  expect(unscannedForms(version, typicalFacts(), papers).map(({ kind }) => kind)).toEqual([
    'work',
    'case',
  ]);
  const without = {
    ...version,
    events: [event('sign', { signedOn: '', signedBy: '', scan: null })],
  };
  expect(scansOf(without, typicalFacts())).toEqual([]);
});
