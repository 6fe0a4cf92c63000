import type { CallInputOf, CallName, CallOutput } from '#shared/contract/contract.ts';

/** What a command's options look like on the line; `true` needs a value. */
export interface CommandSpec {
  name: string;
  /** The line shown in the help. */
  usage: string;
  summary: string;
  /** Option names without dashes, and whether each takes a value. */
  options: Record<string, { value: boolean; help: string }>;
  /** How many words may stand beside the options. */
  positionals: { least: number; most: number };
  /** Whether the data folder is made when it is missing. */
  makesFolder: boolean;
  /** Whether it puts the ledger there itself, so that none is opened before. */
  laysLedgerIn?: boolean;
  /** Whether this call writes nothing and so must not leave a new folder behind either. */
  isTrial?: (line: ParsedLine) => boolean;
  run(context: CommandContext): Promise<CommandResult>;
}

/** The words behind a command's name, taken apart. */
export interface ParsedLine {
  positionals: string[];
  /** Values of options with a value; the last one wins. */
  values: Map<string, string>;
  /** Options present, with or without a value. */
  present: Set<string>;
}

export interface CommandContext extends ParsedLine {
  /** The data folder, absolute. */
  folder: string;
  /** Asks the ledger service; throws a Refusal when it refuses. */
  call<Name extends CallName, Kind extends string = string>(
    name: Name,
    input: CallInputOf<Name, Kind>,
  ): Promise<CallOutput<Name, Kind>>;
  /** A line for people that is no result: goes to stderr. */
  tell(line: string): void;
}

export interface CommandResult {
  /** The value `--json` prints. */
  json: unknown;
  /** The same for people. */
  text: string;
  exitCode: ExitCode;
}

/** 0 done, 1 requirements unmet or rows refused, 2 wrong usage, 3 data or a file could not be read or written. */
export type ExitCode = 0 | 1 | 2 | 3;
