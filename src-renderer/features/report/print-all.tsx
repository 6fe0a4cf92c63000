import { PrinterOutlined } from '@ant-design/icons';
import { App, Button, Flex, Typography } from 'antd';
import type { ReportForm } from '#shared/contract/report.ts';
import { periodLabel } from '#shared/domain/period.ts';
import { fileBase } from '#shared/forms/file-name.ts';
import { desktop } from '../../client/desktop.ts';
import { unitOnFiles, useLedger } from '../../store/ledger-store.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { layOnSheets } from '../paper/paper-sheets.ts';
import { stackPapers } from '../paper/paper-stack.ts';
import { papersOf } from './papers-of.ts';
import type { ReportDesk } from './report-desk.ts';

interface Props {
  desk: ReportDesk;
  forms: readonly ReportForm[];
}

/** All forms in their order as one job: to the printer, or into one PDF. */
export function PrintAll({ desk, forms }: Props) {
  const { message } = App.useApp();
  const done = useDone();
  const unit = useLedger(unitOnFiles);
  const title = fileBase([`${periodLabel(desk.which)}报送表`, unit], unit);

  const stack = async () => {
    const { papers, left } = await papersOf(desk.which, forms);
    return {
      left,
      printed: forms.length - left.length,
      ...stackPapers(layOnSheets(papers, document), title),
    };
  };
  const tellLeft = (left: readonly string[]) => {
    if (left.length === 0) return;
    void message.warning(
      `没有一起打印：${left.join('、')}，请在下面存为文件，用 Word 或 WPS 打开打印`,
      10,
    );
  };

  const print = () =>
    void desk.act('print all', async () => {
      const { html, printed, left } = await stack();
      const isSent = await desktop('desktop.print', { html, landscape: false });
      if (!isSent) return;
      void message.success(`${printed} 张表已送去打印`);
      tellLeft(left);
    });

  const save = () =>
    void desk.act('pdf all', async () => {
      const { html, turned, printed, left } = await stack();
      const path = await desktop('desktop.savePdf', {
        html,
        turned,
        landscape: false,
        suggestedName: `${title}.pdf`,
      });
      if (path === null) return;
      done({ text: `${printed} 张表已存为一个 PDF`, path });
      tellLeft(left);
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
