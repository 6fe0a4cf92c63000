import { Button } from 'antd';
import { desktop } from '../client/desktop.ts';
import { useDone } from './done-notice.tsx';
import type { ChartPicture } from './draw-chart.ts';
import { useAttempt } from './use-attempt.ts';

interface Props {
  /** Drawn when the button is pressed. */
  picture: () => ChartPicture;
  /** Without its ending. */
  fileBase: string;
}

/** A chart as a picture for a report or a mail. */
export function SavePicture({ picture, fileBase }: Props) {
  const attempt = useAttempt();
  const done = useDone();
  const save = () =>
    attempt(async () => {
      const drawn = picture();
      const { drawPicture } = await import('./draw-chart.ts');
      const path = await desktop('desktop.savePicture', {
        picture: drawPicture(drawn),
        suggestedName: `${fileBase}.png`,
      });
      if (path !== null) done({ text: `“${drawn.title}”已存为图片`, path });
    });
  return (
    <Button size="small" onClick={() => void save()} aria-label={`${fileBase}存为图片`}>
      存为图片
    </Button>
  );
}
