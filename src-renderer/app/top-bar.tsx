import {
  QuestionCircleOutlined,
  RedoOutlined,
  SearchOutlined,
  UndoOutlined,
} from '@ant-design/icons';
import { Button, Tooltip } from 'antd';
import { useTurn } from '../features/history/use-turn.tsx';
import { performCommand, useCommandsStore } from '../store/commands-store.ts';
import { useHistory } from '../store/history-store.ts';
import { useLedger } from '../store/ledger-store.ts';
import { LedgerMenu } from './ledger-menu.tsx';

/** Whose ledger this is, undo and redo, and the way to every command. */
export function TopBar() {
  const turn = useTurn();
  const status = useLedger((store) => store.status);
  const { undo, redo } = useHistory((store) => store.state);
  return (
    <header className="wj-top">
      <div className="wj-top-unit">
        <strong>{status?.unit.name || '尚未填写单位名称'}</strong>
        <LedgerMenu />
      </div>
      <div className="wj-top-tools">
        <Tooltip title={undo ? `撤销：${undo.label}（Ctrl+Z）` : '没有可撤销的操作'}>
          <Button
            type="text"
            icon={<UndoOutlined aria-hidden />}
            disabled={undo === null}
            aria-label={undo ? `撤销：${undo.label}` : '撤销'}
            onClick={() => void turn('undo')}
          >
            撤销
          </Button>
        </Tooltip>
        <Tooltip title={redo ? `重做：${redo.label}（Ctrl+Y）` : '没有可重做的操作'}>
          <Button
            type="text"
            icon={<RedoOutlined aria-hidden />}
            disabled={redo === null}
            aria-label={redo ? `重做：${redo.label}` : '重做'}
            onClick={() => void turn('redo')}
          >
            重做
          </Button>
        </Tooltip>
        <Button
          className="wj-top-search"
          icon={<SearchOutlined aria-hidden />}
          onClick={() => useCommandsStore.getState().setPalette(true)}
        >
          查找 <kbd>Ctrl+K</kbd>
        </Button>
        <Tooltip title="这一页的说明（F1）">
          <Button
            type="text"
            icon={<QuestionCircleOutlined aria-hidden />}
            aria-label="帮助"
            onClick={() => void performCommand('help.manual')}
          />
        </Tooltip>
      </div>
    </header>
  );
}
