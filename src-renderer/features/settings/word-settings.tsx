import { Button, Card, Flex, Input, Select, Table, Typography } from 'antd';
import { useState } from 'react';
import { useSettings } from '../../store/settings-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { meaningLabel, WORD_GROUPS, type WordGroup } from './word-groups.ts';

interface OwnWord {
  group: WordGroup;
  word: string;
  meaning: string;
}

/** The clerk's own words, which the import and the blanks' recognition then understand. */
export function WordSettings() {
  const { settings, save } = useSettings();
  const attempt = useAttempt();
  const words = WORD_GROUPS.flatMap((group) =>
    Object.entries(settings.synonyms[group.id] ?? {}).map(([word, meaning]) => ({
      group,
      word,
      meaning,
    })),
  );

  const add = ({ group, word, meaning }: OwnWord) =>
    attempt(() =>
      save({
        synonyms: {
          ...settings.synonyms,
          [group.id]: { ...settings.synonyms[group.id], [word]: meaning },
        },
      }),
    );

  const remove = ({ group, word }: OwnWord) =>
    void attempt(() => {
      const { [word]: _removed, ...others } = settings.synonyms[group.id] ?? {};
      return save({ synonyms: { ...settings.synonyms, [group.id]: others } });
    });

  return (
    <Flex vertical gap={16} className="settings-part">
      <Typography.Text>
        台账里习惯写的说法，告诉程序是什么意思，以后导入工作簿、识别空白表时就认得。例如“安全讲座”就是“安全宣讲”。在“表格模板”里改过的标签也记在这里。
      </Typography.Text>
      <AddWord onAdd={add} />
      <Table<OwnWord>
        size="small"
        rowKey={(each) => `${each.group.id} ${each.word}`}
        dataSource={words}
        pagination={words.length > 20 ? { pageSize: 20, showSizeChanger: false } : false}
        locale={{ emptyText: '还没有添加自己的用词；程序自带的同义词照常使用' }}
        columns={[
          { title: '我的说法', dataIndex: 'word' },
          { title: '用在', key: 'group', render: (_, each) => each.group.label },
          {
            title: '意思是',
            key: 'meaning',
            render: (_, each) => meaningLabel(each.group, each.meaning),
          },
          {
            title: '操作',
            key: 'remove',
            width: 100,
            render: (_, each) => (
              <Button size="small" aria-label={`删除用词${each.word}`} onClick={() => remove(each)}>
                删除
              </Button>
            ),
          },
        ]}
      />
    </Flex>
  );
}

function AddWord({ onAdd }: { onAdd: (word: OwnWord) => Promise<boolean> }) {
  const [group, setGroup] = useState<WordGroup>(WORD_GROUPS[0]);
  const [word, setWord] = useState('');
  const [meaning, setMeaning] = useState<string | null>(null);
  const missing = word.trim() === '' ? '请写出您的说法' : meaning === null ? '请选择意思' : null;

  async function submit() {
    if (meaning === null || missing !== null) return;
    if (await onAdd({ group, word: word.trim(), meaning })) setWord('');
  }

  return (
    <Card size="small" title="添加一个用词">
      <Flex gap={12} wrap align="end">
        <label className="wj-labelled">
          我的说法
          <Input
            maxLength={50}
            value={word}
            onChange={(event) => setWord(event.target.value)}
            onPressEnter={() => void submit()}
          />
        </label>
        <div className="wj-labelled">
          用在
          <Select
            aria-label="用在"
            className="settings-select"
            value={group.id}
            options={WORD_GROUPS.map((each) => ({ value: each.id, label: each.label }))}
            onChange={(id) => {
              setGroup(WORD_GROUPS.find((each) => each.id === id) ?? WORD_GROUPS[0]);
              setMeaning(null);
            }}
          />
        </div>
        <div className="wj-labelled">
          意思是
          <Select
            aria-label="意思是"
            className="settings-select"
            showSearch={{ optionFilterProp: 'label' }}
            placeholder="请选择"
            value={meaning}
            options={group.meanings}
            onChange={setMeaning}
          />
        </div>
        <Button type="primary" disabled={missing !== null} onClick={() => void submit()}>
          添加
        </Button>
        {missing !== null && <Typography.Text>{missing}</Typography.Text>}
      </Flex>
    </Card>
  );
}
