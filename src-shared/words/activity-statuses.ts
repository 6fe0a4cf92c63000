import { ACTIVITY_STATUS_LABELS } from '../domain/activity.ts';
import { choiceWords } from './choice-words.ts';
import { words } from './word-list.ts';

/** Whether an activity has been held, in cells and tick boxes. What is put off is planned again. */
export const ACTIVITY_STATUS_WORDS = choiceWords(ACTIVITY_STATUS_LABELS, {
  planned: {
    own: words`计划`,
    alike: words`拟开展 未开展 待开展 尚未开展 未举办 未实施 未进行 没有开展 未完成 筹备中 准备中 推进中 进行中 未落实 暂未开展
      待定 待办 待实施 未刊发 未刊登 未播出 待刊发 待采用 待审 待刊 待刊登 待刊播 待刊用 待见报 待登
      待播 待播出 待播放 待发 待发布 待发表 待推送 待上线 待编发 待录用 未刊 未播 未见报 未上线 未发布 未推送 排版中 审稿中`,
    sorts: words`延期 推迟 改期 暂缓 顺延`,
    // How a flow of forms stands.
    inCells: words`否 未 拟 待 × ✗ 没 审批中 审核中 草稿 暂存 流转中 办理中 在办 未提交 退回 未批准`,
  },
  held: {
    own: words`已开展`,
    alike: words`已完成 完成 已举办 已实施 已落实 已结束 按计划完成 按期完成 如期开展 已按计划开展 已办结 办结 开展
      采用 已采用 录用 已录用 刊发 已刊发 刊登 已刊登 播出 已播出`,
    inCells: words`是 已 √ ✓ 100% 落实 已完结 办结归档 已归档 归档`,
  },
});

/** An activity that will not be held. */
export const CANCELLED_WORDS = words`取消 停办 作废 不再开展 不再举办 撤销 未能开展 未采用 未录用 退稿
  撤回 驳回 终止 拒绝 不同意 不通过 未通过`;
