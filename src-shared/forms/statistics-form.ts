import { toChineseDate } from '../domain/civil-date.ts';
import { periodLabel } from '../domain/period.ts';
import { paragraph, row, SIZE_PT, style, textCell } from './form-cells.ts';
import { footerOf, formHeading } from './form-heading.ts';
import type { Block, FormModel, Row, Table } from './form-model.ts';
import { LANDSCAPE } from './page.ts';
import { INLINE_PILOTS, pilotCountText, pilotListText, pilotTable } from './pilot-rows.ts';
import { printable } from './printable-text.ts';
import { lastProseRows, type Prose, proseRow } from './prose-rows.ts';
import type { CheckCode, ReportFacts } from './report-facts.ts';
import { signOffRows } from './sign-off.ts';
import { statisticsMatrix } from './statistics-matrix.ts';

/** 附件2. One landscape sheet for what a unit usually has to tell; longer facts flow on. */
export function statisticsForm(facts: ReportFacts, code: CheckCode): FormModel {
  const pilots = facts.pilots.filter((pilot) => pilot.status !== 'withdrawn');
  const inline = pilots.length <= INLINE_PILOTS;
  const blocks: Block[] = [
    ...formHeading(facts, 'statistics'),
    particulars(facts),
    statisticsMatrix(facts),
    paragraph('note', NOTE, style('kai', 9), 'left', 2),
  ];
  if (!inline) blocks.push(pilotTable(pilots));
  const pilotText = !inline
    ? `${pilotCountText(pilots)}，名单见上表`
    : pilots.length === 0
      ? pilotCountText(pilots)
      : `${pilotCountText(pilots)}：${pilotListText(pilots)}`;
  blocks.push(narrative(facts, pilotText));
  return { kind: 'statistics', page: LANDSCAPE, blocks, footerText: footerOf(code) };
}

const NOTE =
  '注：一次活动进入多个场所的，在各场所分别计数，合计只计一次，因此“合计”列不等于各场所之和。';
const LABEL = style('hei', SIZE_PT.wu);
const TEXT = style('fangsong', SIZE_PT.wu);

function particulars({ unit, period }: ReportFacts): Table {
  const span = `${toChineseDate(period.from)}至${toChineseDate(period.to)}`;
  return {
    type: 'table',
    id: 'particulars',
    columnWidthsMm: [125, 122],
    headerRowCount: 0,
    borders: false,
    rows: [
      row(
        6,
        [
          textCell('unit', `填报单位（盖章）：${unit.name}`, TEXT, { align: 'left' }),
          textCell('period', `统计时段：${periodLabel(period)}（${span}）`, TEXT, {
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
  return {
    type: 'table',
    id: 'narrative',
    columnWidthsMm: [38, 58, 29, 29, 12, 29, 52],
    headerRowCount: 0,
    borders: true,
    rows: [
      proseRow(prose('pilots', '试点单位', pilotText, 6)),
      ...worksAndCases(facts, prose),
      proseRow({ ...prose('practice', '特色做法', facts.practice, 11), textStyle: indented }),
      ...lastProseRows({ ...prose('plan', '下步打算', facts.plan, 11), textStyle: indented }),
      ...signOffRows(facts, {
        pairs: [
          { label: 1, value: 1 },
          { label: 1, value: 2 },
          { label: 1, value: 1 },
        ],
        labelStyle: LABEL,
        valueStyle: TEXT,
        signedHeightMm: 13,
        printedHeightMm: 7,
      }),
    ],
  };
}

/** A few of each share a row; many take the full width, one below the other. */
function worksAndCases(facts: ReportFacts, proseOf: (...prose: ProseArguments) => Prose): Row[] {
  const works = titles(facts.works, '件');
  const cases = titles(facts.cases, '个');
  if (facts.works.length + facts.cases.length > 6) {
    return [
      proseRow(proseOf('works', '报送作品', works, 6)),
      proseRow(proseOf('cases', '成果案例', cases, 6)),
    ];
  }
  const shape = { colSpan: 2, align: 'left' } as const;
  return [
    row(6, [
      textCell('works.label', '报送作品', LABEL),
      textCell('works', works, TEXT, shape),
      textCell('cases.label', '成果案例', LABEL),
      textCell('cases', cases, TEXT, { ...shape, colSpan: 3 }),
    ]),
  ];
}

type ProseArguments = [id: string, label: string, text: string, minHeightMm: number];

/** `共2件：1.《…》；2.《…》`; titles already in brackets keep theirs. */
function titles(records: readonly { title: string }[], unit: string): string {
  if (records.length === 0) return '无';
  const list = records.map(
    ({ title }, index) =>
      `${index + 1}.${title.startsWith('《') && title.endsWith('》') ? title : `《${title}》`}`,
  );
  return `共${records.length}${unit}：${list.join('；')}`;
}
