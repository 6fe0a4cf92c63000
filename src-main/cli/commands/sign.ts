import path from 'node:path';
import { Refusal } from '#shared/domain/failure.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import type { CommandSpec } from '../terminal/command.ts';
import { dayValue, HALF_YEAR_OPTIONS, halfYearValue, required } from '../terminal/values.ts';

export const signCommand: CommandSpec = {
  name: 'sign',
  usage:
    'sign --data 文件夹 --year 年度 --half 1|2 [--by 签批人 --on 日期] [附件2=校验码=扫描件 …]',
  summary: '登记签批，附上签字盖章的扫描件；已登记签批的，只补附扫描件',
  options: {
    ...HALF_YEAR_OPTIONS,
    by: { value: true, help: '签批人' },
    on: { value: true, help: '签批日期，如 2024-06-18' },
  },
  positionals: { least: 0, most: 100 },
  makesFolder: false,
  async run({ call, values, positionals, tell }) {
    const which = halfYearValue(values);
    const forms = await call('report.forms', which);
    const scans = positionals.map((word) => scanOf(word, forms));
    const { current } = await call('report.get', which);
    const view =
      current.state === 'signed'
        ? await call('report.addScans', { ...which, scans })
        : await call('report.sign', {
            ...which,
            signedBy: required(values.get('by'), 'by'),
            signedOn: required(dayValue(values, 'on'), 'on'),
            scans,
            codeOnScan: scans[0]?.codeOnScan ?? '',
          });
    const lacking = view.unscanned.map(({ name }) => formLabel(name));
    if (lacking.length > 0) tell(`还没有签字盖章扫描件：${lacking.join('、')}。`);
    const { state, signedOn, signedBy, scans: kept } = view.current;
    return {
      json: { state, signedOn, signedBy, scans: kept, lacking },
      text: `已登记签批：${signedBy}，${signedOn}。扫描件 ${kept.length} 个。`,
      exitCode: 0,
    };
  },
};

/** `附件3=3f9a01bc=作品.pdf`; where several forms are 附件3, its title is added: `附件3 三分钟=…`. */
function scanOf(word: string, forms: readonly { form: string; name: string }[]) {
  const [label = '', codeOnScan = '', ...rest] = word.split('=');
  const file = rest.join('=');
  if (file === '') {
    throw new Refusal('invalid-input', `“${word}”不对：请写成“附件2=校验码=扫描件”。`);
  }
  const labels = forms.map(({ form, name }) => ({ form, label: formLabel(name) }));
  const whole = labels.filter((each) => each.label === label);
  const found =
    whole.length > 0 ? whole : labels.filter((each) => each.label.startsWith(`${label} `));
  const [only, ...others] = found;
  if (!only || others.length > 0) {
    const known = labels.map((each) => each.label).join('、');
    throw new Refusal(
      'invalid-input',
      `“${label}”${only ? '不止一张' : '不在这份报送里'}，请写成：${known}。`,
    );
  }
  return { form: only.form, path: path.resolve(file), codeOnScan };
}
