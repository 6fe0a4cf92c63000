import { Button, Typography } from 'antd';
import type { ReportForm } from '#shared/contract/report.ts';
import { formLabel } from '#shared/forms/form-label.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { FormRow } from './form-row.tsx';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  desk: ReportDesk;
  name: string;
  office: NonNullable<ReportForm['office']>;
  recordId: string | null;
}

/** A form filled on the office's own: printed as the built-in ones are, or told why its own program must. */
export function OfficeRow({ desk, name, office, recordId }: Props) {
  const done = useDone();
  const of = { ...office, ...desk.which, recordId };
  const filled = useCall('template.preview', of);
  const label = formLabel(name);
  const extension = office.name.toLowerCase().endsWith('.xlsx') ? 'xlsx' : 'docx';
  const program = extension === 'xlsx' ? 'Excel' : 'Word';

  const save = () =>
    void desk.act(`file ${name}`, async () => {
      const path = await desktop('desktop.chooseSavePath', {
        title: `把${label}存为 ${program} 文件`,
        suggestedName: `${name}.${extension}`,
        extension,
      });
      if (!path) return;
      await call('template.saveFilled', { ...of, path });
      done({ text: `${label}已存为 ${program} 文件`, path });
    });

  const button = (
    <Button
      loading={desk.underWay === `file ${name}`}
      onClick={save}
      aria-label={`把${label}存为 ${program} 文件`}
    >
      存为 {program}
    </Button>
  );
  const missing = filled.value?.missing ?? [];
  if (filled.value && missing.length === 0) {
    return (
      <FormRow desk={desk} name={name} papers={filled.value.papers}>
        {button}
      </FormRow>
    );
  }
  return (
    <div className="report-print-row">
      <span>{label}</span>
      <Typography.Text
        className="report-print-office"
        type={filled.failure ? 'danger' : 'secondary'}
      >
        {filled.failure?.message ??
          (filled.value
            ? `“${office.name}”上有${missing.join('、')}，这里打印不全：请存为文件，用 ${program} 或 WPS 打开打印`
            : '正在填写…')}
      </Typography.Text>
      {filled.value && button}
    </div>
  );
}
