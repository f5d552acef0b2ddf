import { isAddress } from '../domain/address.ts';
import { addressesIn } from '../domain/role.ts';

/**
 * The only links that are made of what people typed: what they lead to begins with our own word, and nothing stands behind it but
 * digits or addresses. '' where nothing of it can be dialled or written to.
 */

/** @param phone as the register has it: "0912 345 678", "+84 912…" */
export const telLink = (phone: string): string => {
  const digits = phone.trim().replace(/(?!^\+)\D/g, '');
  return /\d/.test(digits) ? `tel:${digits}` : '';
};

/** @param email one address or several */
export const mailLink = (email: string): string => {
  const addresses = addressesIn(email).filter(isAddress);
  return addresses.length === 0 ? '' : `mailto:${addresses.join(',')}`;
};
