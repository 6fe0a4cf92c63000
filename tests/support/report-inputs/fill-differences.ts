import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import type { AskedLedger } from './asked-ledger.ts';
import type { FillTruth } from './truth.ts';

/** Where a blank filled with a work of type 短视频 differs from the truth. */
export async function fillDifferences(
  { ask, folder }: AskedLedger,
  blank: string,
  truth: FillTruth,
): Promise<string[]> {
  const input = {
    year: 2024,
    title: '一分钟看懂用电安全',
    type: 'video',
    createdOn: '2024-03-01',
    settings: ['community'],
    introduction: '入户讲解用电安全',
  } as const;
  await ask('record.add', { kind: 'work', input: { ...input, settings: [...input.settings] } });
  const out = join(folder, `填好${extname(blank)}`);
  const asked = { path: blank, kind: 'work', year: 2024, half: 1, recordId: null, out } as const;
  const check = await ask('template.fill', asked);
  const said = [
    ...check.notes,
    ...[...check.unfilled, ...check.refused, ...check.reworded].map(
      ({ label, text }) => `${label}：${text}`,
    ),
  ].join('\n');
  const part = truth.part ? unzipSync(readFileSync(out))[truth.part] : undefined;
  const xml = new TextDecoder().decode(part);
  return [
    ...(truth.told ?? [])
      .filter((word) => !said.includes(word))
      .map((word) => `“${word}” not told`),
    ...(truth.holds ?? [])
      .filter((has) => !new RegExp(has, 'su').test(xml))
      .map((has) => `no ${has}`),
    ...(truth.lacks ?? [])
      .filter((has) => new RegExp(has, 'su').test(xml))
      .map((has) => `has ${has}`),
  ];
}
