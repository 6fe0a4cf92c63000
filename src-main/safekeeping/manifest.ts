import { z } from 'zod';
import type { CopyContents } from '#shared/words/copy-words.ts';
import { windowsNameFault } from '../files/windows-name.ts';

/** Folders of the data folder that a backup holds beside the database. */
export const BACKED_UP_FOLDERS = ['files', 'archive', 'notices', 'templates'];

/** What may stand in a backup: no way out of the folder it is unpacked into. */
const nameSchema = z
  .string()
  .max(1000)
  .refine(
    (name) =>
      name === 'ledger.sqlite' ||
      (BACKED_UP_FOLDERS.includes(name.split('/')[0] ?? '') &&
        name.includes('/') &&
        name.split('/').every((part) => isPlainName(part))),
    { message: 'not a name inside a data folder' },
  );

export const backupManifestSchema = z.object({
  format: z.literal('wujin-ledger-backup'),
  version: z.literal(1),
  appVersion: z.string(),
  createdAt: z.iso.datetime(),
  /** Whose ledger it is, told before it is unpacked; backups of older versions do not say. */
  ledger: z.object({ unit: z.string(), records: z.number() }).optional().catch(undefined),
  files: z.array(
    z.object({
      name: nameSchema,
      sizeBytes: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
});

/** The list of contents of a backup, written as its last entry. */
export type BackupManifest = z.infer<typeof backupManifestSchema>;

export const MANIFEST_NAME = 'manifest.json';

/** What a backup holds beside the records, as the clerk counts it. */
export function contentsOf({ files }: Pick<BackupManifest, 'files'>): CopyContents {
  const below = (part: string) => files.filter(({ name }) => name.startsWith(`${part}/`));
  const things = (part: string) => new Set(below(part).map(({ name }) => name.split('/')[1])).size;
  return {
    evidence: below('files').length,
    archived: things('archive'),
    notices: things('notices'),
    templates: things('templates'),
  };
}

/**
 * Of these names the ones that some system would not take: reserved there, or told from another only
 * by case or by how an accent is written.
 */
export function unportableNames(names: readonly string[]): string[] {
  const first = new Map<string, string>();
  return names.filter((name) => {
    const folded = name.normalize('NFC').toLowerCase();
    const isTwin = (first.get(folded) ?? name) !== name;
    first.set(folded, first.get(folded) ?? name);
    return (
      isTwin ||
      !nameSchema.safeParse(name).success ||
      name.split('/').some((part) => windowsNameFault(part) !== null)
    );
  });
}

/** Colons, backslashes and trailing dots mean something else on Windows. */
function isPlainName(part: string): boolean {
  return part !== '' && part !== '..' && !/[\p{Cc}\\:*?"<>|]/u.test(part) && !/[. ]$/.test(part);
}
