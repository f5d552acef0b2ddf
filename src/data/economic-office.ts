import type { AgencyCode } from '../domain/agency.ts';

/** The agency that collects plans and results and reports to the commune, besides answering for its own hamlets (B10). */
export const economicOfficeCode: AgencyCode = 'CQ07';
