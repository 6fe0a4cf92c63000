import { Button, Table, Typography } from 'antd';
import type { ArchiveEntry } from '#shared/contract/report.ts';
import { desktop } from '../../client/desktop.ts';
import { formatBytes } from '../../ui/numbers.ts';
import { useAct } from '../../ui/use-act.ts';

/** The files of one package with their sizes and fingerprints. Opens a copy, never the original. */
export function ArchivedFiles({ entry }: { entry: ArchiveEntry }) {
  const { act } = useAct();
  const separator = entry.folder.includes('\\') ? '\\' : '/';
  const open = (name: string) =>
    void act(`open ${name}`, async () => {
      const parts = name.split('/');
      await desktop('desktop.openPath', {
        path: [entry.folder, ...parts].join(separator),
        name: parts.at(-1) ?? name,
      });
    });
  return (
    <Table
      size="small"
      rowKey="name"
      pagination={false}
      dataSource={entry.files}
      columns={[
        {
          title: '文件',
          key: 'name',
          render: (_, file) => (
            <Button
              type="link"
              size="small"
              className="wj-flush-link"
              onClick={() => open(file.name)}
            >
              {file.name}
            </Button>
          ),
        },
        {
          title: '大小',
          key: 'bytes',
          width: 110,
          align: 'right',
          render: (_, file) => formatBytes(file.bytes),
        },
        {
          title: '文件指纹',
          key: 'sha256',
          width: 560,
          render: (_, file) => <Typography.Text code>{file.sha256}</Typography.Text>,
        },
      ]}
    />
  );
}
