import { REPORT_STATE_LABELS, type ReportState } from '../domain/report-state.ts';

export const REPORT_ACTIONS = [
  'freeze',
  'unfreeze',
  'sign',
  'addScans',
  'unsign',
  'pack',
  'send',
  'unsend',
  'amend',
] as const;
export type ReportAction = (typeof REPORT_ACTIONS)[number];

/** What decides whether a step can be taken. */
export interface ReportStanding {
  state: ReportState;
  unitName: string;
  /** A package was written for this version since it was frozen and signed. */
  packed: boolean;
  /** It was frozen under another notice than the one chosen now. */
  otherNotice: boolean;
}

/** Where a step leads from; `pack` and `amend` leave the version's state as it is. */
export const ACTION_FROM: Record<ReportAction, readonly ReportState[]> = {
  freeze: ['draft'],
  unfreeze: ['frozen'],
  sign: ['frozen'],
  addScans: ['signed'],
  unsign: ['signed'],
  pack: ['frozen', 'signed', 'sent'],
  send: ['signed'],
  unsend: ['sent'],
  amend: ['frozen', 'signed', 'sent'],
};

const NOT_FROM_HERE: Record<ReportAction, Partial<Record<ReportState, string>>> = {
  freeze: {
    frozen: '本版已定稿。如要修改，请先撤回定稿。',
    signed: '本版已签批。如要修改，请先撤回签批并说明原因。',
    sent: '本版已报送，内容不再变动。如要更正，请另出一版。',
  },
  unfreeze: {
    draft: '本版尚未定稿，可直接修改。',
    signed: '本版已签批，请先撤回签批并说明原因。',
    sent: '本版已报送，内容不再变动。如要更正，请另出一版。',
  },
  sign: {
    draft: '请先定稿、打印，再登记签批。',
    signed: '本版已登记签批。',
    sent: '本版已报送。',
  },
  addScans: {
    draft: '请先定稿、打印、登记签批，再附扫描件。',
    frozen: '扫描件在登记签批时一起附。',
    sent: '本版已报送，请先撤回报送登记。',
  },
  unsign: {
    draft: '本版尚未签批。',
    frozen: '本版尚未签批。',
    sent: '本版已报送，请先撤回报送登记。',
  },
  pack: { draft: '请先定稿，再生成报送材料。' },
  send: {
    draft: '请先定稿、签批并生成报送材料。',
    frozen: '请先登记签批，再登记报送。',
    sent: '本版已登记报送。',
  },
  unsend: {
    draft: '本版尚未报送。',
    frozen: '本版尚未报送。',
    signed: '本版尚未报送。',
  },
  amend: { draft: '本版仍在编制，可直接修改，不必另出一版。' },
};

/** Null when the step is possible, else why it is not and what comes first. */
export function whyBlocked(action: ReportAction, standing: ReportStanding): string | null {
  if (!ACTION_FROM[action].includes(standing.state)) {
    return (
      NOT_FROM_HERE[action][standing.state] ??
      `报表${REPORT_STATE_LABELS[standing.state]}，此时不能这样做。`
    );
  }
  if (action === 'freeze' && standing.unitName === '') {
    return '还没有填写填报单位名称，请先在“填报单位”中填写。';
  }
  if (action === 'pack' && standing.otherNotice) {
    return '本版是按另一份通知定稿的。请先在“设置”中选回那份通知，或按现在的通知重新定稿。';
  }
  if (action === 'send' && !standing.packed) {
    return '登记签批后还没有生成报送材料。请先生成，再登记报送。';
  }
  return null;
}

export function blockedActions(standing: ReportStanding): Record<ReportAction, string | null> {
  return Object.fromEntries(
    REPORT_ACTIONS.map((action) => [action, whyBlocked(action, standing)]),
  ) as Record<ReportAction, string | null>;
}
