/** Ties the report page to the address: its period, date, areas and language are all in the link. */
import { useNavigate, useSearch } from '@tanstack/react-router';
import { ReportPage } from '#/features/reports/ReportPage.tsx';
import { usePlanAddress } from './address.ts';

export function ReportRoute() {
  const { planId, lens } = usePlanAddress();
  return <ReportPage planId={planId} lens={lens} />;
}
