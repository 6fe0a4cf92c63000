import type { CallInput } from '#shared/contract/contract.ts';
import { openBench } from '../running/bench-place.ts';
import type { Row } from '../running/row.ts';

const PAGE = 200;
const LIVE = 'FROM activity WHERE deletedAt IS NULL';
const ORDER = `ORDER BY date DESC, seq DESC LIMIT ${PAGE}`;
const NARROWED = `${LIVE} AND form = 'drill' AND settings LIKE '%"village"%'`;
const BY_TITLE: Query = { sort: { field: 'title', descending: false } };
const likeAny = (text: string) =>
  ['title', 'place', 'organiser', 'summary', 'remarks']
    .map((field) => `${field} LIKE '%${text}%'`)
    .join(' OR ');

type Query = Partial<CallInput<'record.list'>>;

export const SHEET_ROWS: readonly Row[] = [
  sheetRow('page-first', 'first page', 'page and count', '', '', () => ({}), [
    `SELECT * ${LIVE} ${ORDER}`,
    `SELECT count(*) ${LIVE}`,
  ]),
  sheetRow('page-title', 'page sorted by title', 'page', '1.0-1.2x', '', () => BY_TITLE, [
    `SELECT * ${LIVE} ORDER BY title, seq LIMIT ${PAGE}`,
    `SELECT count(*) ${LIVE}`,
  ]),
  sheetRow(
    'page-scrolled',
    'a scrolled page',
    "the page's SQL alone",
    '30x',
    '2x',
    (count) => ({ offset: Math.floor(count / 2) }),
    (count) => [`SELECT * ${LIVE} ${ORDER} OFFSET ${Math.floor(count / 2)}`],
  ),
  sheetRow(
    'page-filtered',
    'filtered page',
    'one raw count and page',
    '1.8-2.0x',
    '1.2x',
    () => ({ forms: ['drill'], settings: ['village'] }),
    [`SELECT * ${NARROWED} ${ORDER}`, `SELECT count(*), sum(audience) ${NARROWED}`],
  ),
  sheetRow(
    'search-rare',
    'search, a rare word',
    'raw LIKE',
    '0.01x',
    '',
    () => ({ search: '第99场' }),
    [`SELECT * ${LIVE} AND (${likeAny('第99场')}) ${ORDER}`],
  ),
  sheetRow(
    'search-common',
    'search, 2 characters in a tenth of all',
    'raw LIKE, page, count and sum',
    '1.0x',
    '0.3x',
    () => ({ search: '老营' }),
    [
      `SELECT * ${LIVE} AND (${likeAny('老营')}) ${ORDER}`,
      `SELECT count(*), sum(audience) ${LIVE} AND (${likeAny('老营')})`,
    ],
  ),
  sheetRow(
    'search-third',
    'search, 2 characters in a third of all',
    'raw LIKE, page, count and sum',
    '1.0x',
    '0.3x',
    () => ({ search: '广场' }),
    [
      `SELECT * ${LIVE} AND (${likeAny('广场')}) ${ORDER}`,
      `SELECT count(*), sum(audience) ${LIVE} AND (${likeAny('广场')})`,
    ],
  ),
];

function sheetRow(
  id: string,
  what: string,
  against: string,
  before: string,
  target: string,
  query: (count: number) => Query,
  bare: readonly string[] | ((count: number) => readonly string[]),
): Row {
  return {
    id,
    what,
    against,
    before,
    target,
    times: 3,
    async open(place) {
      const { call, raw, close } = await openBench(await place.ledger('dense'));
      const asked = { kind: 'activity' as const, limit: PAGE, ...query(place.count) };
      const texts = typeof bare === 'function' ? bare(place.count) : bare;
      const statements = texts.map((text) => raw.prepare(text));
      return {
        ours: () => call('record.list', asked),
        floor: () => {
          for (const statement of statements) statement.all();
        },
        close,
      };
    },
  };
}
