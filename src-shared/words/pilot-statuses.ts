import { PILOT_STATUS_LABELS } from '../domain/pilot.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** How far a pilot is, in cells and tick boxes. */
export const PILOT_STATUS_WORDS = choiceWords(PILOT_STATUS_LABELS, {
  withdrawn: { alike: words`退出`, inCells: words`撤销 取消 终止` },
  cultivating: {
    own: words`培育`,
    alike: words`创建中 建设中 推进中 打造中 未完成 进行中`,
    inCells: words`在建 拟`,
  },
  established: {
    own: words`建成`,
    alike: words`完成 已创建`,
    sorts: words`命名 挂牌 达标 验收 授牌`,
  },
});
