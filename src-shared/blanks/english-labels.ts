import { words } from '../words/word-list.ts';

/** What forms in two languages print beside the Chinese label. */
const ENGLISH = words`title name type category author authors creator creators date time duration length format link url
  contact contacts person phone telephone tel mobile email e-mail address unit organization organisation department platform
  introduction abstract summary description originality statement source sources background practice practices method methods
  result results effect effects outcome innovation promotion form forms scope field setting period start end views
  score comment comments opinion remark remarks note notes signature seal no number work works case of and the / & - .`;

/** 作品名称 Title, Author 作者: the Chinese alone, folded; any other label as it is. */
export function withoutEnglish(core: string): string {
  if (!/\p{Script=Han}/u.test(core)) return core;
  const [before = ''] = LEADING.exec(core) ?? [];
  const [behind = ''] = TRAILING.exec(core) ?? [];
  if (isEnglish(before)) return core.slice(before.length);
  return isEnglish(behind) ? core.slice(0, -behind.length) : core;
}

const LEADING = /^[a-z&/.-]{1,40}/u;
const TRAILING = /(?<![a-z&/.-])[a-z&/.-]{1,40}$/u;

function isEnglish(text: string): boolean {
  if (!/[a-z]/u.test(text)) return false;
  let left = text;
  while (left !== '') {
    const word = LONGEST_FIRST.find((one) => left.startsWith(one));
    if (word === undefined) return false;
    left = left.slice(word.length);
  }
  return true;
}

const LONGEST_FIRST = ENGLISH.toSorted((a, b) => b.length - a.length);
