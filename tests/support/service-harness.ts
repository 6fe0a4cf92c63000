import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, onTestFinished } from 'vitest';
import type { ReaderOptions } from '#main/reading/reader.ts';
import { createService, type Service } from '#main/service/service.ts';
import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { ReportView } from '#shared/contract/report.ts';
import type { Failure, FailureCode } from '#shared/domain/failure.ts';
import type { Half } from '#shared/domain/period.ts';
import type { ReportAction } from '#shared/report/report-actions.ts';
import { BUILT_READER } from './built-threads.ts';
import { temporaryFolder } from './ledger-temp.ts';

const RESOURCES = path.join(import.meta.dirname, '..', '..', 'resources');
export const OTHER_NOTICE = path.join(import.meta.dirname, 'notices', 'shili-2025');

/** The ledger service as the window and the command line have it, on a folder of its own. */
export interface Harness {
  service: Service;
  /** A scratch folder; the data folder is `data` inside. */
  folder: string;
  data: string;
  events: { event: string; payload: unknown }[];
  /** The answer, or a failed test with the refusal's words. */
  call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>>;
  /** The refusal, or a failed test; its words must be Chinese sentences. */
  refused(name: CallName, input: unknown, code?: FailureCode): Promise<Failure>;
}

/** `now` stands still unless given; tests that need order move it themselves. */
export async function openService(
  options: {
    now?: () => string;
    sample?: boolean;
    data?: string;
    selfCheckAfterMs?: number;
    reading?: ReaderOptions;
    copyThread?: string;
  } = {},
): Promise<Harness> {
  const folder = temporaryFolder();
  const data = options.data ?? path.join(folder, 'data');
  const events: Harness['events'] = [];
  const service = createService({
    resourcesDir: RESOURCES,
    emit: (event, payload) => events.push({ event, payload }),
    now: options.now ?? (() => '2024-06-03T01:00:00.000Z'),
    selfCheckAfterMs: options.selfCheckAfterMs ?? null,
    reading: { entry: BUILT_READER, ...options.reading },
    ...(options.copyThread && { copyThread: options.copyThread }),
  });
  onTestFinished(() => service.close());
  const harness: Harness = {
    service,
    folder,
    data,
    events,
    async call<Name extends CallName, Kind extends string = string>(
      name: Name,
      input: CallInputOf<Name, Kind>,
    ) {
      const outcome = await service.call(name, input);
      if (!outcome.ok) throw new Error(`${name}: ${outcome.failure.message}`);
      return outcome.value as CallOutput<Name, Kind>;
    },
    async refused(name, input, code) {
      const outcome = await service.call(name, input);
      if (outcome.ok) throw new Error(`${name} was not refused`);
      expect(outcome.failure.message).toMatch(/[\u4e00-\u9fff].*。$/su);
      if (code) expect(outcome.failure).toMatchObject({ code });
      return outcome.failure;
    },
  };
  await harness.call('ledger.open', { folder: data });
  if (options.sample) await harness.call('ledger.sample', {});
  return harness;
}

/** A file that is what its ending says. */
export function writeScan(folder: string, name = '签字页.pdf', text = 'signed'): string {
  const file = path.join(folder, name);
  const start = { '.pdf': '%PDF-1.7\n', '.jpg': '\xff\xd8\xff\xe0', '.png': '\x89PNG\r\n\x1a\n' };
  const head = start[path.extname(name) as keyof typeof start] ?? '';
  writeFileSync(file, Buffer.concat([Buffer.from(head, 'latin1'), Buffer.from(text, 'utf8')]));
  return file;
}

/** Signs the frozen report with a scan whose code was read off the paper. */
export async function sign(
  { call, folder }: Harness,
  which: { year: number; half: Half },
  scanPath: string | null = writeScan(folder),
): Promise<ReportView> {
  const { current } = await call('report.get', which);
  return call('report.sign', {
    ...which,
    signedOn: '2024-06-18',
    signedBy: '主要负责人',
    scans: scanPath === null ? [] : [{ form: 'statistics', path: scanPath, codeOnScan: '' }],
    codeOnScan: current.digest?.slice(0, 8) ?? '',
  });
}

/** From draft to the archive, every step on the way. */
export async function sendThrough(
  harness: Harness,
  which: { year: number; half: Half },
): Promise<ReportView> {
  const { call, folder } = harness;
  await call('report.freeze', which);
  await sign(harness, which);
  await call('report.pack', { ...which, outDir: path.join(folder, 'out') });
  return call('report.send', { ...which, sentOn: '2024-06-19', sentBy: '经办人' });
}

/** A valid input of each step, so that a refusal is about the state and nothing else. */
export function inputOf(
  action: ReportAction,
  which: { year: number; half: Half },
  folder: string,
): unknown {
  const reason = '领导要求修改';
  switch (action) {
    case 'sign':
      return {
        ...which,
        signedOn: '2024-06-18',
        signedBy: '主要负责人',
        scans: [],
        codeOnScan: '',
      };
    case 'addScans':
      return {
        ...which,
        scans: [{ form: 'statistics', path: writeScan(folder), codeOnScan: '' }],
      };
    case 'send':
      return { ...which, sentOn: '2024-06-19', sentBy: '经办人' };
    case 'pack':
      return { ...which, outDir: path.join(folder, 'out') };
    case 'freeze':
      return which;
    default:
      return { ...which, reason };
  }
}
