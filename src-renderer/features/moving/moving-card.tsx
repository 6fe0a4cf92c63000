import { Alert, Button, Card, Flex, Typography } from 'antd';
import { useState } from 'react';
import { useAct } from '../../ui/use-act.ts';
import { TakeOverButton } from './take-over-button.tsx';
import { useMakeCopy } from './use-make-copy.ts';

/** From this computer to another one, and from another one to this. */
export function MovingCard() {
  const { underWay, act } = useAct();
  const makeCopy = useMakeCopy();
  const [isUnnoted, setUnnoted] = useState(false);
  const make = () =>
    void act('make', async () => {
      const made = await makeCopy();
      if (made) setUnnoted(!made.isNoted);
    });
  return (
    <Card size="small" title="换电脑">
      <Flex vertical gap={12} align="start">
        <Typography.Text>
          把整份台账做成一个副本存到 U
          盘，写好后读回核对；在另一台电脑上接过来，放进空文件夹。做好以后，这台电脑会记住台账已经搬走，再打开时提示。
        </Typography.Text>
        <Flex gap={8} wrap>
          <Button loading={underWay === 'make'} onClick={make}>
            做换电脑的副本…
          </Button>
          <TakeOverButton />
        </Flex>
        {isUnnoted && (
          <Alert
            type="warning"
            showIcon
            title="副本已做好，读回核对无误。但这台电脑的磁盘已满或不能写入，没能记下台账已经搬走：请不要再在这里登记。"
          />
        )}
      </Flex>
    </Card>
  );
}
