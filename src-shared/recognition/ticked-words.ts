const EMPTY = '□☐○▢◻⬜❑❏';
const TICKED = '√✓✔☑☒■●▣✅';
const MAY_HAVE = new RegExp(`[${EMPTY}${TICKED}]|[([（【［][\\s√✓✔xX]{0,4}[)\\]）】］]`, 'u');
const ANY_BOX = new RegExp(`[${EMPTY}${TICKED}]`, 'u');
const HAS_EMPTY = new RegExp(`[${EMPTY}]`, 'u');
const HAS_TICK = new RegExp(`[${TICKED}]`, 'u');

/**
 * Of a printed list of options only what is ticked: ☑企业 □农村, 企业√ 农村□, （√）宣讲（ ）演练, 企业√、农村. Empty where
 * nothing is ticked; a text without boxes as it is.
 */
export function tickedWords(text: string): string {
  if (!MAY_HAVE.test(text)) return text;
  const boxed = withBracketBoxes(text);
  if (!ANY_BOX.test(boxed)) return text;
  if (!HAS_TICK.test(boxed)) return withoutEmpty(boxed);
  return HAS_EMPTY.test(boxed) ? besideTicks(boxed) : besideLoneTicks(boxed);
}

/** (√) and [ ] are boxes too, where a list has several of them. */
function withBracketBoxes(text: string): string {
  if ((text.match(BRACKET_BOX)?.length ?? 0) < 2) return text;
  return text.replace(BRACKET_BOX, (_, mark: string) => (mark.trim() === '' ? '□' : '√'));
}

const BRACKET_BOX = /[([（【［]([\s\u3000]*|\s*[√✓✔xX]\s*)[)\]）】］]/gu;

function withoutEmpty(text: string): string {
  return text.replace(EMPTY_WITH_WORD, '');
}

const EMPTY_WITH_WORD = new RegExp(`[${EMPTY}]\\s*[^\\s${EMPTY}、,，]*`, 'gu');

/** Every option has a box, before or behind it. */
function besideTicks(text: string): string {
  const boxFirst = new RegExp(`^\\s*[${EMPTY}${TICKED}]`, 'u').test(text);
  return [...text.matchAll(boxFirst ? BOX_FIRST : BOX_LAST)]
    .map(([, a = '', b = '']) => (boxFirst ? { box: a, word: b } : { box: b, word: a }))
    .filter(({ box }) => HAS_TICK.test(box))
    .map(({ word }) => word.replace(/^[、,，;；\s]+|[、,，;；\s]+$/gu, ''))
    .filter((word) => word !== '')
    .join('、');
}

const BOX_FIRST = new RegExp(`([${EMPTY}${TICKED}])\\s*([^${EMPTY}${TICKED}]*)`, 'gu');
const BOX_LAST = new RegExp(
  `(?<![^${EMPTY}${TICKED}])([^${EMPTY}${TICKED}]*)([${EMPTY}${TICKED}])`,
  'gu',
);

/** Ticks put beside the words of a list without boxes; one tick at its edge says yes to all of it. */
function besideLoneTicks(text: string): string {
  const trimmed = text.trim();
  const words = trimmed.split(/[\s、,，;；/]+/u).filter((word) => word !== '');
  const ticked = words.filter((word) => HAS_TICK.test(word) && TICK_ONLY.exec(word) === null);
  const rest = words.length - ticked.length;
  const isWhole = ticked.length === 1 && rest > 0 && TICK_AT_HEAD.test(trimmed);
  if (ticked.length === 0 || rest === 0 || isWhole) return text;
  return ticked.map((word) => word.replace(ALL_TICKS, '')).join('、');
}

const TICK_ONLY = new RegExp(`^[${TICKED}]+$`, 'u');
const TICK_AT_HEAD = new RegExp(`^[${TICKED}]`, 'u');
const ALL_TICKS = new RegExp(`[${TICKED}]`, 'gu');
