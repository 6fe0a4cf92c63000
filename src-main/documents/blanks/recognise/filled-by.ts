import { foldLabel, readLabel } from '#shared/blanks/label-text.ts';

/** Who fills in what stands under these words, where it is somebody else; null where they do not say. */
export function fillerOf(text: string): string | null {
  const filler = FILLED_BY.exec(text)?.[1];
  return filler === undefined || OURSELVES.test(filler) ? null : filler;
}

/** 区级汇总（由区安委办填写） */
const FILLED_BY =
  /由([\p{Script=Han}、]{2,16}?)(?:负责|统一)?(?:填写|填报|填|汇总|撰写)(?:并(?:加盖公章|盖章|签字))?(?=[)）】。，,]|$)/u;
/** 评审记录（评审组填写）, 编号（县安委办填）, 汇总单位（市局宣教科填）, 主管部门（市局指定）; a town's own office may be whoever fills it in. */
const OTHERS_FILL =
  /^[^镇乡村街校]{0,10}(?:评委|专家|委员?会|主办方|[市县区省]级|上级|部门|单位|[局厅委科处办组部]|办公室)(?:统一|负责)?(?:填写|填报|填|回答|答|撰写|指定|核定|审定|编号?|编排|赋[号码]|登记)(?:并(?:加盖公章|盖章|签字))?$/u;
/** 活动办公室填写, 评审组填写: a head that says no more. */
const BODY_FILLS =
  /^[^镇乡村街校企]{0,8}(?:组委会|评委会?|评审组|评审委员会|专家组?|主办方|主管部门|上级|办公室)(?:统一)?(?:填写|填报|填)$/u;
const OURSELVES =
  /^(?:[各本我由]|填|报送|上报|申报|推荐|选送|参[评赛]|作者|申请|所在|单位|部门|请)/u;

/** 联络员（上级） */
const OF_SUPERIORS = /^上级(?:单位|部门|机关|主管部门)?$/u;

/** 以下由县局填写 */
export function ofRowsBelow(text: string): boolean {
  return /^[(（【]?(?:以下|下列|下面)/u.test(foldLabel(text));
}

/** 评审栏（报送单位勿填）, 考核得分（由县局填写）. */
export function isLeftToOthers(text: string): boolean {
  const { core, hints } = readLabel(text);
  const isSaid = hints.some((hint) => /^(?:请)?(?:勿填写?|不填|免填|无需填写)$/u.test(hint));
  return (
    isSaid ||
    hints.some((hint) => OTHERS_FILL.test(hint) && !OURSELVES.test(hint)) ||
    hints.some((hint) => OF_SUPERIORS.test(hint)) ||
    (BODY_FILLS.test(core) && !OURSELVES.test(core)) ||
    /勿填|单位(?:不填|不用填|无需填|不必填)/u.test(foldLabel(text)) ||
    fillerOf(text) !== null
  );
}
