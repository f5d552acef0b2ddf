import { type Claim, same } from './claims.ts';

const utilities = 'developers.google.com/apps-script/reference/utilities/utilities';

export const utilitiesClaims: readonly Claim[] = [
  {
    id: 'utilities-1',
    sentence: 'formatDate writes digits by SimpleDateFormat patterns in the zone given',
    source: `${utilities}#formatDate`,
    run: ({ Utilities }) => {
      const instant = new Date(Date.UTC(2026, 2, 7, 16, 59, 59));
      same(Utilities.formatDate(instant, 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm:ss'), '07/03/2026 23:59:59');
      same(Utilities.formatDate(instant, 'GMT', "yyyy-MM-dd'T'HH:mm:ss"), '2026-03-07T16:59:59');
    },
  },
  {
    id: 'utilities-2',
    sentence: 'parseDate reads a text in the zone given',
    source: `${utilities}#parseDate`,
    run: ({ Utilities }) => {
      const read = Utilities.parseDate('07/03/2026 08:30', 'Asia/Ho_Chi_Minh', 'dd/MM/yyyy HH:mm');
      same(read.getTime(), Date.UTC(2026, 2, 7, 1, 30));
    },
  },
  {
    id: 'utilities-3',
    sentence: 'digests are arrays of signed bytes',
    source: `${utilities}#computeDigest`,
    run: ({ Utilities }) => {
      const md5 = Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, 'abc');
      same(md5, [-112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114]);
      same(Utilities.computeDigest(Utilities.DigestAlgorithm.SHA_256, 'abc').length, 32);
    },
  },
  {
    id: 'utilities-4',
    sentence: 'a text goes to base64 and back, with its letters when a charset is named',
    source: `${utilities}#base64Encode`,
    run: ({ Utilities }) => {
      const encoded = Utilities.base64Encode('Xóm', Utilities.Charset.UTF_8);
      same(encoded, 'WMOzbQ==');
      same(Utilities.newBlob(Utilities.base64Decode(encoded)).getDataAsString(), 'Xóm');
    },
  },
  {
    id: 'utilities-5',
    sentence: 'a UUID has five groups and never comes twice',
    source: `${utilities}#getUuid`,
    run: ({ Utilities }) => {
      const [first, second] = [Utilities.getUuid(), Utilities.getUuid()];
      same(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(first), true);
      same(first === second, false);
    },
  },
  {
    id: 'utilities-6',
    sentence: 'formatString fills in texts and numbers',
    source: `${utilities}#formatString`,
    run: ({ Utilities }) => same(Utilities.formatString('%s: %.1f', 'a', 2.75), 'a: 2.8'),
  },
  {
    id: 'utilities-7',
    sentence: 'a blob keeps its bytes, type and name',
    source: 'developers.google.com/apps-script/reference/base/blob',
    run: ({ Utilities }) => {
      const blob = Utilities.newBlob('a', 'text/plain', 'a.txt');
      same([blob.getBytes(), blob.getContentType(), blob.getName()], [[97], 'text/plain', 'a.txt']);
    },
  },
];
