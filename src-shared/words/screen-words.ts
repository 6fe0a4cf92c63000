/** One thing, one word, on screen, on the command line, on paper and in the manual. */
export interface ScreenWord {
  say: string;
  /** Other names of the same thing, and words that say less or more than they should. */
  not: readonly string[];
  /** Longer words in which one of those is right all the same: the notice's own, a file's name. */
  unless?: readonly string[];
}

/** Recognition knows every word that offices use; what the program says itself is held to these. */
export const SCREEN_WORDS: readonly ScreenWord[] = [
  {
    say: '五进场所',
    not: ['领域'],
    unless: ['行业领域', '重点领域', '本领域'],
  },
  {
    say: '佐证材料',
    not: ['附件'],
    // The notice calls its forms so, and a mail has 附件 too.
    unless: [
      '附件1',
      '附件2',
      '附件3',
      '附件4',
      '附件 2',
      '附件几',
      '附件号',
      '对应的附件',
      '的附件，打印',
      '附件：',
      '正文、附件',
      '作为附件',
      '空白表的附件',
      '别的附件',
      '把附件存下来',
    ],
  },
  { say: '台账文件夹', not: ['数据文件夹', '数据目录', '台账目录'] },
  { say: '工作簿', not: ['电子表格', '表格软件', '工作薄', '表格文件'] },
  {
    say: '经验做法',
    not: ['主要做法', '具体做法', '典型做法'],
    // The head of a part in reports of this kind.
    unless: ['二、主要做法'],
  },
  { say: '…', not: ['……', '...', '。。。'] },
  // Rows of the ledger are counted in 条; what was done, and what is required, in 项; evidence in 份.
  { say: '项活动', not: ['个活动', '件活动'] },
  { say: '条记录', not: ['项记录', '个记录'] },
  {
    say: '项要求',
    not: ['条要求', '个要求'],
    unless: ['各条要求', '这条要求', '一条要求', '逐条要求'],
  },
  { say: '份佐证材料', not: ['个佐证材料', '项佐证材料', '条佐证材料'] },
  { say: '操作未完成', not: ['没有办成', '没办成', '搞定'] },
  { say: '识别', not: ['认一认', '辨认'] },
  { say: '取消', not: ['不存了', '不改了', '算了', '不要了'] },
  { say: '没有表头行', not: ['第 0 行', '第0行'] },
  { say: '文件指纹', not: ['SHA-256', 'SHA256', '哈希', '摘要（'], unless: ['   SHA-256：'] },
  { say: '通知文件', not: ['notice.json'] },
  { say: '台账服务', not: ['SIGKILL', 'SIGTERM', '子进程', '主进程', '线程'] },
  { say: '发放资料合计', not: ['合计.合计'] },
];

export interface WrongWord {
  found: string;
  say: string;
}

/** The words of a text that are not to be used. */
export function wrongWords(text: string): WrongWord[] {
  return SCREEN_WORDS.flatMap(({ say, not, unless = [] }) => {
    const rest = unless.reduce((left, right) => left.split(right).join(' '), text);
    return not.filter((word) => rest.includes(word)).map((found) => ({ found, say }));
  });
}
