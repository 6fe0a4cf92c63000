import { foldText, isPlaceholder } from '#shared/recognition/fold-text.ts';
import { namesSafety } from '#shared/recognition/names-safety.ts';
import { readForm } from '#shared/recognition/read-form.ts';
import { readSettings } from '#shared/recognition/read-settings.ts';
import type { FoundTable } from '../layout/find-tables.ts';
import type { SheetGrid } from '../layout/sheet-grid.ts';
import type { SourceCell } from './row-reader.ts';

/**
 * In a register of several topics, of which one is safety and a column says which (安全宣传, 文化旅游): the topic of a row
 * that is another one, where its name does not speak of safety either. Null for all rows of any other table.
 */
export function topicsOf(
  grid: SheetGrid,
  { kind, columns, from, to }: FoundTable,
): (sources: ReadonlyMap<number, SourceCell>) => string | null {
  const title = columns.find(({ field }) => field === 'title');
  const rows = grid.rows.slice(from, Math.min(to, from + MOST_ROWS));
  const column =
    kind === 'activity' || kind === 'work'
      ? columns.find(({ field, heading, col }) => {
          if (field !== null || !TOPIC.test(heading)) return false;
          const told = rows.flatMap(
            ({ cells }) => cells.find((cell) => cell.col === col)?.text ?? [],
          );
          return (
            told.some(isOfSafety) && new Set(told).size <= Math.max(2, told.length * SORTED_INTO)
          );
        })
      : undefined;
  if (!column || !title) return () => null;
  return (sources) => {
    const topic = sources.get(column.col)?.text ?? '';
    const name = sources.get(title.col)?.text ?? '';
    return isPlaceholder(topic) || isOfSafety(topic) || isOfSafety(name) || saysHow(topic)
      ? null
      : topic;
  };
}

const TOPIC = /主题|专题|类别|类型|分类|性质|业务|条线|板块|栏目|领域|范畴|归口|方向/u;
const MOST_ROWS = 2000;
const SORTED_INTO = 0.7;

function isOfSafety(text: string): boolean {
  return namesSafety(foldText(text));
}

/** 讲座, 社区, 其他: how or where it was done, and no topic. */
function saysHow(text: string): boolean {
  if (/其他|其它|综合/u.test(text)) return true;
  const form = readForm(text);
  return ('value' in form && form.value !== 'other') || 'value' in readSettings(text);
}
