import { CloseOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { useCallback } from 'react';
import type { Evidence } from './evidence.ts';
import { EvidenceDrop } from './evidence-drop.tsx';
import './file.css';

interface Props {
  files: readonly Evidence[];
  onChange: (change: (files: readonly Evidence[]) => readonly Evidence[]) => void;
}

/** Files for a record that is not stored yet; they are attached when it is saved. */
export function WaitingFiles({ files, onChange }: Props) {
  const add = useCallback(
    (more: Evidence[]) => onChange((before) => [...before, ...more]),
    [onChange],
  );
  return (
    <section aria-label="佐证材料" className="wj-waiting">
      <EvidenceDrop onFiles={add} />
      {files.length > 0 ? (
        <>
          <p className="wj-quiet">保存时一并添加 {files.length} 份佐证材料：</p>
          <ul>
            {files.map((file, at) => (
              // The same file may be dropped twice.
              <li key={`${at} ${file.name}`}>
                {file.name}
                <Button
                  type="text"
                  size="small"
                  icon={<CloseOutlined aria-hidden />}
                  aria-label={`不添加${file.name}`}
                  onClick={() => onChange((before) => before.filter((one) => one !== file))}
                />
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
