import { InboxOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { DropZone, pathsOnDisk } from '../../ui/drop-zone.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';

interface Props {
  isTaking: boolean;
  onTake: (paths: string[]) => void;
}

/** Where packages, mails and filled forms are dropped or chosen. */
export function PackageDrop({ isTaking, onTake }: Props) {
  const attempt = useAttempt();
  const chooseFolder = () =>
    attempt(async () => {
      const folder = await desktop('desktop.chooseFolder', { title: '选择放报送材料的文件夹' });
      if (folder) onTake([folder]);
    });
  const chooseFiles = () =>
    attempt(async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择报送材料',
        filters: [{ name: '报送材料', extensions: ['zip', 'eml', 'xlsx', 'docx'] }],
        several: true,
      });
      if (paths) onTake(paths);
    });
  const drop = (files: File[]) => {
    const paths = pathsOnDisk(files);
    if (paths.length > 0 && !isTaking) onTake(paths);
  };
  return (
    <DropZone isBig onFiles={drop}>
      <InboxOutlined aria-hidden className="wj-drop-icon" />
      <p>
        把各单位的报送材料拖到这里：文件夹、压缩包、另存的邮件（.eml）、填好的表，可以一次全拖来
      </p>
      <span className="wj-evidence-choose">
        <Button type="primary" loading={isTaking} onClick={() => void chooseFolder()}>
          选择文件夹…
        </Button>
        <Button disabled={isTaking} onClick={() => void chooseFiles()}>
          选择文件…
        </Button>
        {isTaking ? <Button onClick={() => void call('gather.stop', {})}>停止</Button> : null}
      </span>
      <p className="wj-quiet">
        逐份核对校验码、文件和表，对不上的写明在哪里；原件不会改动，收入的一份存在台账里。
      </p>
    </DropZone>
  );
}
