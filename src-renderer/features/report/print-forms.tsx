import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Card, Flex, Typography } from 'antd';
import { formLabel } from '#shared/forms/form-label.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { desktop } from '../../client/desktop.ts';
import { useCall } from '../../client/use-call.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { countSheets, sheetsDocument } from './paper-sheets.ts';
import { PrintAll } from './print-all.tsx';
import type { ReportDesk } from './report-desk.ts';

/** Every form to the printer or into a PDF, on the paper and the way round it wants. */
export function PrintForms({ desk }: { desk: ReportDesk }) {
  const { message } = App.useApp();
  const done = useDone();
  const { current } = desk.report;
  const isDraft = current.state === 'draft';
  const forms = useCall('report.forms', {
    ...desk.which,
    ...(!isDraft && { version: current.version }),
  });
  const templates = useCall('template.list', {}, ['settings']);
  if (forms.failure) return <FailureAlert failure={forms.failure} onRetry={forms.reload} />;

  const officeOf = (form: FormModel) =>
    templates.value?.find((template) => template.serves === form.kind);

  const own = forms.value?.filter(({ model }) => !officeOf(model)) ?? [];

  const print = (form: FormModel, name: string) =>
    void desk.act(`print ${name}`, async () => {
      const printed = await desktop('desktop.print', paperOf(form));
      if (printed) void message.success(`${formLabel(name)}已送去打印`);
    });

  const save = (form: FormModel, name: string) =>
    void desk.act(`pdf ${name}`, async () => {
      const path = await desktop('desktop.savePdf', {
        ...paperOf(form),
        suggestedName: `${name}.pdf`,
      });
      if (path !== null) done({ text: `${formLabel(name)}已存为 PDF`, path });
    });

  return (
    <Card size="small" title="第二步　打印，送领导签字、单位盖章">
      <Flex vertical gap={12}>
        {isDraft && (
          <Typography.Text>
            还没有定稿：现在打印的是草稿，校验码处印有“草稿”字样，不能作为签批件。
          </Typography.Text>
        )}
        {own.length > 1 && <PrintAll desk={desk} forms={own} />}
        {forms.value?.map(({ name, model }) => (
          <div key={name} className="report-print-row">
            <span>{formLabel(name)}</span>
            <Typography.Text type="secondary">
              A4 {model.page.orientation === 'landscape' ? '横向' : '纵向'}
            </Typography.Text>
            {officeOf(model) ? (
              <span className="report-print-office">
                填在“{officeOf(model)?.name}”上：到“报送”生成材料后，用 Word 或 WPS 打开打印
              </span>
            ) : (
              <>
                <Button
                  icon={<PrinterOutlined aria-hidden />}
                  loading={desk.underWay === `print ${name}`}
                  onClick={() => print(model, name)}
                  aria-label={`打印${formLabel(name)}`}
                >
                  打印
                </Button>
                <Button
                  loading={desk.underWay === `pdf ${name}`}
                  onClick={() => save(model, name)}
                  aria-label={`把${formLabel(name)}存为 PDF`}
                >
                  存为 PDF
                </Button>
              </>
            )}
          </div>
        ))}
      </Flex>
    </Card>
  );
}

function paperOf(model: FormModel): { html: string; landscape: boolean } {
  return {
    html: sheetsDocument(model, countSheets(model, document)),
    landscape: model.page.orientation === 'landscape',
  };
}
