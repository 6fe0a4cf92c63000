import { foldText, withoutBrackets } from './fold-text.ts';

export interface NamedBody {
  id: string;
  name: string;
  /** 、 between them. */
  otherNames: string;
}

/** A body of the roster that a text names. */
export interface BodyMatch {
  bodyId: string;
  /** False where the clerk is to look: `why` says what was taken for what. */
  sure: boolean;
  why: string;
}

export interface BodyMatcher {
  /** The body whose name the text is; null where none is, or several are as likely. */
  named(text: string): BodyMatch | null;
  /** All bodies that a text of several names, a place or a title speaks of. */
  within(text: string): BodyMatch[];
}

/**
 * Names as offices write them: 大王庄村村民委员会, 大王庄村委会 and 大王庄村 are one, with or without
 * district and town before them. A bare 大王庄, a part of a company's name and one other character are
 * taken as well, and doubted. Two names of the roster are never one: what fits several fits none.
 */
export function bodyMatcher(bodies: readonly NamedBody[]): BodyMatcher {
  const names = bodies.flatMap(({ id, name, otherNames }) =>
    [name, ...otherNames.split(/[、,，;；/]+/u)].flatMap((each) => {
      const folded = foldText(each);
      return folded === '' ? [] : [namedAs(id, folded)];
    }),
  );
  const steps = [
    { by: index(names, (name) => name.folded), of: (text: string) => text, sure: () => true },
    { by: index(names, (name) => name.plain), of: plainName, sure: () => true },
    {
      by: index(names, (name) => name.local),
      of: (text: string) => withoutRegion(plainName(text)),
      sure: (key: string) => key.length >= 4 || /(?:村|社区)$/u.test(key),
    },
    { by: index(names, (name) => name.bare), of: bareName, sure: () => false },
  ];
  const known = new Map<string, BodyMatch | null>();

  function lookUp(text: string): BodyMatch | null {
    for (const { by, of, sure } of steps) {
      const key = of(text);
      const ids = key.length < 2 ? undefined : by.get(key);
      if (ids && ids.size > 1) return null;
      const [bodyId] = ids ?? [];
      if (bodyId === undefined) continue;
      return sure(key) ? { bodyId, sure: true, why: '' } : doubted(bodyId, '按简称对应');
    }
    const bare = bareName(text);
    const likely = (test: (name: (typeof names)[number]) => boolean) =>
      only(new Set(names.filter(test).map(({ id }) => id)));
    const part = likely((name) => isPartOf(bare, name.bare));
    if (part !== null) return doubted(part, '只写了名称的一部分');
    const spelt = likely((name) => isOneLetterOff(bare, name.bare));
    return spelt === null ? null : doubted(spelt, '有一个字不同');
  }

  function named(written: string): BodyMatch | null {
    const text = foldText(written);
    const former = known.get(text);
    if (former !== undefined) return former;
    const found = text === '' ? null : lookUp(text);
    known.set(text, found);
    return found;
  }

  function inside(piece: string): BodyMatch[] {
    const text = plainName(foldText(piece));
    const start = withoutRegion(text);
    const found = names.flatMap(({ id, plain, local: name }) => {
      if (name.length < 3) return [];
      if (text.startsWith(plain) || start.startsWith(name))
        return [{ name, match: { bodyId: id, sure: true, why: '' } }];
      // 王庄村 stands in 小王庄村 too.
      return text.includes(name) ? [{ name, match: doubted(id, '名称里含有它') }] : [];
    });
    const isWithinLonger = (name: string) =>
      found.some((other) => other.name !== name && other.name.includes(name));
    return found.filter(({ name }) => !isWithinLonger(name)).map(({ match }) => match);
  }

  return {
    named,
    within(text) {
      const found = new Map<string, BodyMatch>();
      for (const piece of text.split(/[、,，;；/\n]+|\s+/u)) {
        const whole = named(piece);
        for (const match of whole?.sure ? [whole] : [...inside(piece), ...(whole ? [whole] : [])]) {
          const former = found.get(match.bodyId);
          if (!former || (match.sure && !former.sure)) found.set(match.bodyId, match);
        }
      }
      return [...found.values()];
    },
  };
}

function namedAs(id: string, folded: string) {
  const plain = plainName(folded);
  return { id, folded, plain, local: withoutRegion(plain), bare: bareName(folded) };
}

/** Two bodies of one key are one. */
export function bodyKey(name: string): string {
  return plainName(foldText(name));
}

function doubted(bodyId: string, why: string): BodyMatch {
  return { bodyId, sure: false, why };
}

function index<T extends { id: string }>(
  names: readonly T[],
  keyOf: (name: T) => string,
): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const name of names) {
    const key = keyOf(name);
    found.set(key, (found.get(key) ?? new Set()).add(name.id));
  }
  return found;
}

function only(ids: ReadonlySet<string>): string | null {
  const [id] = ids;
  return ids.size === 1 && id !== undefined ? id : null;
}

/** The village for its committee, the company without its legal form. */
function plainName(folded: string): string {
  return (withoutBrackets(folded) || folded)
    .replace(/(?:党群服务中心|党总支|党支部|党委)$/u, '')
    .replace(/村?(?:村民委员会|村委会|村委)$/u, '村')
    .replace(/(?:社区)?(?:社区居民委员会|居民委员会|居委会|社区居委会|居委)$/u, '社区')
    .replace(/(?:有限责任公司|股份有限公司|集团有限公司|有限公司|集团公司|公司)$/u, '');
}

const REGION =
  /^(?:[^省市区县旗镇乡]{2,6}(?:省|市|自治区))?(?:[^省市区县旗镇乡]{1,6}(?<![社园小校厂景库])(?:区|县|旗))?(?:[^省市区县旗镇乡街]{1,6}(?:镇|乡|街道(?:办事处)?))?/u;

/** Without province, district and town before it, where something of its own is left. */
function withoutRegion(plain: string): string {
  const rest = plain.replace(REGION, '');
  return rest.length >= 3 ? rest : plain;
}

function bareName(folded: string): string {
  const name = withoutRegion(plainName(folded));
  const bare = name.replace(/(?:村|社区)$/u, '');
  return bare.length >= 2 ? bare : name;
}

function isPartOf(written: string, name: string): boolean {
  const [short, long] = written.length < name.length ? [written, name] : [name, written];
  return short.length >= 4 && long.length <= short.length * 3 && long.includes(short);
}

/** A slip of the pen; 东庄 and 西庄, 一小 and 二小 are two places all the same. */
function isOneLetterOff(written: string, name: string): boolean {
  const [one, other] = [[...written], [...name]];
  if (one.length !== other.length || one.length < 3) return false;
  const differing = one.flatMap((letter, at) =>
    letter === other[at] ? [] : [letter, other[at] ?? ''],
  );
  return differing.length === 2 && !differing.some((letter) => TELLING.test(letter));
}

const TELLING = /[东西南北中上下前后左右内外大小新老旧一二三四五六七八九十甲乙丙丁0-9a-z]/u;
