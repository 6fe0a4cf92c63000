import { Card, Flex, Typography } from 'antd';
import { useCall } from '../../client/use-call.ts';
import { FailureAlert } from '../../ui/failure-alert.tsx';
import { formPaper } from '../paper/form-paper.ts';
import { FormRow } from './form-row.tsx';
import { OfficeRow } from './office-row.tsx';
import { PrintAll } from './print-all.tsx';
import type { ReportDesk } from './report-desk.ts';

/** Every form to the printer or into a PDF, on the paper and the way round it wants. */
export function PrintForms({ desk }: { desk: ReportDesk }) {
  const { current } = desk.report;
  const isDraft = current.state === 'draft';
  const forms = useCall('report.forms', {
    ...desk.which,
    ...(!isDraft && { version: current.version }),
  });
  if (forms.failure) return <FailureAlert failure={forms.failure} onRetry={forms.reload} />;

  return (
    <Card size="small" title="第二步　打印，送领导签字、单位盖章">
      <Flex vertical gap={12}>
        {isDraft && (
          <Typography.Text>
            还没有定稿：现在打印的是草稿，校验码处印有“草稿”字样，不能作为签批件。
          </Typography.Text>
        )}
        {forms.value && forms.value.length > 1 && <PrintAll desk={desk} forms={forms.value} />}
        {forms.value?.map(({ name, model, office, recordId }) =>
          office ? (
            <OfficeRow key={name} desk={desk} name={name} office={office} recordId={recordId} />
          ) : (
            <FormRow key={name} desk={desk} name={name} papers={[formPaper(model)]} />
          ),
        )}
      </Flex>
    </Card>
  );
}
