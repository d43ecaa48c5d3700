import { ReportPage } from '#/features/reports/ReportPage.tsx';
import { aboutPlan } from './withAddress.tsx';

export const ReportRoute = aboutPlan(ReportPage);
