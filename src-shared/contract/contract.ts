import type { z } from 'zod';
import { backupCalls } from './backup.ts';
import type { ByKind, Call } from './call.ts';
import { collectCalls } from './collect.ts';
import { diagnosisCalls } from './diagnosis.ts';
import { draftCalls } from './drafts.ts';
import { evidenceCalls } from './evidence.ts';
import { fileCalls } from './files.ts';
import { gatherCalls } from './gather.ts';
import { historyCalls } from './history.ts';
import { importCalls } from './import.ts';
import { ledgerCalls, unitCalls } from './ledger.ts';
import { movingCalls } from './moving.ts';
import { noticeCalls } from './notice.ts';
import { overviewCalls } from './overview.ts';
import { recordCalls } from './record.ts';
import { archiveCalls, reportCalls } from './report.ts';
import { rosterCalls } from './roster.ts';
import { settingsCalls } from './settings.ts';
import { templateCalls } from './template.ts';

/** Everything the window, the command line and the tests can ask of the ledger service. */
export const CONTRACT = {
  ledger: ledgerCalls,
  unit: unitCalls,
  settings: settingsCalls,
  notice: noticeCalls,
  roster: rosterCalls,
  collect: collectCalls,
  record: recordCalls,
  history: historyCalls,
  file: fileCalls,
  evidence: evidenceCalls,
  draft: draftCalls,
  import: importCalls,
  overview: overviewCalls,
  report: reportCalls,
  archive: archiveCalls,
  gather: gatherCalls,
  template: templateCalls,
  backup: backupCalls,
  moving: movingCalls,
  diagnosis: diagnosisCalls,
};

type Contract = typeof CONTRACT;
export type Noun = keyof Contract;
export type Verb<N extends Noun> = keyof Contract[N] & string;

/** `record.list` and the like. */
export type CallName = { [N in Noun]: `${N}.${Verb<N>}` }[Noun];

type CallOf<Name extends CallName> = Name extends `${infer N extends Noun}.${infer V}`
  ? V extends Verb<N>
    ? Contract[N][V]
    : never
  : never;

/** What the caller passes: defaults may be left out. */
export type CallInput<Name extends CallName> =
  CallOf<Name> extends Call<infer I, unknown> ? z.input<I> : never;

/** What the handler gets: parsed. */
export type ParsedInput<Name extends CallName> =
  CallOf<Name> extends Call<infer I, unknown> ? z.output<I> : never;

/** The same with its `kind` caught, which the reply may follow from. */
export type CallInputOf<Name extends CallName, Kind> = CallInput<Name> & { kind?: Kind };

/** The reply; where it follows from the request's `kind`, that of the `Kind` given. */
export type CallOutput<Name extends CallName, Kind = string> =
  CallOf<Name> extends { output?: infer O } ? ReplyTo<Exclude<O, undefined>, Kind> : never;

type ReplyTo<Output, Kind> =
  Output extends ByKind<infer Replies>
    ? Replies[Kind extends keyof Replies ? Kind : keyof Replies]
    : Output;

/** The function that answers one call. */
export type Handler<Name extends CallName> = (
  input: ParsedInput<Name>,
) => Promise<CallOutput<Name>> | CallOutput<Name>;

/** All handlers; one that is missing does not compile. */
export type Handlers = { [N in Noun]: { [V in Verb<N>]: Handler<`${N}.${V}` & CallName> } };
