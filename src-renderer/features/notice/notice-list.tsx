import { App, Button, Card, Flex, Radio, Space, Typography } from 'antd';
import type { NoticeListing } from '#shared/contract/notice.ts';
import { noticeName } from '#shared/notice/notice-version.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useDone } from '../../ui/done-notice.tsx';
import { useAct } from '../../ui/use-act.ts';
import { useConfirm } from '../../ui/use-confirm.tsx';
import { useAddNotice } from './add-notice.tsx';
import type { NoticeTask } from './notice-drafts.ts';

interface Props {
  notices: NoticeListing[];
  inUse: string | undefined;
  onTask: (task: NoticeTask) => void;
}

/** The notices at hand: which is in use, what can be done with each, and the ways to another one. */
export function NoticeList({ notices, inUse, onTask }: Props) {
  const { message } = App.useApp();
  const { underWay, act } = useAct();
  const done = useDone();
  const confirm = useConfirm();
  const add = useAddNotice();

  const choose = (id: string) =>
    void act('choose', async () => {
      await call('notice.choose', { id });
      void message.success('已改用这份通知，核对和截止日随之更新');
    });

  const exportTo = ({ id, shortTitle }: NoticeListing) =>
    void act(`export ${id}`, async () => {
      const folder = await desktop('desktop.chooseFolder', { title: '通知导出到哪个文件夹' });
      if (folder === null) return;
      const { path } = await call('notice.export', { id, folder });
      done({ text: `已导出“${shortTitle}”，把整个文件夹交给别的单位添加即可`, path });
    });

  const remove = (notice: NoticeListing) =>
    void act(`remove ${notice.id}`, async () => {
      const name = noticeName(notice);
      const agreed = await confirm({
        title: `删除通知“${name}”？`,
        lines: ['它的文件夹留在台账文件夹的备份里，以后可以再添加。'],
        okText: '删除',
      });
      if (!agreed) return;
      const { path } = await call('notice.remove', { id: notice.id });
      done({ text: `已删除“${name}”，它的文件夹留在备份里，可以再添加`, path });
    });

  return (
    <Card size="small" title="选用哪份通知">
      <Flex vertical gap={12}>
        <Radio.Group
          aria-label="选用哪份通知"
          value={inUse ?? null}
          disabled={underWay !== null}
          onChange={(event) => choose(String(event.target.value))}
        >
          <Flex vertical gap={8}>
            {notices.map((notice) => (
              <Flex key={notice.id} gap={12} align="center" wrap>
                <Radio value={notice.id} className="notice-choice">
                  {noticeName(notice)}{' '}
                  <Typography.Text type="secondary">
                    （{notice.origin === 'built-in' ? '随程序提供' : '自己添加'}）
                  </Typography.Text>
                </Radio>
                {notice.origin === 'added' ? (
                  <Space size={8}>
                    <Button
                      size="small"
                      aria-label={`修改${noticeName(notice)}`}
                      onClick={() => onTask({ id: notice.id, basis: null })}
                    >
                      修改
                    </Button>
                    <Button
                      size="small"
                      aria-label={`导出${noticeName(notice)}`}
                      loading={underWay === `export ${notice.id}`}
                      onClick={() => exportTo(notice)}
                    >
                      导出…
                    </Button>
                    <Button
                      size="small"
                      aria-label={`删除${noticeName(notice)}`}
                      onClick={() => remove(notice)}
                    >
                      删除
                    </Button>
                  </Space>
                ) : null}
              </Flex>
            ))}
          </Flex>
        </Radio.Group>
        <Flex gap={12} align="center" wrap>
          {inUse === undefined ? null : (
            <Button type="primary" onClick={() => onTask({ id: null, basis: inUse })}>
              照现有通知改
            </Button>
          )}
          <Button onClick={() => onTask({ id: null, basis: null })}>从空白录入</Button>
          <Button loading={underWay === 'add'} onClick={() => void act('add', add)}>
            添加另一份通知…
          </Button>
        </Flex>
        <Typography.Text type="secondary">
          照现有通知改，另存为一份新的；收到别的单位导出的通知，点“添加另一份通知”选它的文件夹。内容有错会指出错在哪里，不会影响现在的设置。
        </Typography.Text>
      </Flex>
    </Card>
  );
}
