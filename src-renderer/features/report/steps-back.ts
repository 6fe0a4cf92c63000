import { call } from '../../client/call.ts';
import type { StepBack } from './reason-dialog.tsx';
import type { ReportDesk } from './report-desk.ts';

const NUMBERS_WRONG = '数据有误，需要更正';
const LEADER_ASKED = '领导要求修改';
const BY_MISTAKE = '误操作';

export function unfreezeStep(desk: ReportDesk): StepBack {
  return {
    title: '撤回定稿，回到编制',
    consequence: '报告回到“编制中”，可以重新修改。已打印的纸上校验码随之作废，请勿再用。',
    confirmLabel: '撤回定稿',
    commonReasons: [NUMBERS_WRONG, LEADER_ASKED, BY_MISTAKE],
    perform: (reason) =>
      desk.act('unfreeze', async () => {
        await call('report.unfreeze', { ...desk.which, reason });
      }),
  };
}

export function unsignStep(desk: ReportDesk): StepBack {
  return {
    title: '撤回签批',
    consequence: '报告回到“待签批”。已附的签字扫描件和签批记录留在经过里，不会删除。',
    confirmLabel: '撤回签批',
    commonReasons: ['扫描件附错了', LEADER_ASKED, NUMBERS_WRONG],
    perform: (reason) =>
      desk.act('unsign', async () => {
        await call('report.unsign', { ...desk.which, reason });
      }),
  };
}

export function unsendStep(desk: ReportDesk): StepBack {
  return {
    title: '撤回“已报送”',
    consequence: '报告回到上一步，可以重新报送。已归档的材料仍留在档案里，不会删除。',
    confirmLabel: '撤回已报送',
    commonReasons: ['邮件没有发出', '对方退回', BY_MISTAKE],
    perform: (reason) =>
      desk.act('unsend', async () => {
        await call('report.unsend', { ...desk.which, reason });
      }),
  };
}

export function amendStep(desk: ReportDesk): StepBack {
  const { version } = desk.report.current;
  return {
    title: `出第${version + 1}版`,
    consequence: `第${version}版原样保留在档案里。第${version + 1}版按现在的台账重新编制，再走一遍签批和报送。`,
    confirmLabel: `开始第${version + 1}版`,
    commonReasons: [NUMBERS_WRONG, '漏报补充', '对方要求更正'],
    perform: (reason) =>
      desk.act('amend', async () => {
        await call('report.amend', { ...desk.which, reason });
        desk.goTo('compose');
      }),
  };
}
