import { FileExcelOutlined } from '@ant-design/icons';
import { App, Button, Input } from 'antd';
import { useState } from 'react';
import { bridge } from '../../client/bridge.ts';
import { DropZone } from '../../ui/drop-zone.tsx';
import { NextButton } from '../../ui/next-button.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { chooseWorkbook } from './choose-workbook.ts';
import { useImport } from './import-store.ts';
import { usePasteRows } from './use-paste-rows.ts';

/** A workbook chosen or dropped, or rows pasted. */
export function ChooseSource() {
  const attempt = useAttempt();
  const { message } = App.useApp();
  const begin = useImport((store) => store.begin);
  const [text, setText] = useState('');
  usePasteRows(true);

  const drop = ([file, another]: File[]) => {
    if (!file) return;
    if (another) void message.info('一次导入一份工作簿，先读取第一份。');
    void begin({ path: bridge().pathForFile(file) }, file.name);
  };

  return (
    <>
      <DropZone isBig onFiles={drop}>
        <FileExcelOutlined aria-hidden className="wj-drop-icon" />
        <p>把台账工作簿（.xlsx）拖到这里</p>
        <NextButton onClick={() => void attempt(chooseWorkbook)}>选择工作簿…</NextButton>
        <p className="wj-quiet">
          标题、合并单元格、合计行、各种日期写法都能识别。.xls 和 .et 请先在 WPS 或 Excel 里另存为
          .xlsx。
        </p>
      </DropZone>
      <section className="wj-card">
        <h2>或者粘贴表格里的行</h2>
        <p className="wj-quiet">
          在 WPS 表格或 Excel 里连同表头一起选中、复制，然后在这里按 Ctrl+V。
        </p>
        <Input.TextArea
          aria-label="粘贴表格里的行"
          rows={4}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        <p>
          <Button
            disabled={text.trim() === ''}
            onClick={() => void begin({ pasted: text }, '粘贴的内容')}
          >
            预览粘贴的行
          </Button>
        </p>
      </section>
    </>
  );
}
