import { foldLabel } from '#shared/blanks/label-text.ts';
import type { LabelMatcher } from '#shared/blanks/match-label.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';

/** Who fills in a form, each for itself. */
type Body = keyof typeof LABELS;

/** As the first lines say: 会员企业…案例推荐表, 一校一表, 每村限报1件. Null where they do not, or where an office has it at hand. */
export function bodyOf(lines: readonly BlankLine[], unitName: string): Body | null {
  const written = lines.map(({ text }) => foldLabel(text)).filter((text) => text !== '');
  const first = written.slice(0, TITLE_LINES);
  if (first.some((text) => TITLE.test(text))) return 'company';
  if (OFFICE.test(unitName)) return null;
  const bodies = Object.keys(EACH) as Body[];
  return bodies.find((body) => first.some((text) => EACH[body].test(text))) ?? null;
}

/** On such a form 企业名称, 学校（幼儿园）全称 ask what 单位名称 does. */
export function ownBodyMatcher(match: LabelMatcher, body: Body): LabelMatcher {
  return (printed) => {
    const meaning = match(printed);
    return meaning.type === 'unknown' ? match(printed.replace(LABELS[body], '单位')) : meaning;
  };
}

const TITLE_LINES = 3;
const TITLE =
  /(?:会员|成员|市属|区属|县属|省属|国有|直属|所属)企业.{0,40}(?:推荐|申报|报送|报名|登记|征集|信息|填报)(?:表|书|卡|单)$/u;

const EACH = {
  company: /一企业?一[表卡册]|每(?:家|个)?企业(?:最多|至多|仅|只|可)?限?(?:报|申报|推荐|填)/u,
  school:
    /一[校园]一[表卡册]|每(?:所|个)?(?:学?校|幼儿园)(?:最多|至多|仅|只|可)?限?(?:报|申报|推荐|填)/u,
  village: /一村一[表卡册]|每个?村(?:最多|至多|仅|只|可)?限?(?:报|申报|推荐|填)/u,
  community: /一社区?一[表卡册]|每个?社区(?:最多|至多|仅|只|可)?限?(?:报|申报|推荐|填)/u,
} as const;

/** It sends on what such bodies hand in: their names are not its own. */
const OFFICE = /(?:政府|办事处|[局厅镇乡]|街道|[委办]公室|安委办|应急办)$/u;

const LABELS = {
  company:
    /(?:企业|公司)(?:[（(][^（()）]{1,9}[)）])?(?=(?:名称|全称|地址|通讯地址|负责人|主要负责人)(?:[^\p{L}]|$))/u,
  school:
    /(?:学校|幼儿园|校园)(?:[（(][^（()）]{1,9}[)）])?(?=(?:名称|全称|地址|通讯地址)(?:[^\p{L}]|$))/u,
  village:
    /村(?:居|庄)?(?:[（(][^（()）]{1,9}[)）])?(?=(?:名称|全称|地址|通讯地址)(?:[^\p{L}]|$))/u,
  community: /社区(?:[（(][^（()）]{1,9}[)）])?(?=(?:名称|全称|地址|通讯地址)(?:[^\p{L}]|$))/u,
} as const;
