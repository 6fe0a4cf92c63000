import { Alert, Button, Space } from 'antd';
import type { ImportPreview } from '#shared/contract/import.ts';
import { countsWith, type ImportCounts } from '#shared/contract/import-changes.ts';
import { fieldLabel } from '#shared/words/field-labels.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { Loading } from '../../ui/loading.tsx';
import { NextButton } from '../../ui/next-button.tsx';
import { formatCount } from '../../ui/numbers.ts';
import { TypedInput } from '../../ui/typed/typed-input.tsx';
import { YEAR_KIND } from '../../ui/typed/typed-kind.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { ChangedRows } from './changed-rows.tsx';
import { FormQuestion } from './form-question.tsx';
import { GuessTable } from './guess-table.tsx';
import { useImport } from './import-store.ts';
import { importWords } from './import-words.ts';
import { NoteList } from './note-list.tsx';
import { RefusedTable } from './refused-table.tsx';
import { RowTable } from './row-table.tsx';
import { SettingsQuestion } from './settings-question.tsx';
import { SheetTable } from './sheet-table.tsx';
import { StatusQuestion } from './status-question.tsx';

/** What will be stored, what was guessed, what was refused; all of it can be corrected here. */
export function PreviewPanel() {
  const attempt = useAttempt();
  const { preview, decisions, failure, busy, stopped, year, setYear, apply, cancel, reset } =
    useImport();
  const stop = <Button onClick={() => void attempt(cancel)}>停止</Button>;
  if (!preview) {
    if (failure) {
      return (
        <FailureAlert failure={failure} action={<Button onClick={reset}>换一份工作簿</Button>} />
      );
    }
    if (busy === null) {
      return (
        <Alert
          type="info"
          title="已停止读取，没有写入任何内容。"
          action={<Button onClick={reset}>重新选择</Button>}
        />
      );
    }
    return (
      <div>
        <Loading label="正在读取工作簿…" />
        <p style={{ textAlign: 'center' }}>{stop}</p>
      </div>
    );
  }
  const counts = countsWith(preview, decisions);
  const words = importWords(counts);
  const guesses = preview.rows.flatMap((row) => row.guesses);
  const refusedNow = preview.refused.filter(({ asks }) => !asks);

  return (
    <div className="wj-import" aria-busy={busy !== null}>
      {failure ? <FailureAlert failure={failure} /> : null}
      <div className="wj-import-bar">
        <strong role="status">{summaryOf(preview, counts)}</strong>
        <Space wrap>
          <label htmlFor="import-year">没有写年份的日期，按</label>
          <span style={{ width: '7em' }}>
            <TypedInput
              kind={YEAR_KIND}
              mode="settled"
              id="import-year"
              placeholder="自动"
              value={year}
              onChange={(value) => typeof value !== 'string' && void setYear(value)}
            />
          </span>
          年
          {busy ? (
            stop
          ) : (
            <NextButton disabled={!words.writes} onClick={() => void apply()}>
              {words.button}
            </NextButton>
          )}
        </Space>
      </div>
      {busy === 'writing' ? (
        <Alert type="info" title="正在导入。中途停止或出错时，一条也不会写入。" />
      ) : null}
      {stopped ? <Alert type="info" title="已停止导入，一条也没有写入。" /> : null}
      {refusedNow.length > 0 ? (
        <RefusedTable refused={refusedNow} fileName={preview.fileName} />
      ) : null}
      <SettingsQuestion guesses={guesses} refused={preview.refused} />
      <FormQuestion guesses={guesses} refused={preview.refused} />
      <StatusQuestion guesses={guesses} />
      <NoteList notes={preview.notes} />
      <ChangedRows changed={preview.changed} />
      <GuessTable guesses={guesses} />
      <SheetTable sheets={preview.sheets} rows={preview.rows} />
      <RowTable rows={preview.rows} />
    </div>
  );
}

function summaryOf(preview: ImportPreview, counts: ImportCounts): string {
  const parts = [importWords(counts).summary];
  if (counts.restored > 0) {
    parts.push(`其中 ${formatCount(counts.restored)} 条现在回收站里，导入时恢复`);
  }
  if (preview.unchanged > 0) parts.push(`${formatCount(preview.unchanged)} 条已在台账里`);
  const left = counts.leftOut - counts.undecided;
  if (left > 0) parts.push(`${formatCount(left)} 行和台账不同，不导入`);
  if (counts.undecided > 0) parts.push(`${formatCount(counts.undecided)} 行等您选择怎么处理`);
  for (const asks of ['settings', 'form'] as const) {
    const held = preview.refused.filter((row) => row.asks === asks).length;
    if (held > 0) parts.push(`${formatCount(held)} 行等您选${fieldLabel(asks)}`);
  }
  const refused = preview.refused.filter(({ asks }) => !asks).length;
  if (refused > 0) parts.push(`${formatCount(refused)} 处需要改正`);
  return `${parts.join('，')}。`;
}
