import { App, Button } from 'antd';
import { useSettings } from '../../store/settings-store.ts';
import { useAttempt } from '../../ui/use-attempt.ts';
import { keepWord, type WordGroupId } from './own-words.ts';

interface Props {
  group: WordGroupId;
  word: string;
  meaning: string;
}

/** Makes a word of this workbook one of the clerk's own with one press. */
export function KeepWord({ group, word, meaning }: Props) {
  const attempt = useAttempt();
  const { message } = App.useApp();
  const known = useSettings((store) => store.settings.synonyms[group]?.[word] === meaning);
  if (known) return <span className="wj-quiet">已记住</span>;
  const keep = () =>
    attempt(async () => {
      await keepWord(group, word, meaning);
      void message.success(`以后导入都认得“${word}”，可在“设置—我的用词”里修改`);
    });
  return (
    <Button size="small" aria-label={`记住“${word}”`} onClick={() => void keep()}>
      记住
    </Button>
  );
}
