import { z } from 'zod';
import { parseCivilDate, toChineseDate } from '#shared/domain/civil-date.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { type CheckCode, checkCodeText, type ReportFacts } from '#shared/forms/report-facts.ts';
import { MATERIAL_ROLES, type MaterialFact } from './material.ts';

export const MANIFEST_JSON = '清单.json';
export const MANIFEST_TEXT = '清单.txt';

const fileFact = {
  name: z.string().min(1),
  bytes: z.number().int().min(0),
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
};

/** What a package folder holds, itself excepted. */
export const packageManifestSchema = z.object({
  format: z.literal('wujin-package-1'),
  notice: z.string(),
  unit: z.string(),
  period: z.object({ year: z.number(), half: z.number(), from: z.string(), to: z.string() }),
  code: z.string(),
  /** What is reported. */
  materials: z.array(
    z.object({
      ...fileFact,
      role: z.enum(MATERIAL_ROLES).catch('other'),
      title: z.string().default(''),
    }),
  ),
  /** Zip, mail drafts and texts made from the materials. */
  wrappings: z.array(z.object(fileFact)),
});
export type PackageManifest = z.infer<typeof packageManifestSchema>;

/** The list for people, with Windows line ends and a byte order mark for old editors. */
export function manifestText(
  facts: ReportFacts,
  code: CheckCode,
  materials: readonly MaterialFact[],
): string {
  const filledOn = facts.filledOn === null ? null : parseCivilDate(facts.filledOn);
  const lines = [
    '报送材料清单',
    '',
    `填报单位：${facts.unit.name}`,
    `报送时段：${periodLabel(facts.period)}（${toChineseDate(facts.period.from)}至${toChineseDate(facts.period.to)}）`,
    ...(filledOn === null ? [] : [`填报日期：${toChineseDate(filledOn)}`]),
    `校验码：${checkCodeText(code)}`,
    '　　校验码印在每张表的页脚，由定稿的内容算出：纸质件、电子件上的相同，就是同一版。',
    '',
    ...materials.flatMap(({ name, title, bytes, sha256, pages }, index) => [
      `${index + 1}. ${title}`,
      `   ${name}，${bytes.toLocaleString('en-US')} 字节${pages === undefined ? '' : `，约${pages}页`}`,
      `   SHA-256：${sha256}`,
    ]),
    '',
    `共 ${materials.length} 个文件。`,
    ...(materials.some(({ pages }) => pages !== undefined) ? [PAGES_NOTE] : []),
    '',
  ];
  return `\uFEFF${lines.join('\r\n')}`;
}

const PAGES_NOTE = '页数由本程序按排版估算，用 Word、WPS 打开或换了字体，可能差一页。';
