import { withoutUnseen } from '../domain/visible-text.ts';
import { withoutEnglish } from './english-labels.ts';
import { isStampHint } from './stamp.ts';

/** A label as printed, taken apart for a look-up. */
export interface LabelText {
  /** Without spaces, numbering, marks, brackets and colon; half-width, lower case. */
  core: string;
  /** What stood in brackets: 300字以内, 盖章, 份. */
  hints: string[];
}

export function readLabel(printed: string): LabelText {
  const { core, hints } = spokenLabel(printed);
  return core.endsWith('?')
    ? asked(core.slice(0, -1), hints)
    : { core: withoutEnglish(core), hints };
}

/** The same with a question left as it is put. */
export function spokenLabel(printed: string): LabelText {
  const flat = foldLabel(
    // 【内容摘要】: the whole label.
    printed
      .replace(WHOLE, '$1$2')
      .replace(CODE_BEFORE, '')
      .replace(CODE_BELOW, '')
      .replace(NUMBER, ''),
  )
    .replace(/["'“”‘’《》〈〉「」*★☆※●■◆▲#]/gu, '')
    // 请在[ ]内打√: brackets within brackets hold no words.
    .replace(/[[【〔(][\])】〕]/gu, '')
    .replace(/(?<![:：_])[:：_]+$/u, '');
  const hints: string[] = [];
  const bare = flat.replace(
    /[([【〔{<]([^)\]】〕}>]{0,150})[)\]】〕}>]/gu,
    (_all, inside: string) => {
      if (/^[一二三四五六七八九十\d]{1,3}$/u.test(inside)) return '';
      hints.push(inside);
      return '';
    },
  );
  const core = bare
    .replace(/(?<!\?)\?+[:：]?答?[:：]?$/u, '?')
    .replace(/^(?:第?[一二三四五六七八九十]{1,3}[、.,:]|\d{1,2}[、.):](?!\d))/u, '')
    .replace(/(?<![:;,。、.])[:;,。、.]+$/u, '');
  return { core, hints };
}

/** ①; 叁、; №1, #01; 三 on a line of its own; 甲 and Ⅰ before a word, 第一部分; A1, B.2, 2-1 and 3.1 before a word that is no day or month. */
const NUMBER =
  /^\s*(?:[①-⑳⑴-⒇]|[壹贰叁肆伍陆柒捌玖拾]{1,2}[、.．]|(?:№|No\.?|[#＃])\s?\d{1,3}[\s.．、:：]{1,4}|[一二三四五六七八九十]{1,3}\s{0,9}\n|第[一二三四五六七八九十]部分[\s、:：]{1,9}(?=\S)|[甲乙丙丁戊己庚Ⅰ-Ⅹ][\s.．、:：)）]{1,9}(?=\S)|(?:[A-GQ][.．-]?\d{1,2}(?:[.．-]\d{1,2})?|\d{1,2}(?:[.．-]\d{1,2}){1,2})[\s.．、:：)）]{1,9}(?=[^\d\s月日年季号]))/u;

/** DWMC|单位名称, XJ_CC 安全宣讲场次: names of columns in the system that a template is loaded into. */
const CODE_BEFORE =
  /^\s{0,9}\*?(?:[A-Za-z][A-Za-z\d_]{0,29}\s{0,9}[|｜]\s{0,9}|(?:[A-Z]{4,30}|[A-Z]{1,9}(?:_[A-Z\d]{1,9}){1,4})\s{1,9}(?=\p{Script=Han}))/u;
const CODE_BELOW = /\n\s{0,9}[A-Z][A-Z\d_]{1,29}\s{0,9}$/u;

/** 开展了多少场活动？ asks as 开展活动（场） does, 有哪些特色做法？ as 特色做法. */
function asked(question: string, hints: readonly string[]): LabelText {
  const core = question.replace(/^(?:请问)?(?:[你您贵我本]单位(?!名称|全称))?/u, '');
  const [, before = '', unit, behind = ''] = HOW_MANY.exec(core) ?? [];
  if (unit !== undefined) return { core: before + behind, hints: [unit, ...hints] };
  const said = core.replace(/[有是]?(?:哪些|什么)|(?:怎么|如何|怎样)(?:做|开展|安排)?$/u, '');
  return { core: said, hints: [...hints] };
}

const HOW_MANY =
  /^(.{0,30}?)(?:一?共)?(?:(?<![宣演开举])[讲办搞做](?=[了过]))?[了有过]?(?:多少|几)(场次|场|次|人次|人|户|家|份|条|篇|件|个|项)的?(.{0,20})$/u;

const WHOLE =
  /^\s{0,20}【([^【】\n]{2,20})】\s{0,20}([(（][^()（）\n]{0,60}[)）])?\s{0,20}[:：]?\s{0,20}$/u;

/** As words compare: full-width made half-width, no spaces or invisible characters, lower case. */
export function foldLabel(text: string): string {
  return withoutUnseen(text).normalize('NFKC').replace(/\s+/gu, '').toLowerCase();
}

/** Nothing but spaces, underlines and the like: room to write. */
export function isFiller(text: string): boolean {
  return /^[\s_＿﹍﹏‗ˍ]*$/u.test(withoutUnseen(text));
}

/** Nothing but words in brackets, which beside a label say how to answer: （一名）, （手机优先）. */
export function isHint(text: string): boolean {
  const inside = /^[([【〔]([^()[\]【】〔〕]{2,60})[)\]】〕]$/u.exec(foldLabel(text))?.[1];
  return inside !== undefined && !inside.includes('签') && !isStampHint(inside);
}

/** Guidance that gives way to the answer: （请填写单位全称）, 单击此处输入文字, XXX. */
export function isPlaceholderText(text: string): boolean {
  const flat = foldLabel(text);
  if (flat === '') return true;
  if (/^(?:单击|点击|单击或点击|请单击|请点击)(?:或点击)?此处.{0,12}[。.]?$/u.test(flat))
    return true;
  if (
    /^[([【〔<]?(?:(?:请|点击|单击)(?:此处)?(?:从?下拉(?:列表|框|菜单)?中?)?选择|下拉选择|(?:请)?选择一项).{0,8}[)\]】〕>]?$/u.test(
      flat,
    )
  ) {
    return true;
  }
  if (
    /^[([【〔<](?:请|限|不超过|可|注|示例|例如|如|此处|填写|填|字数|约|建议|要求|包括|含|主要|重点|简要|从|围绕|结合|\d).{0,120}[)\]】〕>]$/u.test(
      flat,
    ) &&
    !/^\(\d{1,2}\)/u.test(flat)
  ) {
    return true;
  }
  if (
    /^(?!【[^】]{2,20}】.)[([【〔].{0,80}(?:字以内|字左右|字以上|字内|填写|说明|可另附页|另附|附页)[)\]】〕]$/u.test(
      flat,
    )
  )
    return true;
  if (
    /^(?:请(?:在此|简要|如实|此处)?(?:填写|输入|说明|描述|介绍)|在此(?:填写|输入)|此处(?:填写|输入)|限?\d+字(?:以内|左右|内)|不超过\d+字)[^:]{0,60}$/u.test(
      flat,
    )
  ) {
    return true;
  }
  if (/^(?:例|例如|如|示例|样例|格式|示范):(?!_+$).{1,80}$/u.test(flat)) return true;
  if (/^[\dx×]{1,4}年[x×]{1,2}月(?:[x×]{1,2}日)?$/u.test(flat)) return true;
  return /^(?:[x×]{2,}\p{Script=Han}{0,8}|\*{2,}|…+|\.{4,})$/u.test(flat);
}
