import { addonClaims } from './addon-claims.ts';
import { baseClaims } from './base-claims.ts';
import { chartClaims } from './chart-claims.ts';
import type { Claim } from './claims.ts';
import { datesClaims } from './dates-claims.ts';
import { dialogsClaims } from './dialogs-claims.ts';
import { driveClaims } from './drive-claims.ts';
import { filterClaims } from './filter-claims.ts';
import { formatsClaims } from './formats-claims.ts';
import { formulasClaims } from './formulas-claims.ts';
import { gmailClaims } from './gmail-claims.ts';
import { htmlClaims } from './html-claims.ts';
import { linesClaims } from './lines-claims.ts';
import { lockClaims } from './lock-claims.ts';
import { looksClaims } from './looks-claims.ts';
import { mailClaims } from './mail-claims.ts';
import { marksClaims } from './marks-claims.ts';
import { metadataClaims } from './metadata-claims.ts';
import { numberFormatClaims } from './number-format-claims.ts';
import { printClaims } from './print-claims.ts';
import { protectionsClaims } from './protections-claims.ts';
import { rulesClaims } from './rules-claims.ts';
import { samplesClaims } from './samples-claims.ts';
import { sheetCopyClaims } from './sheet-copy-claims.ts';
import { sheetsClaims } from './sheets-claims.ts';
import { storesClaims } from './stores-claims.ts';
import { triggersClaims } from './triggers-claims.ts';
import { utilitiesClaims } from './utilities-claims.ts';
import { validationClaims } from './validation-claims.ts';
import { valuesAddressClaims } from './values-address-claims.ts';
import { valuesClearClaims } from './values-clear-claims.ts';
import { valuesCopyClaims } from './values-copy-claims.ts';
import { valuesFillClaims } from './values-fill-claims.ts';
import { valuesFinderClaims } from './values-finder-claims.ts';
import { valuesFormulaClaims } from './values-formula-claims.ts';
import { valuesGridClaims } from './values-grid-claims.ts';
import { valuesListClaims } from './values-list-claims.ts';
import { valuesTableClaims } from './values-table-claims.ts';
import { valuesTextClaims } from './values-text-claims.ts';
import { valuesTypeClaims } from './values-type-claims.ts';
import { webClaims } from './web-claims.ts';

/** Everything that is claimed of Google: one line for each file of claims. */
export const allClaims: readonly Claim[] = [
  ...chartClaims,
  ...filterClaims,
  ...formatsClaims,
  ...formulasClaims,
  ...htmlClaims,
  ...lockClaims,
  // Before a message is sent to whoever runs them, which the inbox would have.
  ...gmailClaims,
  ...mailClaims,
  ...numberFormatClaims,
  ...triggersClaims,
  ...baseClaims,
  ...datesClaims,
  ...looksClaims,
  ...rulesClaims,
  ...samplesClaims,
  ...storesClaims,
  ...utilitiesClaims,
  ...valuesAddressClaims,
  ...valuesGridClaims,
  ...valuesFillClaims,
  ...valuesFinderClaims,
  ...valuesListClaims,
  ...valuesTableClaims,
  ...valuesCopyClaims,
  ...valuesClearClaims,
  ...valuesTypeClaims,
  ...valuesTextClaims,
  ...valuesFormulaClaims,
  ...sheetsClaims,
  ...sheetCopyClaims,
  ...linesClaims,
  ...validationClaims,
  ...marksClaims,
  ...metadataClaims,
  ...protectionsClaims,
  ...addonClaims,
  ...dialogsClaims,
  ...driveClaims,
  ...printClaims,
  ...webClaims,
];
