import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import { periodLabel } from '#shared/domain/period.ts';
import { unitInFileNames } from '#shared/domain/unit.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { Notice } from '#shared/notice/notice.ts';
import { PACKAGE_DATA, packageDataText } from '#shared/report/package-data.ts';
import { digestOfFile, type FileFact, readChunks, writeDurably } from '../files/durable-file.ts';
import { errorCodeOf } from '../files/error-code.ts';
import { move } from '../files/move-and-remove.ts';
import { fillFolder } from '../files/staging-folder.ts';
import { storageRefusal } from '../store/storage/storage-failure.ts';
import { writeZip } from '../zip/write-zip-file.ts';
import { writeMailDraft } from './mail-draft.ts';
import { BYTES_PER_MB, splitMails } from './mail-size.ts';
import { type MailText, mailText } from './mail-text.ts';
import { MANIFEST_JSON, MANIFEST_TEXT, manifestText, type PackageManifest } from './manifest.ts';
import {
  MATERIAL_ROLE_LABELS,
  type MaterialFact,
  type PackageAttachment,
  type PackageDocument,
} from './material.ts';
import type { Amends } from './report-letter.ts';
import { isUntouchedPackage } from './verify-package.ts';
import { writeMaterials } from './write-materials.ts';

const MAIL_TEXT = '邮件.txt';

export interface PackageInput {
  facts: ReportFacts;
  code: CheckCode;
  notice: Notice;
  /** What this version stands for, where one was sent before. */
  amends?: Amends | null;
  /** Day of the signature, where the report has one. */
  signedOn?: string | null;
  /** The facts as they are stored, for the office to add up; null of a draft. */
  storedFacts: object | null;
  documents: readonly PackageDocument[];
  attachments: readonly PackageAttachment[];
  /** Of the office's mailbox, in MB of 1,000,000 bytes. */
  mailLimitMb: number;
  /** The package becomes a folder in here; made when missing. */
  outDir: string;
  /** Files of the folder that are written, and all of them: materials, zip and mail. */
  onWritten?: (done: number, of: number) => void;
}

export interface BuiltPackage {
  folder: string;
  /** All files of the folder. */
  files: FileFact[];
  /** Text of the 校验码. */
  code: string;
  /** The first mail, or the only one; none of a draft, which goes to nobody. */
  mail: MailText | null;
  /** Names of the drafts, in order. */
  drafts: string[];
  warnings: string[];
}

/**
 * Writes the report's folder: materials, lists, zip and mail drafts; of a draft no mail. The folder is whole or absent;
 * one of the same name is replaced, or kept beside when somebody changed it. The same input gives
 * the same bytes. Throws a `Refusal` when a file cannot be read or written.
 */
export async function buildPackage(input: PackageInput): Promise<BuiltPackage> {
  const { facts, code, outDir } = input;
  const name = folderName(facts, code);
  const folder = path.join(outDir, name);
  const kept: string[] = [];
  try {
    const built = await fillFolder(
      outDir,
      name,
      (staging) => fillPackage(staging, name, input),
      async (old) => {
        if (await isUntouchedPackage(old)) return 'may go';
        kept.push(await keepBeside(old, folder));
        return 'seen to';
      },
    );
    const warnings = kept.map(
      (place) => `原来的材料文件夹有改动，已另存为“${path.basename(place)}”。`,
    );
    return { ...built, folder, warnings: [...built.warnings, ...warnings] };
  } catch (error) {
    throw storageRefusal(error, `文件夹“${outDir}”`) ?? error;
  }
}

/** A draft and an amended version have folders of their own beside the first. */
function folderName(facts: ReportFacts, code: CheckCode): string {
  const parts = [periodLabel(facts.period), unitInFileNames(facts.unit) || '未填单位'];
  if (code.version > 1) parts.push(`第${code.version}版`);
  if (code.digest === null) parts.push('草稿');
  return fileBase(parts);
}

async function fillPackage(
  staging: string,
  name: string,
  input: PackageInput,
): Promise<Omit<BuiltPackage, 'folder'>> {
  const { facts, code, notice } = input;
  const zipName = `${name}.zip`;
  const taken = [zipName, MAIL_TEXT, MANIFEST_TEXT, MANIFEST_JSON, PACKAGE_DATA];
  const materialCount = input.documents.length + input.attachments.length;
  const tell = (done: number) => input.onWritten?.(done, materialCount + 2);
  const papers = await writeMaterials(staging, input.documents, input.attachments, taken, tell);
  const materials = [...papers, ...(await writeData(staging, input, papers))];
  const list = await writeDurably(
    path.join(staging, MANIFEST_TEXT),
    manifestText(facts, code, materials),
  );
  const zip = await packZip(path.join(staging, zipName), staging, [...materials, list]);
  tell(materialCount + 1);

  const { mails, leftOut } = splitMails(materials, input.mailLimitMb);
  const texts = code.digest === null ? [] : mailTexts(input, mails, leftOut);
  const drafts: FileFact[] = [];
  for (const [index, text] of texts.entries()) {
    const draftName =
      texts.length === 1 ? '邮件草稿.eml' : `邮件草稿（第${index + 1}封，共${texts.length}封）.eml`;
    drafts.push(
      await writeMailDraft(path.join(staging, draftName), {
        ...text,
        folder: staging,
        attached: (mails[index] ?? []).map((file) => file.name),
        date: facts.filledOn ?? facts.period.to,
        digest: createHash('sha256')
          .update(`${list.sha256} ${index + 1}`)
          .digest('hex'),
      }),
    );
  }
  const copies =
    texts.length > 0 ? [await writeDurably(path.join(staging, MAIL_TEXT), textToCopy(texts))] : [];

  const wrappings = [list, zip, ...drafts, ...copies].map(toFact);
  const manifest: PackageManifest = {
    format: 'wujin-package-1',
    notice: notice.id,
    unit: facts.unit.name,
    period: { ...facts.period },
    code: checkCodeText(code),
    materials: materials.map(({ role, title, ...file }) => ({ ...toFact(file), role, title })),
    wrappings,
  };
  const json = await writeDurably(
    path.join(staging, MANIFEST_JSON),
    `${JSON.stringify(manifest, null, 2)}\n`,
  );
  tell(materialCount + 2);
  return {
    files: [...materials.map(toFact), ...wrappings, toFact(json)],
    code: checkCodeText(code),
    mail: texts[0] ?? null,
    drafts: drafts.map((draft) => draft.name),
    warnings: texts.length > 0 ? sizeWarnings(leftOut, mails.length, input.mailLimitMb) : [],
  };
}

/** Names every other material with its hash, so that zip, folder and mail tell alike what belongs to them. */
async function writeData(
  staging: string,
  { storedFacts, code }: PackageInput,
  papers: readonly MaterialFact[],
): Promise<MaterialFact[]> {
  if (storedFacts === null) return [];
  const text = packageDataText(storedFacts, code, papers);
  const written = await writeDurably(path.join(staging, PACKAGE_DATA), text);
  return [{ ...written, role: 'data', title: MATERIAL_ROLE_LABELS.data }];
}

function mailTexts(
  { facts, code, notice, amends = null, signedOn = null }: PackageInput,
  mails: readonly MaterialFact[][],
  leftOut: readonly MaterialFact[],
): MailText[] {
  return mails.map((attached, index) =>
    mailText(
      { facts, code, notice, amends, signedOn },
      { number: index + 1, of: mails.length, attached, leftOut: index === 0 ? leftOut : [] },
    ),
  );
}

/** Stored, not compressed: documents, pictures and films are compressed already. */
async function packZip(
  target: string,
  folder: string,
  files: readonly FileFact[],
): Promise<FileFact> {
  await writeZip(target, async (zip) => {
    for (const { name, bytes: sizeBytes } of files) {
      await zip.add(name, readChunks(path.join(folder, name)), { compress: false, sizeBytes });
    }
  });
  return digestOfFile(target);
}

/** For a mail program that does not open drafts: everything to copy, mail after mail. */
function textToCopy(texts: readonly MailText[]): string {
  const mails = texts.map(({ to, subject, body }) => `收件人：${to}\n主题：${subject}\n\n${body}`);
  return `\uFEFF${mails.join(`\n${'—'.repeat(20)}\n\n`).replaceAll('\n', '\r\n')}`;
}

function sizeWarnings(
  leftOut: readonly FileFact[],
  mailCount: number,
  mailLimitMb: number,
): string[] {
  const warnings = leftOut.map(
    ({ name, bytes }) =>
      `“${name}”有 ${(bytes / BYTES_PER_MB).toFixed(1)} MB，一封邮件（上限 ${mailLimitMb} MB）装不下，没有放入邮件，请用其他方式报送。`,
  );
  if (mailCount > 1) {
    warnings.unshift(
      `材料超过邮箱上限 ${mailLimitMb} MB，已分成 ${mailCount} 封邮件，请逐封发送。`,
    );
  }
  return warnings;
}

/** `名称（原）`, `名称（原2）`: the first that is free. */
async function keepBeside(old: string, folder: string): Promise<string> {
  for (let number = 1; ; number += 1) {
    const place = `${folder}（原${number === 1 ? '' : number}）`;
    if (await isTaken(place)) continue;
    await move(old, place);
    return place;
  }
}

async function isTaken(place: string): Promise<boolean> {
  try {
    await stat(place);
    return true;
  } catch (error) {
    if (errorCodeOf(error) === 'ENOENT') return false;
    throw error;
  }
}

function toFact({ name, bytes, sha256 }: FileFact): FileFact {
  return { name, bytes, sha256 };
}
