import { Button, Flex } from 'antd';
import { desktop } from '../client/desktop.ts';
import { useAttempt } from './use-attempt.ts';

/** To what has been made: the file itself, and the folder it lies in. */
export function OpenButtons({ path }: { path: string }) {
  const attempt = useAttempt();
  const press = (name: 'desktop.openPath' | 'desktop.showInFolder') =>
    void attempt(async () => {
      await desktop(name, { path });
    });
  return (
    <Flex gap={8}>
      <Button size="small" onClick={() => press('desktop.openPath')}>
        打开
      </Button>
      <Button size="small" onClick={() => press('desktop.showInFolder')}>
        所在文件夹
      </Button>
    </Flex>
  );
}
