import { Button, Flex, Typography } from 'antd';

interface Props {
  folder: string;
  onChange: () => void;
}

/** Where a package goes, told before it is made. */
export function PackageFolder({ folder, onChange }: Props) {
  return (
    <Flex gap={8} align="center" wrap>
      <Typography.Text>
        报送材料存放到：<span className="wj-path">{folder}</span>
      </Typography.Text>
      <Button type="link" size="small" onClick={onChange}>
        换文件夹
      </Button>
    </Flex>
  );
}
