import { foldLabel } from '#shared/blanks/label-text.ts';
import type { LabelMatcher } from '#shared/blanks/match-label.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';

/** A form that its title says companies of some body fill in, each for itself: 会员企业…案例推荐表. */
export function isOfCompanies(lines: readonly BlankLine[]): boolean {
  const written = lines.map(({ text }) => foldLabel(text)).filter((text) => text !== '');
  return written.slice(0, TITLE_LINES).some((text) => TITLE.test(text));
}

const TITLE_LINES = 3;
const TITLE =
  /(?:会员|成员|市属|区属|县属|省属|国有|直属|所属)企业.{0,40}(?:推荐|申报|报送|报名|登记|征集|信息|填报)(?:表|书|卡|单)$/u;

/** On such a form 企业名称 asks what 单位名称 does. */
export function companiesMatcher(match: LabelMatcher): LabelMatcher {
  return (printed) => {
    const meaning = match(printed);
    return meaning.type === 'unknown' ? match(printed.replace(COMPANY, '单位')) : meaning;
  };
}

const COMPANY = /企业(?=(?:名称|全称|地址|通讯地址|负责人|主要负责人)(?:[^\p{L}]|$))/u;
