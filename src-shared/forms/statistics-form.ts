import { toChineseDate } from '../domain/civil-date.ts';
import { periodLabel } from '../domain/period.ts';
import type { PilotInput } from '../domain/pilot.ts';
import { extraStatistics } from './extra-statistics.ts';
import { paragraph, row, SIZE_PT, style, textCell } from './form-cells.ts';
import { formOf } from './form-heading.ts';
import type { Block, FormModel, Row, Table } from './form-model.ts';
import { LANDSCAPE } from './page.ts';
import { inTitleMarks } from './paper-title.ts';
import {
  fullPilotName,
  INLINE_PILOTS,
  pilotCountText,
  pilotListText,
  pilotTable,
} from './pilot-rows.ts';
import { printable } from './printable-text.ts';
import { closingProse, type Prose, proseRow } from './prose-rows.ts';
import type { CheckCode, ReportFacts } from './report-facts.ts';
import { cellHeightMm } from './row-height.ts';
import { leaderCells, sealCell, signCells } from './sign-off.ts';
import { statisticsMatrix } from './statistics-matrix.ts';

/**
 * 附件2. One landscape sheet for what a unit usually has to tell; longer facts flow on. Of a month or a
 * quarter, `span` names it and no code stands on it: nothing was frozen.
 */
export function statisticsForm(
  facts: ReportFacts,
  code: CheckCode | null,
  span = periodLabel(facts.period),
): FormModel {
  const pilots = facts.pilots.filter((pilot) => pilot.status !== 'withdrawn');
  const inline = pilots.length <= INLINE_PILOTS;
  const blocks: Block[] = [
    particulars(facts, span),
    statisticsMatrix(facts),
    paragraph('note', NOTE, style('kai', 9), 'left', 2),
  ];
  const isFull = facts.extras?.includes('statistics') ?? false;
  if (isFull) blocks.push(extraStatistics(facts));
  const nameOf = isFull ? fullPilotName : ({ name }: PilotInput) => name;
  if (!inline) blocks.push(pilotTable(pilots, nameOf));
  const pilotText = !inline
    ? `${pilotCountText(pilots)}，名单见上表`
    : pilots.length === 0
      ? pilotCountText(pilots)
      : `${pilotCountText(pilots)}：${pilotListText(pilots, nameOf)}`;
  blocks.push(narrative(facts, pilotText));
  const about = `${facts.unit.name}　${span}`;
  return formOf({ kind: 'statistics', facts, code, page: LANDSCAPE, about }, blocks);
}

const NOTE =
  '注：一次活动进入多个场所的，在各场所分别计数，合计只计一次，因此“合计”列不等于各场所之和。';
const LABEL = style('hei', SIZE_PT.wu);
const TEXT = style('fangsong', SIZE_PT.wu);

function particulars({ unit, period }: ReportFacts, span: string): Table {
  const days = `${toChineseDate(period.from)}至${toChineseDate(period.to)}`;
  return {
    type: 'table',
    id: 'particulars',
    columnWidthsMm: [108, 139],
    headerRowCount: 0,
    borders: false,
    rows: [
      row(
        6,
        [
          textCell('unit', `填报单位：${unit.name}`, TEXT, { align: 'left' }),
          textCell('period', `统计时段：${span}（${days}）`, TEXT, {
            align: 'right',
          }),
        ],
        { keepWithNext: true },
      ),
    ],
  };
}

/** Columns at 38, 96, 125, 154, 166 and 195 mm: all of them columns of the matrix. */
function narrative(facts: ReportFacts, pilotText: string): Table {
  const shape = { labelStyle: LABEL, textStyle: TEXT, colSpan: 6, widthMm: 209 };
  const prose = (...[id, label, text, minHeightMm]: ProseArguments): Prose => ({
    ...shape,
    id,
    label,
    text: printable(text),
    minHeightMm,
  });
  const indented = { ...TEXT, indentChars: 2 };
  const proses = [
    { ...prose('practice', '特色做法', facts.practice, PROSE_MM), textStyle: indented },
    { ...prose('plan', '下步打算', facts.plan, PROSE_MM), textStyle: indented },
  ];
  const { open, closing } = closingProse(proses, { colSpan: 5, widthMm: 209 - SEAL_COLUMN_MM });
  const isUnwritten = proses.every(({ text }) => text === '');
  const above = [
    proseRow(prose('pilots', '试点单位', pilotText, 6)),
    ...worksAndCases(facts, prose, isUnwritten),
  ];
  return {
    type: 'table',
    id: 'narrative',
    columnWidthsMm: [38, 58, 29, 29, 12, 29, SEAL_COLUMN_MM],
    headerRowCount: 0,
    borders: true,
    rows: [...above, ...open, ...besideSeal(facts, closing)],
  };
}

const SEAL_COLUMN_MM = 52;
const PROSE_MM = 11;
const NAMES_MM = 9;

/** The last prose and the signatures, with the place for the seal beside all of them. */
function besideSeal(facts: ReportFacts, closing: Row[]): Row[] {
  const rowSpan = closing.length + 2;
  const seal = sealCell(facts, TEXT, { widthMm: SEAL_COLUMN_MM, rowSpan });
  const styles = { label: LABEL, value: TEXT };
  const { reviewer, contact, phone } = facts.unit;
  const leaderMm = (taken: readonly number[]) =>
    Math.max(
      LEADER_MM,
      taken.reduce((rest, heightMm) => rest - heightMm, seal.heightMm - NAMES_MM),
    );
  const signed = [...leaderCells(facts, styles), ...signCells('reviewer', reviewer, styles, 3)];
  const printed = [
    ...signCells('contact', contact, styles),
    ...signCells('phone', phone, styles, 3),
  ];
  const rows = [
    ...closing,
    row(leaderMm(closing.map(({ leastHeightMm }) => leastHeightMm)), signed, {
      leastHeightMm: leaderMm(closing.map(writtenMm)),
      keepWithNext: true,
    }),
    row(NAMES_MM, printed),
  ];
  return rows.map((each, index) =>
    index === 0 ? { ...each, cells: [...each.cells, seal.cell] } : each,
  );
}

const LEADER_MM = 16;

/** What a row beside the seal surely takes, also where its type is made smaller. */
function writtenMm({ leastHeightMm, cells }: Row): number {
  const widthMm = 209 - SEAL_COLUMN_MM;
  const heights = cells.slice(1).map((cell) => cellHeightMm(cell, widthMm));
  return Math.max(leastHeightMm, ...heights.map((heightMm) => heightMm * SMALLER));
}

const SMALLER = SIZE_PT.xiaowu / SIZE_PT.wu;

/** A few of each share a row; many take the full width, one below the other. */
function worksAndCases(
  facts: ReportFacts,
  proseOf: (...prose: ProseArguments) => Prose,
  keepWithNext: boolean,
): Row[] {
  const works = titles(facts.works, '件');
  const cases = titles(facts.cases, '个');
  if (facts.works.length + facts.cases.length > 6) {
    return [
      proseRow(proseOf('works', '报送作品', works, 6)),
      proseRow(proseOf('cases', '成果案例', cases, 6), keepWithNext),
    ];
  }
  const shape = { colSpan: 2, align: 'left' } as const;
  const cells = [
    textCell('works.label', '报送作品', LABEL),
    textCell('works', works, TEXT, shape),
    textCell('cases.label', '成果案例', LABEL),
    textCell('cases', cases, TEXT, { ...shape, colSpan: 3 }),
  ];
  return [row(6, cells, { keepWithNext })];
}

type ProseArguments = [id: string, label: string, text: string, minHeightMm: number];

/** `共2件：1.《…》；2.《…》`; titles already in brackets keep theirs. */
function titles(records: readonly { title: string }[], unit: string): string {
  if (records.length === 0) return '无';
  const list = records.map(({ title }, index) => `${index + 1}.${inTitleMarks(title)}`);
  return `共${records.length}${unit}：${list.join('；')}`;
}
