import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { type FieldId, fieldName } from '#shared/blanks/field-names.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import type { GatheredMaterial } from '#shared/gather/gathered.ts';
import { readChunks, writeDurably } from '../../files/durable-file.ts';
import { errorCodeOf } from '../../files/error-code.ts';
import { plainWorkbook } from '../../office/plain-workbook.ts';
import { storedFilePath } from '../../store/files/stored-files.ts';
import { type GatheredFile, gatheredFiles, type StoredGathered } from '../../store/gathered.ts';
import { nameGiver } from '../../submission/material-names.ts';
import type { Desk } from '../desk/desk.ts';

type Kind = GatheredMaterial['kind'];

const PARTS: Record<Kind, { folder: string; list: string; columns: readonly FieldId[] }> = {
  work: {
    folder: '作品',
    list: '作品汇总表',
    columns: [
      'work.title',
      'work.type',
      'work.authors',
      'work.makers',
      'work.createdOn',
      'work.settings',
      'work.published',
      'work.reach',
      'work.introduction',
      'work.contact',
      'work.phone',
    ],
  },
  case: {
    folder: '案例',
    list: '案例汇总表',
    columns: [
      'case.title',
      'case.setting',
      'case.form',
      'case.period',
      'case.summary',
      'case.results',
      'case.contact',
      'case.phone',
    ],
  },
};

/** Works and cases of all units with their files, a folder for each, and a list of them. */
export async function collectMaterial(
  desk: Desk,
  reports: readonly StoredGathered[],
  into: string,
): Promise<{ files: string[]; left: string[] }> {
  const files: string[] = [];
  const left: string[] = [];
  for (const kind of ['work', 'case'] as const) {
    const { folder, list, columns } = PARTS[kind];
    const rows: (string | number)[][] = [];
    const nameFor = nameGiver([]);
    for (const report of reports) {
      const own = await gatheredFiles(desk.ledger(), report.id);
      for (const one of report.material.filter((each) => each.kind === kind)) {
        const title = one.values[`${kind}.title`] ?? '';
        const number = String(rows.length + 1).padStart(2, '0');
        const name = nameFor(fileBase([number, report.unit, title]));
        const target = path.join(into, folder, name);
        await mkdir(target, { recursive: true });
        const copied = await copyFiles(
          desk,
          own.filter(({ about }) => about === one.about),
          target,
        );
        left.push(...copied.left.map((file) => `${report.unit}：${file}`));
        files.push(...copied.names.map((each) => `${folder}/${name}/${each}`));
        rows.push([
          rows.length + 1,
          report.unit,
          ...columns.map((field) => one.values[field] ?? ''),
          copied.names.length,
        ]);
      }
    }
    if (rows.length === 0) continue;
    const heads = ['序号', '报送单位', ...columns.map(fieldName), '文件数'];
    const sheet = {
      name: list,
      title: list,
      columns: heads.map((heading) => ({ heading, width: heading === '序号' ? 6 : 18 })),
      rows,
    };
    await writeDurably(path.join(into, folder, `${list}.xlsx`), await plainWorkbook([sheet]));
    files.push(`${folder}/${list}.xlsx`);
  }
  return { files, left };
}

async function copyFiles(
  desk: Desk,
  files: readonly GatheredFile[],
  into: string,
): Promise<{ names: string[]; left: string[] }> {
  const nameFor = nameGiver([]);
  const names: string[] = [];
  const left: string[] = [];
  for (const file of files) {
    const name = nameFor(file.name);
    try {
      const source = storedFilePath(desk.ledger().folder, file);
      const { sha256 } = await writeDurably(path.join(into, name), readChunks(source));
      names.push(name);
      if (sha256 !== file.sha256) left.push(`“${name}”在台账里变了，与收到时不同。`);
    } catch (error) {
      if (errorCodeOf(error) !== 'ENOENT') throw error;
      left.push(`“${name}”在台账里不见了，没有收齐。`);
    }
  }
  return { names, left };
}
