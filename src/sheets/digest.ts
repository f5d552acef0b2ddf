/** SHA-256 of a text in UTF-8, as 64 hexadecimal digits. Google gives signed bytes (platform-facts §15.20). One service call. */
export const sha256 = (text: string): string =>
  Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, text, Utilities.Charset.UTF_8)
    .map((byte) => (byte & 0xff).toString(16).padStart(2, '0'))
    .join('');
