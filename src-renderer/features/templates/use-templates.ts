import { useCallback, useEffect, useState } from 'react';
import type { Failure } from '#shared/contract/failure.ts';
import type { Template } from '#shared/contract/template.ts';
import { toFailure } from '../../app/call.ts';
import { onChanged } from '../../store/service-events.ts';
import { callTemplate } from './template-call.ts';

/** The templates on the shelf, read again after every change of the settings. */
export function useTemplates() {
  const [templates, setTemplates] = useState<Template[] | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);

  const reload = useCallback(() => {
    callTemplate('list', {}).then(
      (list) => {
        setTemplates(list);
        setFailure(null);
      },
      (thrown: unknown) => setFailure(toFailure(thrown)),
    );
  }, []);

  useEffect(() => {
    reload();
    return onChanged((kinds) => {
      if (kinds.includes('settings')) reload();
    });
  }, [reload]);

  // A service that keeps no templates refuses the question itself.
  return { templates, failure, isOffered: failure?.code !== 'invalid-input', reload };
}
