/**
 * What a sheet holds and yet does not show as meant, or holds beside its activities: the clerk says whether it is
 * imported.
 */
export const UNSEEN_PARTS = ['hiddenRows', 'hiddenColumns', 'struckRows', 'otherWork'] as const;
export type UnseenPart = (typeof UNSEEN_PARTS)[number];

export const UNSEEN_CHOICES = ['take', 'leave'] as const;
export type UnseenChoice = (typeof UNSEEN_CHOICES)[number];

export type UnseenChoices = { readonly [Part in UnseenPart]?: UnseenChoice | undefined };

interface UnseenWords extends Record<UnseenChoice, string> {
  label: string;
  /** What holds until the clerk chooses. */
  initial: UnseenChoice;
  /** The command line's option, without dashes. */
  option: string;
}

/** The words of preview and command line. */
export const UNSEEN_WORDS: Record<UnseenPart, UnseenWords> = {
  hiddenRows: {
    label: '隐藏的行',
    take: '导入',
    leave: '不导入',
    initial: 'take',
    option: 'hidden-rows',
  },
  hiddenColumns: {
    label: '隐藏的列',
    take: '写进备注',
    leave: '不写进备注',
    initial: 'leave',
    option: 'hidden-columns',
  },
  struckRows: {
    label: '划掉的行',
    take: '导入',
    leave: '不导入',
    initial: 'leave',
    option: 'struck-rows',
  },
  otherWork: {
    label: '不像宣传活动的行（巡逻、检查、会议等）',
    take: '导入',
    leave: '不导入',
    initial: 'leave',
    option: 'other-work',
  },
};

export function isTaken(choices: UnseenChoices | undefined, part: UnseenPart): boolean {
  return (choices?.[part] ?? UNSEEN_WORDS[part].initial) === 'take';
}
