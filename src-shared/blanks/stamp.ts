/** Words in brackets that ask for a stamp: 盖章, 加盖公章, 单位章; 与公章一致 asks for none, and a 文章 is none. */
export function isStampHint(hint: string): boolean {
  return /盖章|加盖|(?<![文规徽勋奖篇乐])章处?$/u.test(hint);
}

/** 申报单位盖章, 单位公章: the label itself asks for it. */
export function isStampLabel(core: string): boolean {
  return /盖章|公章|印章|签章|签印|加章/u.test(core);
}

/** Either way: to be printed and stamped over, or stamped alone. */
export function asksForStamp(label: { core: string; hints: readonly string[] }): boolean {
  return isStampLabel(label.core) || label.hints.some(isStampHint);
}
