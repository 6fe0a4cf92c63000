import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useState } from 'react';
import { forgetFolder, recentFolders } from '../../store/recent-folders.ts';

interface Props {
  onOpen: (folder: string) => Promise<void>;
  disabled: boolean;
}

export function RecentFolders({ onOpen, disabled }: Props) {
  const [folders, setFolders] = useState(recentFolders);
  if (folders.length === 0) return null;
  return (
    <section>
      <h2>最近打开</h2>
      <ul className="wj-recent">
        {folders.map(({ folder, unit }) => (
          <li key={folder}>
            <button type="button" disabled={disabled} onClick={() => void onOpen(folder)}>
              <strong>{unit || '尚未填写单位名称'}</strong>
              <span>{folder}</span>
            </button>
            <Button
              type="text"
              size="small"
              icon={<CloseOutlined aria-hidden />}
              aria-label={`从列表中去掉 ${folder}`}
              title="从列表中去掉（不删除文件夹）"
              onClick={() => {
                forgetFolder(folder);
                setFolders(recentFolders());
              }}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}
