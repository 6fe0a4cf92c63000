import { recordFileBase } from '#shared/forms/file-name.ts';
import { inTitleMarks } from '#shared/forms/paper-title.ts';
import type { ReportFacts } from '#shared/forms/report-facts.ts';
import { quoted } from '#shared/rules/rule.ts';
import { listFilesOf, type StoredRecordFile } from '../../store/files/file-rows.ts';
import { extensionOf, storedFilePath } from '../../store/files/stored-files.ts';
import type { Ledger } from '../../store/schema/ledger.ts';
import type { PackageAttachment } from '../../submission/material.ts';

/**
 * What hangs on the report's works and cases, under names that tell whose it is. The same bytes go
 * once, under the first of their names; each time that is so it is said, in Chinese.
 */
export async function recordFiles(
  ledger: Ledger,
  facts: ReportFacts,
): Promise<{ attachments: PackageAttachment[]; warnings: string[] }> {
  const owners = ownersOf(facts);
  const files = await listFilesOf(
    ledger,
    owners.map(({ id }) => id),
  );
  const packed = new Map<string, string>();
  const attachments: PackageAttachment[] = [];
  const warnings: string[] = [];
  for (const { id, kind, title, distinctTitle } of owners) {
    let number = 0;
    for (const file of (files.get(id) ?? []).sort(byContent)) {
      const knownAs = `${kind === 'work' ? '作品' : '案例'}${quoted(title)}的佐证材料${quoted(file.name)}`;
      const twin = packed.get(file.sha256);
      if (twin !== undefined) {
        warnings.push(`${knownAs}与${quoted(twin)}内容相同，材料里只放一份。`);
        continue;
      }
      number += 1;
      const extension = extensionOf(file.name) || file.extension;
      const name = recordFileBase(facts, kind, distinctTitle, number) + extension;
      packed.set(file.sha256, name);
      attachments.push({
        name,
        path: storedFilePath(ledger.folder, file),
        role: `${kind}-file`,
        form: id,
        title: `${kind === 'work' ? '作品' : '案例'}${inTitleMarks(title)}的${kind === 'work' ? '作品文件' : '佐证材料'}`,
        sha256: file.sha256,
        knownAs,
      });
    }
  }
  return { attachments, warnings };
}

interface Owner {
  id: string;
  kind: 'work' | 'case';
  title: string;
  /** The second of two equal titles is numbered, as its form is. */
  distinctTitle: string;
}

function ownersOf({ works, cases }: ReportFacts): Owner[] {
  return [numbered('work', works), numbered('case', cases)].flat();
}

function numbered(kind: Owner['kind'], records: readonly { id: string; title: string }[]): Owner[] {
  const seen = new Map<string, number>();
  return records.map(({ id, title }) => {
    const key = title.toLowerCase();
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return { id, kind, title, distinctTitle: count === 1 ? title : `${title}（${count}）` };
  });
}

/** Never by when they were added: the same records make the same package. */
function byContent(a: StoredRecordFile, b: StoredRecordFile) {
  const [first, second] = [`${a.name}/${a.sha256}`, `${b.name}/${b.sha256}`];
  return first < second ? -1 : first > second ? 1 : 0;
}
