/** RFC 1319's table: the numbers from 0 to 255 in an order that the digits of pi give. */
const TABLE = Buffer.from(
  '292e43c9a2d87c013d3654a1ecf0061362a705f3c0c7738c98932bd9bc4c82ca' +
    '1e9b573cfdd4e01667426f188a17e512be4ec4d6da9ede49a0fbf58ebb2fee7a' +
    'a968799115b2073f94c210890b225f21807f5d9a5a903227353ecce7bff79703' +
    'ff1930b348a5b5d1d75e922aac56aac64fb838d296a47db676fc6be29c7404f1' +
    '459d705964718720865bcf65e62da8021b6025adaeb0b9f61c46616934407e0f' +
    '5547a323dd51af3ac35cf9cebac5ea262c530d6e85288409d3dfcdf441814d52' +
    '6adc37c86cc1abfa24e17b080cbdb14a7888958be363e86de9cbd5fe3b001d39' +
    'f2efb70e6658d0e4a67772f8eb754b0a314450b48fed1f1adb998d339f118314',
  'hex',
);
const BLOCK = 16;
const ROUNDS = 18;

const substituted = (place: number): number => TABLE[place] ?? 0;

/** The digest MD2, which Node no longer has and Google still offers. */
export function md2(message: Uint8Array): Buffer {
  const missing = BLOCK - (message.length % BLOCK);
  const padded = Buffer.concat([message, Buffer.alloc(missing, missing)]);
  const state = Buffer.alloc(3 * BLOCK);
  const whole = Buffer.concat([padded, checksumOf(padded)]);
  for (let at = 0; at < whole.length; at += BLOCK) {
    for (let place = 0; place < BLOCK; place += 1) {
      const byte = whole[at + place] ?? 0;
      state[BLOCK + place] = byte;
      state[2 * BLOCK + place] = byte ^ (state[place] ?? 0);
    }
    let last = 0;
    for (let round = 0; round < ROUNDS; round += 1) {
      for (let place = 0; place < state.length; place += 1) {
        last = (state[place] ?? 0) ^ substituted(last);
        state[place] = last;
      }
      last = (last + round) % 256;
    }
  }
  return state.subarray(0, BLOCK);
}

function checksumOf(padded: Buffer): Buffer {
  const checksum = Buffer.alloc(BLOCK);
  let last = 0;
  for (const [place, byte] of padded.entries()) {
    last = (checksum[place % BLOCK] ?? 0) ^ substituted(byte ^ last);
    checksum[place % BLOCK] = last;
  }
  return checksum;
}
