import { createHash } from 'node:crypto';
import type { CollectSurvey, SheetRemark, SurveyedSheet } from '#shared/contract/collect.ts';
import type { ParsedInput } from '#shared/contract/contract.ts';
import { Refusal } from '#shared/domain/failure.ts';
import { isWithin, type Period, periodLabel } from '#shared/domain/period.ts';
import type { RosterBody } from '#shared/domain/roster-body.ts';
import { bodyMatcher } from '#shared/recognition/match-body.ts';
import type { ReadSheet } from '../../collect/read-sheet.ts';
import type { ImportOptions } from '../../exchange/import-plan.ts';
import type { PlannedRow } from '../../exchange/rows/row-outcome.ts';
import { cellName } from '../../office/cell-address.ts';
import { listBodies } from '../../store/roster/bodies.ts';
import { broughtBy, listSheetsMade, listSheetsTaken } from '../../store/roster/sheets.ts';
import { unmetFailure } from '../../store/storage/storage-failure.ts';
import type { Desk } from '../desk/desk.ts';
import { localDay } from '../desk/local-day.ts';
import { ownHeadings } from '../desk/own-words.ts';
import { periodInForceOf } from '../reports/period-in-force.ts';
import { type DroppedSheet, droppedSheets } from './dropped-sheets.ts';
import type { HeldSheet } from './held-sheet.ts';
import { sheetWork } from './sheet-work.ts';
import { type Whose, whoseSheet } from './whose-sheet.ts';

export interface HeldSurvey {
  survey: Omit<CollectSurvey, 'surveyId'>;
  held: HeldSheet[];
}

type Asked = ParsedInput<'collect.survey'>;

/** What taking these files would do, body by body. */
export async function surveySheets(desk: Desk, asked: Asked): Promise<HeldSurvey> {
  const ledger = desk.ledger();
  const bodies = await listBodies(ledger);
  if (bodies.length === 0)
    throw new Refusal('not-found', '名册是空的，分不清表是谁的。请先在名册中加入单位。');
  const period = await periodInForceOf(desk, asked.year, asked.half);
  const around = {
    roster: new Map(bodies.map((body) => [body.id, body])),
    matcher: bodyMatcher(bodies),
    period,
    taken: await listSheetsTaken(ledger, asked),
    newest: Math.max(0, ...(await listSheetsMade(ledger, asked)).map(({ version }) => version)),
    said: new Map(Object.entries(asked.bodies)),
    options: await optionsFor(desk, period),
  };
  const { sheets, left } = await droppedSheets(asked.paths, (mail) =>
    desk.reader.ask('readMail', mail.name, mail),
  );
  const looked: Looked[] = [];
  for (const [done, sheet] of sheets.entries()) {
    desk.tell('progress', { task: 'collect', label: '读取采集表', done, of: sheets.length });
    looked.push(await lookAt(desk, sheet, around));
  }
  setAsideEarlier(looked);
  const held: HeldSheet[] = [];
  for (const { surveyed, read, sha256, savedAt } of looked) {
    if (!read || surveyed.bodyId === null) continue;
    if (surveyed.state !== 'ready' && surveyed.state !== 'refused') continue;
    const one = { surveyed, bodyId: surveyed.bodyId, read, sha256, savedAt, period };
    held.push(one);
    const { counts, unsure } = await sheetWork(ledger, one);
    Object.assign(surveyed, counts);
    surveyed.marked.push(...unsure);
  }
  return { survey: { sheets: looked.map(({ surveyed }) => surveyed), left }, held };
}

interface Around {
  roster: ReadonlyMap<string, RosterBody>;
  matcher: ReturnType<typeof bodyMatcher>;
  period: Period;
  taken: Awaited<ReturnType<typeof listSheetsTaken>>;
  newest: number;
  said: ReadonlyMap<string, string>;
  options: Omit<ImportOptions, 'fileName'>;
}

interface Looked {
  surveyed: SurveyedSheet;
  read: ReadSheet | null;
  sha256: string;
  savedAt: string;
}

async function optionsFor(desk: Desk, period: Period): Promise<Omit<ImportOptions, 'fileName'>> {
  const { due } = await desk.notice();
  const { synonyms } = await desk.settings();
  return {
    cutOffs: due,
    today: localDay(desk.options.now()),
    year: period.year,
    extraHeadings: ownHeadings(synonyms),
    overrides: { words: synonyms },
  };
}

async function lookAt(desk: Desk, sheet: DroppedSheet, around: Around): Promise<Looked> {
  const { file } = sheet;
  const none = { added: 0, changed: 0, gone: 0, unchanged: 0, refused: [], marked: [] };
  const blank = { file, bodyId: null, bodyName: '', by: null, ...none };
  try {
    const bytes = await sheet.bytes();
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const fileName = file.split('/').at(-1) ?? file;
    const options = { ...around.options, fileName };
    const read = await desk.reader.ask('collected', fileName, { bytes, options });
    const said = around.said.get(file);
    const whose =
      said !== undefined && around.roster.has(said)
        ? { bodyId: said, by: 'said' as const, why: '' }
        : whoseSheet(read, file, around.roster, around.matcher);
    const { bodyId, by } = whose;
    const savedAt = read.savedAt || sheet.modifiedAt;
    const surveyed: SurveyedSheet = {
      ...blank,
      bodyId,
      bodyName: around.roster.get(bodyId ?? '')?.name ?? '',
      by,
      refused: read.plan.refused.map(({ sheet: name, cell, reason }) => ({
        place: `${name}!${cell}`,
        text: reason,
      })),
      marked: remarksOf(read, around),
      ...stateOf(read, whose, { sha256, savedAt }, around),
    };
    return { surveyed, read, sha256, savedAt };
  } catch (error) {
    const refusal = unmetFailure(error);
    if (!refusal) throw error;
    const why = refusal.failure.message;
    return { surveyed: { ...blank, state: 'broken', why }, read: null, sha256: '', savedAt: '' };
  }
}

function stateOf(
  { marks, plan }: ReadSheet,
  whose: Whose,
  { sha256, savedAt }: Pick<Looked, 'sha256' | 'savedAt'>,
  { period, taken }: Around,
): Pick<SurveyedSheet, 'state' | 'why'> {
  if (marks && (marks.year !== period.year || marks.half !== period.half))
    return {
      state: 'other-period',
      why: `是${periodLabel(marks)}的采集表，这次收的是${periodLabel(period)}`,
    };
  const days = plan.rows.flatMap((row) => (row.kind === 'activity' ? [row.input.date] : []));
  if (days.length > 0 && days.every((day) => !isWithin(day, period)))
    return { state: 'other-period', why: `里面的活动都不在${periodLabel(period)}` };
  if (whose.bodyId === null || whose.why !== '') return { state: 'unknown', why: whose.why };
  if (taken.some((sheet) => sheet.sha256 === sha256 && sheet.bodyId === whose.bodyId))
    return { state: 'here', why: '这份文件已经收过' };
  const last = taken.findLast((sheet) => sheet.bodyId === whose.bodyId);
  // A clerk who says whose it is has looked at it, and wants the former one back.
  if (last && whose.by !== 'said' && savedAt < broughtBy(last).savedAt)
    return { state: 'superseded', why: `已经收过较晚的一份“${last.fileName}”` };
  if (plan.refused.length > 0)
    return { state: 'refused', why: `有 ${plan.refused.length} 行没有读出来` };
  return { state: 'ready', why: plan.rows.length === 0 ? '一行也没有填' : '' };
}

function remarksOf({ marks, plan, overExample }: ReadSheet, around: Around): SheetRemark[] {
  const { period, newest } = around;
  const outside = (row: PlannedRow) => row.kind === 'activity' && !isWithin(row.input.date, period);
  return [
    ...(marks && marks.version < newest
      ? [{ place: '', text: `用的是第${marks.version}版采集表，最新是第${newest}版` }]
      : []),
    ...(marks ? [] : [{ place: '', text: '不是发出去的采集表，按台账识别' }]),
    ...overExample.map(({ sheet, row }) => ({
      place: `${sheet}!${cellName(row, 1)}`,
      text: '写在示例那一行，按填写的内容收',
    })),
    ...plan.rows.filter(outside).map(({ sheet, row }) => ({
      place: `${sheet}!${cellName(row, 2)}`,
      text: `日期不在${periodLabel(period)}`,
    })),
    ...plan.rows.flatMap(({ sheet, guesses }) =>
      guesses.map(({ cell, from, to, why }) => ({
        place: `${sheet}!${cell}`,
        text: `${from || '（空）'} → ${to || '（空）'}：${why}`,
      })),
    ),
    ...plan.notes.map(({ sheet, text }) => ({ place: sheet, text })),
    ...plan.ignored.map(({ sheet, why }) => ({ place: sheet, text: why })),
  ];
}

/** Of several sheets of one body the one saved last is taken; the same bytes twice are one. */
function setAsideEarlier(looked: readonly Looked[]): void {
  const latest = new Map<string, Looked>();
  for (const each of looked) {
    const { state, bodyId } = each.surveyed;
    if (bodyId === null || (state !== 'ready' && state !== 'refused')) continue;
    const former = latest.get(bodyId);
    const isLater = !former || former.savedAt <= each.savedAt;
    const aside = isLater ? former : each;
    if (isLater) latest.set(bodyId, each);
    const kept = latest.get(bodyId);
    if (aside && kept)
      Object.assign(aside.surveyed, {
        state: 'superseded',
        why: `同一单位较晚的一份是“${kept.surveyed.file}”`,
      });
  }
}
