import { Alert, Button, Space } from 'antd';
import type { Failure, FailureCode } from '#shared/domain/failure.ts';

/** The way out that belongs to each reason for not opening. */
const WAYS_OUT: Partial<Record<FailureCode, string>> = {
  locked: '这个台账正被另一个窗口或另一台电脑使用。请先在那边关闭，再点“重试”。',
  corrupt:
    '台账文件已损坏，原文件没有被改动。请从备份文件恢复，台账文件夹的 backups 里有每日副本。',
  'schema-newer': '这个台账由更新版本的程序写成，为免损坏没有打开。请先升级本程序。',
  'disk-full': '磁盘已满。请腾出空间后点“重试”。',
  unreadable: '请确认文件夹存在、U盘或网络盘已连接，并且您有读写权限。',
};

interface Props {
  folder: string;
  failure: Failure;
  onRetry: (folder: string) => Promise<void>;
  onChoose: () => Promise<void>;
  onRestore: (folder: string) => Promise<void>;
}

export function OpenFailure({ folder, failure, onRetry, onChoose, onRestore }: Props) {
  return (
    <Alert
      type="error"
      showIcon
      title={failure.message}
      description={
        <>
          <p>文件夹：{folder}</p>
          {WAYS_OUT[failure.code] ? <p>{WAYS_OUT[failure.code]}</p> : null}
          <Space>
            <Button size="small" onClick={() => void onRetry(folder)}>
              重试
            </Button>
            {failure.code === 'corrupt' ? (
              <Button size="small" type="primary" onClick={() => void onRestore(folder)}>
                从备份恢复…
              </Button>
            ) : null}
            <Button size="small" onClick={() => void onChoose()}>
              选择其他文件夹…
            </Button>
          </Space>
        </>
      }
    />
  );
}
