import { foldText } from '#shared/recognition/fold-text.ts';
import { statusInName } from '#shared/recognition/untold-status.ts';
import type { RecordCells } from '../layout/record-cells.ts';
import type { SourceCell } from './row-reader.ts';

/** The words by which a work or a case is still being made (制作中, 拟报); null where nothing says so. */
export function unfinishedIn(
  { kind, columns }: RecordCells,
  sources: ReadonlyMap<number, SourceCell>,
): string | null {
  if (kind !== 'work' && kind !== 'case') return null;
  for (const { col, field, sequence } of columns) {
    const { text = '' } = sources.get(col) ?? {};
    if (sequence) continue;
    const isNamedSo = field === 'title' && statusInName(text) !== null;
    if (isNamedSo || (text.length <= LONGEST && UNFINISHED.test(foldText(text)))) return text;
  }
  return null;
}

const LONGEST = 12;
const UNFINISHED =
  /^\(?(?:正在|还在|尚在|仍在)?(?:制作|创作|拍摄|撰写|编写|策划|筹备|修改|剪辑|整理|起草)(?:中|阶段)\)?$|^\(?(?:拟|待|计划|准备)(?:报|报送|上报|申报|制作|创作|发布|完成)\)?$|^\(?(?:下半年|下(?:个|一)?(?:月|季度?|学期)|明年|来年)(?:再)?(?:拍摄?|做|制作|创作|发布|推出|上线|完成)\)?$|^\(?(?:未|尚未|还未|没有)(?:完成|制作|定稿)\)?$/u;
