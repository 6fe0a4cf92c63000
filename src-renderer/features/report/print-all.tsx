import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography } from 'antd';
import { periodLabel } from '#shared/domain/period.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import type { FormModel } from '#shared/forms/form-model.ts';
import { desktop } from '../../client/desktop.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { countSheets } from './paper-sheets.ts';
import { stackPapers } from './paper-stack.ts';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  desk: ReportDesk;
  forms: readonly { model: FormModel }[];
}

/** All forms in their order as one job: to the printer, or into one PDF. */
export function PrintAll({ desk, forms }: Props) {
  const { message } = App.useApp();
  const done = useDone();
  const unit = useLedger(unitOnFiles);
  const title = fileBase([`${periodLabel(desk.which)}报送表`, unit], unit);

  const stack = () =>
    stackPapers(
      forms.map(({ model }) => ({ model, pageCount: countSheets(model, document) })),
      title,
    );

  const print = () =>
    void desk.act('print all', async () => {
      const printed = await desktop('desktop.print', { html: stack().html, landscape: false });
      if (printed) void message.success(`${forms.length} 张表已送去打印`);
    });

  const save = () =>
    void desk.act('pdf all', async () => {
      const path = await desktop('desktop.savePdf', {
        ...stack(),
        landscape: false,
        suggestedName: `${title}.pdf`,
      });
      if (path !== null) done({ text: `${forms.length} 张表已存为一个 PDF`, path });
    });

  return (
    <Flex gap={12} align="center" wrap>
      <Button
        icon={<PrinterOutlined aria-hidden />}
        loading={desk.underWay === 'print all'}
        onClick={print}
      >
        全部打印
      </Button>
      <Button loading={desk.underWay === 'pdf all'} onClick={save}>
        全部存为一个 PDF
      </Button>
      <Typography.Text type="secondary">
        按附件 2、3、4 的顺序，A4 纸一次出完；也可以在下面逐张打印。
      </Typography.Text>
    </Flex>
  );
}
