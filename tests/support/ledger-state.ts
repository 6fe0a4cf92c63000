import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { CallInput, CallName, CallOutput } from '#shared/contract/contract.ts';
import type { Half } from '#shared/domain/period.ts';
import { RECORD_KINDS } from '#shared/domain/record.ts';

type Caller = <Name extends CallName>(
  name: Name,
  input: CallInput<Name>,
) => Promise<CallOutput<Name>>;

/** Not `files`: what a record names is there, or verifying says so; what none names is nobody's. */
const PARTS = ['archive', 'notices', 'templates'];
const HALVES = [2023, 2024].flatMap((year) => [1, 2].map((half) => ({ year, half: half as Half })));

/** All that the clerk sees of an open ledger, without where it lies; two states are equal as texts. */
export async function ledgerState(call: Caller, data: string): Promise<string> {
  const records: unknown[] = [];
  for (const kind of RECORD_KINDS) {
    for (const deleted of [false, true]) {
      records.push((await call('record.list', { kind, deleted, limit: 100_000 })).records);
    }
  }
  const reports: unknown[] = [];
  for (const which of HALVES) {
    const { current, versions, choices, events } = await call('report.get', which);
    reports.push({ current, versions, choices, events });
  }
  const state = {
    unit: await call('unit.get', {}),
    settings: await call('settings.get', {}),
    notice: await call('notice.current', {}),
    notices: await call('notice.list', {}),
    templates: await call('template.list', {}),
    drafts: await call('draft.list', {}),
    archive: await call('archive.list', {}),
    records,
    reports,
    files: PARTS.map((part) => treeOf(path.join(data, part))),
  };
  return JSON.stringify(state).replaceAll(data, 'DATA');
}

/** Each file below a folder with its digest; a folder that is not there holds none. */
export function treeOf(folder: string): Record<string, string> {
  if (!existsSync(folder)) return {};
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(files.map((file) => [path.relative(folder, file), digestOf(file)]));
}

/** What a step that was stopped could leave lying in a data folder. */
export function leavingsIn(data: string): string[] {
  const names = readdirSync(data, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => /restoring-|unfinished|\.tmp|\.part$|\.old-/u.test(name));
}

function digestOf(file: string): string {
  return createHash('sha256').update(readFileSync(file)).digest('hex');
}
