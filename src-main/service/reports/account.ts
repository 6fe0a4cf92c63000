import { accountOf } from '#shared/account/account-of.ts';
import { countAccountPages } from '#shared/account/account-pages.ts';
import { openPlaces } from '#shared/account/pieces.ts';
import type { Handlers } from '#shared/contract/contract.ts';
import { paperFileBase } from '#shared/forms/file-name.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import type { Notice } from '#shared/notice/notice.ts';
import { saveFile } from '../../store/storage/save-file.ts';
import type { PackageDocument } from '../../submission/material.ts';
import type { Desk } from '../desk/desk.ts';
import { shownVersion } from './shown-version.ts';

const NAME = '工作情况报告';

export function accountHandlers(desk: Desk): Pick<Handlers['report'], 'account' | 'saveAccount'> {
  return {
    async account({ version, ...which }) {
      const { facts } = await shownVersion(desk, which, version);
      return {
        name: paperFileBase(NAME, facts),
        account: accountOf(facts, await desk.notice()),
        before: facts.account?.before?.period ?? null,
      };
    },
    async saveAccount({ version, path, ...which }) {
      const { facts, code } = await shownVersion(desk, which, version);
      const notice = await desk.notice();
      const { bytes } = await accountDocument(facts, code, notice);
      await saveFile(path, bytes);
      return { path, blanks: openPlaces(accountOf(facts, notice)) };
    },
  };
}

/** 工作情况报告 as a paper of the package. */
export async function accountDocument(
  facts: ReportFacts,
  code: CheckCode,
  notice: Notice,
): Promise<PackageDocument> {
  const { writeAccount } = await import('../../documents/word/write-account.ts');
  const account = accountOf(facts, notice);
  const bytes = await writeAccount({
    account,
    author: facts.unit.name,
    footerText: `校验码：${checkCodeText(code)}`,
    ...(facts.filledOn !== null && { day: facts.filledOn }),
  });
  return {
    name: `${paperFileBase(NAME, facts)}.docx`,
    bytes,
    role: 'account',
    title: NAME,
    pages: countAccountPages(account),
  };
}
