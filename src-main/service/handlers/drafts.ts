import type { Handlers } from '#shared/contract/contract.ts';
import { dropFormDraft, listFormDrafts, saveFormDraft } from '../../store/form-drafts.ts';
import type { Desk } from '../desk/desk.ts';

export function draftHandlers(desk: Desk): Handlers['draft'] {
  return {
    list: () => listFormDrafts(desk.ledger()),
    async save({ key, value }) {
      await saveFormDraft(desk.ledger(), key, value);
      return null;
    },
    async discard({ key }) {
      await dropFormDraft(desk.ledger(), key);
      return null;
    },
  };
}
