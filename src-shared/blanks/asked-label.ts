import { QUESTION_FORMS } from '../words/question-forms.ts';

/**
 * A question as people put it, in the words of a label: 作品叫什么名字 is 作品名称, 哪天发布的 is 发布时间. Null
 * where it is none that is followed. Folded, without its mark and brackets.
 */
export function labelOfQuestion(question: string): string | null {
  if (question.length > LONGEST || !(ASKS.test(question) || REQUESTS.test(question))) return null;
  const plain = question
    .replace(/^请问(?:[您你贵]单位)?/u, '')
    .replace(/^(?:作品|案例)(?=由|是由)/u, '');
  for (const [form, label] of QUESTION_FORMS) {
    const found = form.exec(plain);
    if (found) return label.replace('$1', found[1] ?? '').replace(/或/gu, '/');
  }
  return null;
}

/** 谁做的, 讲了什么: says by a word that it asks. */
export function isAsking(words: string): boolean {
  return ASKS.test(words);
}

/** 答：, A： and the like: the answer to what stands over it. */
export function isAnswerMark(folded: string): boolean {
  return folded !== '' && /^(?:a\d{0,2})?[.、:]?(?:答|回答|答案)?[:]?$/u.test(folded);
}

/** 属于, 面向: what is asked stands in brackets or in the choices behind. */
export function saysLittle(core: string): boolean {
  return SAYS_LITTLE.test(core);
}

const SAYS_LITTLE =
  /^(?:请)?(?:属于?|归属|归类|归入|选择|勾选|打勾|面向|进入|走进|采用|运用|适用于?|是)?$/u;
const LONGEST = 30;
const ASKS = /[谁哪何怎啥]|什么|多少|多长|几[年月日天号]/u;
const REQUESTS = /^请|^用|介绍|概括/u;
