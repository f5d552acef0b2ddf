/** Words about indicators that the office renamed, hid or added in the tab Chỉ tiêu. */

/** Name in a report of an indicator that is hidden by now but was reported on. */
export const hiddenWithData = (label: string): string => `${label} (chỉ tiêu đã ẩn, vẫn có số liệu)`;
