import { foldText } from '#shared/recognition/fold-text.ts';
import { yearInText } from '#shared/recognition/read-year.ts';
import type { ImportOptions } from './import-plan.ts';
import type { Section } from './layout/classify-row.ts';
import { leavesWholeTable } from './layout/left-section.ts';
import type { SheetGrid } from './layout/sheet-grid.ts';
import { type Described, isUntitled, sheetSection } from './layout/sheet-section.ts';
import { type DaySpan, spanInText, type YearEvidence } from './layout/year-context.ts';

/** What holds for the whole workbook. */
export interface WorkbookSurroundings {
  options: ImportOptions;
  /** Year of the file's name, or the one most of its dates fall in. */
  fallback: number | null;
  /** Serial numbers of days count from 1904. */
  from1904: boolean;
  /** For tables without a title of their own. */
  keeper: Section['keeper'];
}

/** What holds for all records of a table or of a sheet's forms. */
export interface TableSurroundings {
  options: ImportOptions;
  sheet: Section;
  evidence: Omit<YearEvidence, 'ordinary'>;
  from1904: boolean;
  /** The sheet is a plan, and no column says what came of it. */
  isPlan: boolean;
  /** The sheet's name or the title by which nothing of the table counts: 去年同期, 备选名单. */
  leaves: string | null;
}

/** What sheet, titles and file say of the rows below; `endsYear` for a sheet 12月 after others. */
export function surroundingsOf(
  grid: SheetGrid,
  table: Described,
  { options, fallback, from1904, keeper }: WorkbookSurroundings,
  endsYear = false,
): TableSurroundings {
  const own = sheetSection(grid.name, table);
  const sheet = own.keeper.length === 0 && isUntitled(table) ? { ...own, keeper } : own;
  const texts = [grid.name, ...table.titles];
  const dateHeading = table.columns.find(({ field }) => field === 'date')?.heading ?? '';
  const evidence = {
    year: options.year ?? sheet.year ?? yearInText(dateHeading) ?? fallback,
    span: spanAround(options.fileName, grid.name, table.titles),
    namesDecember:
      texts.some(
        (text) => /20\d\d年12月(?!\d)/u.test(foldText(text)) && spanInText(text) === null,
      ) || endsYear,
    firstHalf: texts.some((text) => text.includes('上半年')),
    cutOffs: options.cutOffs,
  };
  const leaves = texts.find(leavesWholeTable) ?? null;
  return { options, sheet, evidence, from1904, isPlan: isPlan(texts, table), leaves };
}

/** Of the titles, or else of the sheet's or the file's name. */
function spanAround(file: string, sheet: string, titles: readonly string[]): DaySpan | null {
  const beside = [...titles, sheet].join(' ');
  const spans = [...titles, sheet, file].map((text) => spanInText(text, beside));
  return spans.find((span) => span !== null) ?? null;
}

function isPlan(texts: readonly string[], { columns }: Described): boolean {
  const tellsOutcome = columns.some(
    ({ field, heading }) =>
      field === 'status' ||
      field === 'date.planned' ||
      ((field === 'date' || field === 'audience') && heading.includes('实际')),
  );
  return (
    !tellsOutcome &&
    (texts.some((text) => text.length <= 60 && PLAN.test(foldText(text))) ||
      columns.some(({ field, heading }) => field === 'title' && TO_DO.test(foldText(heading))))
  );
}

/** 打算做什么, 拟安排内容 */
const TO_DO =
  /^(?:打算|准备|拟|预计|预排|计划|要|想)(?:开展|举办|安排|组织|做|搞|办|讲|活动|内容|宣传)/u;

const PLAN =
  /[(（](?:预排|拟开展|待开展|计划|打算)[)）]|(?:计划|安排|预告|日程|预排|排期|打算)(?:表|一览表?|清单|台账|汇总表?)?(?:\(.*)?$/u;
