import { z } from 'zod';
import { type Call, read, write } from './call.ts';
import { pathField } from './path-field.ts';

export interface AppInfo {
  name: string;
  version: string;
  electron: string;
  platform: string;
  /** From `--data`, else the folder opened last; null on a first start. */
  dataFolder: string | null;
  /** Of the ledger that is open already, since only the page is new; null while none is. */
  openFolder: string | null;
  /** Whether what this PC remembered, the last folder too, cannot be read. */
  hasForgotten: boolean;
  /** Where a new ledger would go if the clerk has no wish of their own. */
  suggestedFolder: string;
  /** Where the sample ledger lies, beside the clerk's own. */
  sampleFolder: string;
  /** Where packages would go. */
  suggestedOutDir: string;
}

/** What a page to print may hold at most. */
const MOST_PAPER_CHARS = 50_000_000;
const paper = {
  /** A whole HTML page; scripts in it never run, and it loads nothing from outside itself. */
  html: z.string().min(1).max(MOST_PAPER_CHARS),
  landscape: z.boolean().default(false),
  size: z.enum(['A4', 'A3']).default('A4'),
};

/** What Electron's main process answers itself, without the ledger service. */
export const desktopCalls = {
  appInfo: read<AppInfo>()(z.strictObject({})),
  /** Null when the clerk closes the dialog; so in all choosers. */
  chooseFolder: read<string | null>()(
    z.strictObject({ title: z.string().max(100), startIn: pathField.optional() }),
  ),
  chooseFiles: read<string[] | null>()(
    z.strictObject({
      title: z.string().max(100),
      filters: z
        .array(z.strictObject({ name: z.string(), extensions: z.array(z.string().regex(/^\w+$/)) }))
        .default([]),
      several: z.boolean().default(false),
    }),
  ),
  chooseSavePath: read<string | null>()(
    z.strictObject({
      title: z.string().max(100),
      suggestedName: z.string().max(200),
      extension: z.string().regex(/^\w+$/),
    }),
  ),
  /**
   * Opens a folder or document in the system's program. Only inside the data folder and folders the
   * clerk chose. With `name`, a copy under that name is opened and the original stays untouched.
   */
  openPath: read<null>()(
    z.strictObject({ path: pathField, name: z.string().min(1).max(200).optional() }),
  ),
  showInFolder: read<null>()(z.strictObject({ path: pathField })),
  /** Shows the system's print dialog; false when the clerk closes it. */
  print: read<boolean>()(z.strictObject(paper)),
  /** Asks where to, then writes a PDF; null when the clerk closes the dialog. */
  savePdf: write<string | null>()(
    z.strictObject({
      ...paper,
      suggestedName: z.string().max(200),
      /** Pages, from 0, whose sheet lies on its side. */
      turned: z.array(z.number().int().min(0)).max(10_000).default([]),
    }),
  ),
  /** Asks where to, then writes the picture; null when the clerk closes the dialog. */
  savePicture: write<string | null>()(
    z.strictObject({
      /** `data:image/png;base64,…` */
      picture: z
        .string()
        .max(40_000_000)
        .regex(/^data:image\/png;base64,[A-Za-z0-9+/]+=*$/),
      suggestedName: z.string().max(200),
    }),
  ),
  copyText: read<null>()(z.strictObject({ text: z.string().max(20_000_000) })),
  notify: read<null>()(z.strictObject({ title: z.string().max(100), body: z.string().max(500) })),
  /** Reads a signed update file that the clerk chose; refused where it may not be installed. */
  lookAtUpdate: read<{ version: string }>()(z.strictObject({ path: pathField })),
  /** Takes the package out of it and has the system install it; on Windows the program ends. */
  installUpdate: write<{ path: string }>()(z.strictObject({ path: pathField })),
  relaunch: read<null>()(z.strictObject({})),
};

type Calls = typeof desktopCalls;
export type DesktopVerb = keyof Calls;
export type DesktopCallName = `desktop.${DesktopVerb}`;

type CallOf<Name extends DesktopCallName> = Name extends `desktop.${infer V extends DesktopVerb}`
  ? Calls[V]
  : never;

export type DesktopInput<Name extends DesktopCallName> =
  CallOf<Name> extends Call<infer I, unknown> ? z.input<I> : never;

export type DesktopOutput<Name extends DesktopCallName> =
  CallOf<Name> extends { output?: infer O } ? Exclude<O, undefined> : never;

type DesktopHandler<Name extends DesktopCallName> = (
  input: CallOf<Name> extends Call<infer I, unknown> ? z.output<I> : never,
) => Promise<DesktopOutput<Name>> | DesktopOutput<Name>;

export type DesktopHandlers = { [V in DesktopVerb]: DesktopHandler<`desktop.${V}`> };
