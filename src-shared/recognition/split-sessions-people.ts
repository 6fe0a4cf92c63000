import { foldText } from './fold-text.ts';

/** Which of the two a heading such as 场次/人数 names first; null when it does not ask for both in one cell. */
export function headsSessionsAndPeople(heading: string): 'sessions' | 'people' | null {
  const folded = foldText(heading).replace(/[(（].*$/u, '');
  if (new RegExp(`${SESSIONS}${BETWEEN}${PEOPLE}$`, 'u').test(folded)) return 'sessions';
  return new RegExp(`${PEOPLE}${BETWEEN}${SESSIONS}$`, 'u').test(folded) ? 'people' : null;
}

const SESSIONS = '(?:场次数?|场数|次数|场)';
const PEOPLE = '(?:(?:参加|参与|受众|受教育)?(?:人数|人次))';
const BETWEEN = '[/、,，及和与|]';

/**
 * The two numbers of such a cell: 2/300, 3场450人, 1场，85人. Words that are not built so are all people's, as
 * where a session is not told.
 */
export function splitSessionsPeople(
  text: string,
  first: 'sessions' | 'people',
): { sessions: string; people: string } {
  const folded = foldText(text);
  const worded =
    /^(?:共|开展|举办)?(\d+)(?:场次?|次|期)[,，、;；/]?(?:共|参加|参与|受众)*(\d.*)$/u.exec(folded);
  if (worded) return { sessions: worded[1] ?? '', people: worded[2] ?? '' };
  const turned = /^(\d[^/,，、]*人次?)[,，、;；/]?(\d+)(?:场次?|次|期)$/u.exec(folded);
  if (turned) return { sessions: turned[2] ?? '', people: turned[1] ?? '' };
  const bare = /^(\d+)[/／](\d+)$/u.exec(folded);
  if (!bare) return { sessions: '', people: text };
  const [, left = '', right = ''] = bare;
  return first === 'sessions'
    ? { sessions: left, people: right }
    : { sessions: right, people: left };
}
