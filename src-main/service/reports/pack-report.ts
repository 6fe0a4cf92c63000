import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { PackageResult } from '#shared/contract/report.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { type ReportChoices, reportChoicesSchema } from '#shared/domain/report-choices.ts';
import type { CheckCode, ReportFacts } from '#shared/forms/report-facts.ts';
import { discard } from '../../files/move-and-remove.ts';
import { MANIFEST_JSON } from '../../submission/manifest.ts';
import type { Desk } from '../desk/desk.ts';
import { accountDocument } from './account.ts';
import { amendedBy } from './amended-version.ts';
import { scanAttachments, scanWarnings } from './kept-scans.ts';
import { letterDocument } from './letter-document.ts';
import { liveFacts } from './live-facts.ts';
import { recordFiles } from './record-files.ts';
import { mayTake, newestVersion, step } from './report-steps.ts';
import {
  checkCodeOf,
  factsFault,
  factsOf,
  lastPackage,
  signOf,
  type Version,
  type Which,
} from './stored-report.ts';
import { writeDocuments } from './write-documents.ts';

/** Writes the package of the frozen report, or of the ledger as it is when only a draft is wanted. */
export async function packReport(
  desk: Desk,
  which: Which,
  outDir: string,
  asDraft: boolean,
): Promise<PackageResult> {
  if (asDraft) {
    const newest = await newestVersion(desk, which);
    const choices = newest?.choices ?? reportChoicesSchema.parse({});
    const facts = await liveFacts(desk, which, choices);
    const built = await writePackage(desk, facts, checkCodeOf(which, newest?.version ?? 1, null), {
      version: null,
      choices,
      outDir,
    });
    return { ...built, state: 'draft' };
  }
  const version = await mayTake(desk, which, 'pack');
  const facts = factsOf(version);
  if (!facts) throw new Error('a frozen report has no facts');
  const fault = factsFault(version);
  if (fault !== null) throw new Refusal('corrupt', fault);
  const code = checkCodeOf(which, version.version, version.digest);
  const built = await writePackage(desk, facts, code, {
    version,
    choices: version.choices,
    outDir,
  });
  const manifest = await readFile(path.join(built.folder, MANIFEST_JSON));
  const manifestSha256 = createHash('sha256').update(manifest).digest('hex');
  try {
    await step(desk, version, 'pack', {}, { detail: { folder: built.folder, manifestSha256 } });
  } catch (error) {
    // Papers that the ledger knows nothing of must not lie ready to be sent.
    const isKnown = lastPackage(version)?.manifestSha256 === manifestSha256;
    if (!isKnown && !(await discard(built.folder))) {
      const message = `材料文件夹“${built.folder}”没有登记进台账，又正被别的程序占用而没能删掉。请不要使用它，关闭占用它的程序后把它删除。`;
      desk.tell('trouble', { key: 'package', message, severe: true });
    }
    throw error;
  }
  return { ...built, state: version.state };
}

async function writePackage(
  desk: Desk,
  facts: ReportFacts,
  code: CheckCode,
  { version, choices, outDir }: { version: Version | null; choices: ReportChoices; outDir: string },
): Promise<Omit<PackageResult, 'state'>> {
  const notice = await desk.notice();
  const { mailLimitMb } = await desk.settings();
  const {
    documents,
    forms,
    warnings: gaps,
  } = await writeDocuments(desk, facts, code, telling(desk, '填写表格'));
  const { attachments: files, warnings: doubled } = await recordFiles(desk.ledger(), facts);
  const attachments = [...(version ? scanAttachments(desk, version, facts, forms) : []), ...files];
  const about = {
    facts,
    code,
    notice,
    amends: version && (await amendedBy(desk, version)),
    signedOn: version && (signOf(version)?.signedOn ?? null),
  };
  const account = choices.account ? [await accountDocument(facts, code, notice)] : [];
  const letter = choices.letter
    ? [await letterDocument(about, attachments, [...account, ...documents])]
    : [];
  const unsigned = scanWarnings(version, facts, forms);
  const { buildPackage } = await import('../../submission/build-package.ts');
  const { warnings, ...built } = await buildPackage({
    ...about,
    storedFacts: version?.storedFacts ? Object(version.storedFacts) : null,
    documents: [...letter, ...account, ...documents],
    attachments,
    mailLimitMb: mailLimitMb ?? notice.recipient.mailLimitMb,
    outDir,
    onWritten: telling(desk, '写入报送材料'),
  });
  const { folder, files: packed, code: codeText, mail } = built;
  return {
    folder,
    files: packed,
    code: codeText,
    mail,
    warnings: [...unsigned, ...gaps, ...doubled, ...warnings],
  };
}

function telling(desk: Desk, label: string) {
  return (done: number, of: number) => desk.tell('progress', { task: 'package', label, done, of });
}
