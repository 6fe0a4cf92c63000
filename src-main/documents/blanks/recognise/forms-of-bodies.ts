import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';
import type { LabelMatcher } from '#shared/blanks/match-label.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import type { BlankLine } from '../../../office/form/blank-model.ts';

/** Who fills in a form, each for itself. */
type Body = keyof typeof LABELS;

/** As the first lines or the last say: 会员企业…案例推荐表, 一校一表, 每村限报1件. Null where they do not, or where an office has it at hand. */
export function bodyOf(lines: readonly BlankLine[], unitName: string): Body | null {
  const written = lines.map(({ text }) => foldLabel(text)).filter((text) => text !== '');
  const first = written.slice(0, TITLE_LINES);
  if (first.some((text) => TITLE.test(text))) return 'company';
  if (OFFICE.test(unitName)) return null;
  const telling = [...first, ...written.slice(-FOOT_LINES)];
  const bodies = Object.keys(EACH) as Body[];
  return bodies.find((body) => telling.some((text) => EACH[body].test(text))) ?? null;
}

/**
 * On such a form 企业名称, 学校（幼儿园）全称 ask what 单位名称 does; so does 学校 alone where no numbers are asked for by
 * settings.
 */
export function ownBodyMatcher(match: LabelMatcher, body: Body, kind: FormKind): LabelMatcher {
  const isAlone = (printed: string) =>
    kind !== 'statistics' && ALONE[body].includes(readLabel(printed).core);
  return (printed) => {
    const meaning = match(printed);
    if (meaning.type !== 'unknown') return meaning;
    return match(isAlone(printed) ? '单位名称' : printed.replace(LABELS[body], '单位'));
  };
}

/** 选送企业, 报送学校名称: as the form calls the unit that fills it in. */
export function bodySaid(labels: readonly string[]): Body | null {
  const bodies = Object.keys(SAID) as Body[];
  return (
    bodies.find((body) => labels.some((text) => SAID[body].test(readLabel(text).core))) ?? null
  );
}

const SAID = {
  company: sending('企业|公司'),
  school: sending('学校|幼儿园'),
  village: sending('村'),
  community: sending('社区'),
};

function sending(body: string): RegExp {
  return new RegExp(`^(?:填报|报送|申报|上报|选送|参评|参赛)(?:${body})(?:名称|全称)?$`, 'u');
}

const TITLE_LINES = 3;
const FOOT_LINES = 2;
const ALONE: Record<Body, readonly string[]> = {
  company: ['企业', '公司'],
  school: ['学校', '校名'],
  village: ['村名'],
  community: ['社区'],
};
const TITLE =
  /(?:会员|成员|市属|区属|县属|省属|国有|直属|所属)企业.{0,40}(?:推荐|申报|报送|报名|登记|征集|信息|填报)(?:表|书|卡|单)$/u;

const EACH = {
  company: eachHasOne('企业?', '(?:家|个)?企业', '企业'),
  school: eachHasOne('[校园]', '(?:所|个)?(?:学?校|幼儿园)', '(?:中小学|小学|中学|学校|幼儿园)'),
  village: eachHasOne('村', '个?村', '(?:行政)?村'),
  community: eachHasOne('社区?', '个?社区', '社区'),
};

/** 一校一表, 每校限报1件, 各中小学、幼儿园：请… */
function eachHasOne(short: string, body: string, addressed: string): RegExp {
  return new RegExp(
    `一${short}一[表卡册]|每${body}(?:最多|至多|仅|只|可)?限?(?:报|申报|推荐|填)|^各${addressed}(?:[、和及]${addressed}){0,2}:`,
    'u',
  );
}

/** It sends on what such bodies hand in: their names are not its own. */
const OFFICE = /(?:政府|办事处|[局厅镇乡]|街道|[委办]公室|安委办|应急办)$/u;

const LABELS = {
  company: bodyBefore('企业|公司', '负责人|主要负责人'),
  school: bodyBefore('学校|幼儿园|校园'),
  village: bodyBefore('村(?:居|庄)?'),
  community: bodyBefore('社区'),
};

/** 学校（幼儿园） before 全称 */
function bodyBefore(body: string, ...more: string[]): RegExp {
  const asked = ['名称|全称|地址|通讯地址', ...more].join('|');
  return new RegExp(`(?:${body})(?:[（(][^（()）]{1,9}[)）])?(?=(?:${asked})(?:[^\\p{L}]|$))`, 'u');
}
