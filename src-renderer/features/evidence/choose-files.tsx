import { PictureOutlined } from '@ant-design/icons';
import { Button } from 'antd';
import { desktop } from '../../client/desktop.ts';
import { DropZone, pathsOnDisk } from '../../ui/drop-zone.tsx';
import { useAttempt } from '../../ui/use-attempt.ts';
import { useSurvey } from './survey-store.ts';

/** Where a folder of photos is dropped or chosen. */
export function ChooseFiles() {
  const attempt = useAttempt();
  const begin = useSurvey((store) => store.begin);
  const chooseFolder = () =>
    attempt(async () => {
      const folder = await desktop('desktop.chooseFolder', { title: '选择放照片和文件的文件夹' });
      if (folder) await begin([folder]);
    });
  const chooseFiles = () =>
    attempt(async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: '选择照片和文件',
        several: true,
      });
      if (paths) await begin(paths);
    });
  const drop = (files: File[]) => {
    const paths = pathsOnDisk(files);
    if (paths.length > 0) void begin(paths);
  };
  return (
    <DropZone isBig onFiles={drop}>
      <PictureOutlined aria-hidden className="wj-drop-icon" />
      <p>把照片、签到表、报道截图、视频，或者整个文件夹拖到这里</p>
      <span className="wj-evidence-choose">
        <Button type="primary" onClick={() => void chooseFolder()}>
          选择文件夹…
        </Button>
        <Button onClick={() => void chooseFiles()}>选择文件…</Button>
      </span>
      <p className="wj-quiet">
        按拍摄日期、文件名和文件夹名里的日期、活动名称和地点，找出各是哪项活动的。这一步什么也不保存，原文件不会改动。
      </p>
    </DropZone>
  );
}
