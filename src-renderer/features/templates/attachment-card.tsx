import { App, Button, Card, Flex, Select, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { Template } from '#shared/contract/template.ts';
import type { FormKind } from '#shared/notice/notice.ts';
import { call } from '../../client/call.ts';
import { desktop } from '../../client/desktop.ts';
import { useAct } from '../../ui/use-act.ts';
import { LikelyPreview } from './likely-preview.tsx';

interface Props {
  kind: FormKind;
  attachment: { label: string; title: string };
  templates: Template[];
  onChanged: () => void;
  onBlank: (path: string) => void;
}

const BUILT_IN = '';

/** One attachment: the layout in use, the others on the shelf, and the way to add one. */
export function AttachmentCard({ kind, attachment, templates, onChanged, onBlank }: Props) {
  const { modal } = App.useApp();
  const { underWay, act } = useAct();
  const [isPreviewed, setPreviewed] = useState(false);
  const inUse = templates.find((template) => template.serves === kind);

  const use = (name: string) =>
    void act('use', async () => {
      await call('template.use', { kind, name: name === BUILT_IN ? null : name });
      onChanged();
    });

  const choose = () =>
    void act('blank', async () => {
      const paths = await desktop('desktop.chooseFiles', {
        title: `选择${attachment.label}的空白表`,
        filters: [{ name: '空白表', extensions: ['docx', 'xlsx', 'doc', 'xls', 'wps', 'et'] }],
      });
      const path = paths?.[0];
      if (path !== undefined) onBlank(path);
    });

  const open = (name: string) =>
    void act('open', async () => {
      const { path } = await call('template.locate', { name });
      await desktop('desktop.openPath', { path });
    });

  const remove = (name: string) =>
    void act('remove', async () => {
      const confirmed = await modal.confirm({
        title: `移除模板“${name}”？`,
        content: '这张表改回程序自带的版式。原来的空白表文件不受影响，以后可以再选进来。',
        okText: '移除',
        cancelText: '保留',
      });
      if (!confirmed) return;
      await call('template.remove', { name });
      onChanged();
    });

  return (
    <Card size="small" title={`${attachment.label}　${attachment.title}`}>
      <Flex vertical gap={12}>
        <Flex gap={12} align="center" wrap>
          <Select
            aria-label={`${attachment.label}使用的版式`}
            className="template-choice"
            loading={underWay === 'use'}
            value={inUse?.name ?? BUILT_IN}
            options={[
              { value: BUILT_IN, label: '程序自带的版式' },
              ...templates
                .filter((template) => template.serves === kind || template.serves === null)
                .map((template) => ({ value: template.name, label: template.name })),
            ]}
            onChange={use}
          />
          <Button loading={underWay === 'blank'} onClick={choose}>
            选上级发来的空白表…
          </Button>
          {inUse && (
            <>
              <Button onClick={() => setPreviewed(!isPreviewed)} aria-expanded={isPreviewed}>
                {isPreviewed ? '收起' : '看填好的样子'}
              </Button>
              <Button onClick={() => open(inUse.name)}>用 Word 或 WPS 打开模板</Button>
              {inUse.fromNotice ? (
                <Tag>随通知提供</Tag>
              ) : (
                <Button onClick={() => remove(inUse.name)}>移除</Button>
              )}
            </>
          )}
        </Flex>
        <Typography.Text type="secondary">
          {inUse
            ? '报送材料按这张表原样填写，字体、边框、页面设置都不变。'
            : '自带版式按党政机关公文格式编排；没有空白表也能直接报送。'}
        </Typography.Text>
        {inUse && isPreviewed && <LikelyPreview name={inUse.name} kind={kind} />}
      </Flex>
    </Card>
  );
}
