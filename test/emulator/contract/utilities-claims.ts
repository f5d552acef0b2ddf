import { type Claim, refused, same } from './claims.ts';

const utilities = 'developers.google.com/apps-script/reference/utilities/utilities';
const blobs = 'developers.google.com/apps-script/reference/base/blob';
const live = 'gas-fakes, test/testutilities.js (run on Apps Script)';

type Globals = Parameters<Claim['run']>[0];

/** Calls with what the declarations do not allow. */
const wrongly =
  ({ Utilities }: Globals, method: string, ...given: readonly unknown[]) =>
  (): unknown =>
    Reflect.apply(Reflect.get(Utilities, method), Utilities, given);

const bytesClaims: readonly Claim[] = [
  {
    id: 'utilities-3',
    sentence: 'digests are arrays of signed bytes',
    source: `${utilities}#computeDigest`,
    run: ({ Utilities }) => {
      const { MD5, SHA_1, SHA_256, SHA_384, SHA_512 } = Utilities.DigestAlgorithm;
      const md5 = Utilities.computeDigest(MD5, 'abc');
      same(md5, [-112, 1, 80, -104, 60, -46, 79, -80, -42, -106, 63, 125, 40, -31, 127, 114]);
      same(
        [SHA_1, SHA_256, SHA_384, SHA_512].map((each) => Utilities.computeDigest(each, 'abc').length),
        [20, 32, 48, 64],
      );
    },
  },
  {
    id: 'utilities-8',
    sentence: 'a digest of letters beyond ASCII takes each for a question mark, unless UTF-8 is named',
    source: live,
    run: ({ Utilities }) => {
      const { MD5 } = Utilities.DigestAlgorithm;
      same(Utilities.computeDigest(MD5, '€🙂').slice(0, 4), [-22, 3, -4, -72]);
      same(Utilities.computeDigest(MD5, '€🙂'), Utilities.computeDigest(MD5, '??'));
      same(Utilities.computeDigest(MD5, '€🙂', Utilities.Charset.UTF_8).slice(0, 4), [-71, 89, 42, -99]);
    },
  },
  {
    id: 'utilities-9',
    sentence: 'a digest of bytes is that of the text in UTF-8',
    source: live,
    run: ({ Utilities }) => {
      const { SHA_256 } = Utilities.DigestAlgorithm;
      const bytes = Utilities.newBlob('Xóm').getBytes();
      same(
        Utilities.computeDigest(SHA_256, bytes),
        Utilities.computeDigest(SHA_256, 'Xóm', Utilities.Charset.UTF_8),
      );
    },
  },
  {
    id: 'utilities-10',
    sentence: 'an HMAC takes two texts or two arrays of bytes, never one of each',
    source: live,
    run: (globals) => {
      const { Utilities } = globals;
      const signature = Utilities.computeHmacSha256Signature(
        'this is my input',
        'my key - use a stronger one',
      );
      same(signature.slice(0, 4), [53, -75, -52, -25]);
      same(
        Utilities.computeHmacSignature(
          Utilities.MacAlgorithm.HMAC_SHA_256,
          'this is my input',
          'my key - use a stronger one',
        ),
        signature,
      );
      refused("don't match the method signature", wrongly(globals, 'computeHmacSha256Signature', 'a', [1]));
      refused(
        "don't match the method signature",
        wrongly(globals, 'computeHmacSha256Signature', 'a', 'b', 'c'),
      );
    },
  },
  {
    id: 'utilities-11',
    sentence: 'an array with what is no number is no array of bytes',
    source: live,
    run: (globals) => {
      const { MD5 } = globals.Utilities.DigestAlgorithm;
      refused('Cannot convert', wrongly(globals, 'computeDigest', MD5, ['1x']));
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
      same(Utilities.base64Encode([-1, 0, 127]), '/wB/');
    },
  },
  {
    id: 'utilities-12',
    sentence: 'web-safe base64 writes - and _, keeps its padding, and is read by both decoders',
    source: `${utilities}#base64EncodeWebSafe, ${live}`,
    run: ({ Utilities }) => {
      same(Utilities.base64EncodeWebSafe([-5, -1]), '-_8=');
      same(Utilities.base64DecodeWebSafe('-_8='), [-5, -1]);
      same(Utilities.base64Decode('-_8='), [-5, -1]);
      refused('Could not decode string', () => Utilities.base64Decode('ế'));
    },
  },
];

const blobClaims: readonly Claim[] = [
  {
    id: 'blob-1',
    sentence: 'a blob of a text is plain text in UTF-8 without a name',
    source: `${utilities}#newBlob(String), ${live}`,
    run: ({ Utilities }) => {
      const blob = Utilities.newBlob('Xóm');
      same([blob.getContentType(), blob.getName()], ['text/plain', null]);
      same(blob.getBytes(), [88, -61, -77, 109]);
    },
  },
  {
    id: 'blob-2',
    sentence: 'a blob keeps its bytes, type and name, and can be given others',
    source: blobs,
    run: ({ Utilities }) => {
      const blob = Utilities.newBlob('a', 'text/html', 'a.txt');
      same([blob.getBytes(), blob.getContentType(), blob.getName()], [[97], 'text/html', 'a.txt']);
      blob.setBytes([98]).setName('b.csv').setContentTypeFromExtension();
      same([blob.getDataAsString(), blob.getContentType(), blob.getName()], ['b', 'text/csv', 'b.csv']);
      same(blob.setDataFromString('ế').getBytes().length, 3);
      same(blob.isGoogleType(), false);
    },
  },
  {
    id: 'blob-3',
    sentence: 'a copy of a blob is another blob',
    source: `${blobs}#copyBlob()`,
    run: ({ Utilities }) => {
      const blob = Utilities.newBlob('a', 'text/plain', 'a.txt');
      blob.copyBlob().setName('b.txt');
      same(blob.getName(), 'a.txt');
    },
  },
  {
    id: 'blob-4',
    sentence: 'bytes are read by the charset that is named',
    source: `${blobs}#getDataAsString(String)`,
    run: ({ Utilities }) => same(Utilities.newBlob([-23]).getDataAsString('ISO-8859-1'), 'é'),
  },
  {
    id: 'blob-5',
    sentence:
      'zip makes an archive of blobs with names, and unzip gives them back with the type of their ending',
    source: live,
    run: ({ Utilities }) => {
      const files = [
        Utilities.newBlob('a', 'text/plain', 'a.txt'),
        Utilities.newBlob('Xóm', 'text/plain', 'b.txt'),
      ];
      const archive = Utilities.zip(files);
      same([archive.getName(), archive.getContentType()], ['archive.zip', 'application/zip']);
      same(Utilities.zip(files, 'y.zip').getName(), 'y.zip');
      same(
        Utilities.unzip(archive).map((file) => [
          file.getName(),
          file.getContentType(),
          file.getDataAsString(),
        ]),
        [
          ['a.txt', 'text/plain', 'a'],
          ['b.txt', 'text/plain', 'Xóm'],
        ],
      );
    },
  },
  {
    id: 'blob-6',
    sentence: 'gzip packs one blob, and ungzip takes the .gz off its name and forgets its type',
    source: live,
    run: ({ Utilities }) => {
      const packed = Utilities.gzip(Utilities.newBlob('Xóm'));
      same([packed.getName(), packed.getContentType()], ['archive.gz', 'application/x-gzip']);
      const unpacked = Utilities.ungzip(packed);
      same(
        [unpacked.getDataAsString(), unpacked.getContentType(), unpacked.getName()],
        ['Xóm', null, 'archive'],
      );
      same(Utilities.ungzip(Utilities.gzip(Utilities.newBlob('x'), 'named')).getName(), 'named');
    },
  },
];

const textClaims: readonly Claim[] = [
  {
    id: 'utilities-5',
    sentence: 'a UUID has five groups and never comes twice',
    source: `${utilities}#getUuid()`,
    run: ({ Utilities }) => {
      const [first, second] = [Utilities.getUuid(), Utilities.getUuid()];
      same(/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(first), true);
      same(first === second, false);
    },
  },
  {
    id: 'utilities-6',
    sentence: 'formatString fills in texts and numbers, with widths and digits',
    source: `${utilities}#formatString`,
    run: ({ Utilities }) => {
      same(Utilities.formatString('%s: %.1f', 'a', 2.75), 'a: 2.8');
      same(Utilities.formatString('%11.6f', 123.456), ' 123.456000');
      same(Utilities.formatString('%05d|%-4s|%%', 42, 'x'), '00042|x   |%');
    },
  },
  {
    id: 'utilities-13',
    sentence: 'parseCsv reads quotes, doubled quotes and lines inside quotes; another delimiter may be named',
    source: `${utilities}#parseCsv(String,Char)`,
    run: ({ Utilities }) => {
      same(Utilities.parseCsv('a,"b,""c""\nd"\r\n1,2'), [
        ['a', 'b,"c"\nd'],
        ['1', '2'],
      ]);
      same(Reflect.apply(Utilities.parseCsv, Utilities, ['a;b', ';']), [['a', 'b']]);
    },
  },
  {
    id: 'utilities-14',
    sentence: 'sleep takes five minutes at the most',
    source: `${utilities}#sleep(Integer)`,
    run: ({ Utilities }) => {
      Utilities.sleep(1);
      refused('', () => Utilities.sleep(300_001));
    },
  },
  {
    id: 'utilities-31',
    sentence:
      'formatString also writes letters, exponents and numbers of base 8 and 16, as every sprintf does',
    source: `${utilities}#formatString (“sprintf-like”)`,
    run: ({ Utilities }) => {
      same(Utilities.formatString('%x %X %o', 255, 255, 8), 'ff FF 10');
      same(Utilities.formatString('%c%c', 'a', 'b'), 'ab');
      same(Utilities.formatString('%.2e', 1234.5), '1.23e+03');
    },
  },
  {
    id: 'utilities-32',
    sentence: 'MD2 is among the digests',
    source: `developers.google.com/apps-script/reference/utilities/digest-algorithm; RFC 1319 A.5`,
    run: ({ Utilities }) => {
      const { MD2 } = Utilities.DigestAlgorithm;
      const hex = (text: string): string =>
        Utilities.computeDigest(MD2, text)
          .map((byte) => (byte & 255).toString(16).padStart(2, '0'))
          .join('');
      same(hex('abc'), 'da853b0d3f88d99b30283a69e6ded6bb');
      same(
        hex('12345678901234567890123456789012345678901234567890123456789012345678901234567890'),
        'd5976f79d83d3a0dc9806c3c66f3efd8',
      );
    },
  },
  {
    id: 'utilities-33',
    sentence: 'the delimiter of parseCsv may be the number of a letter',
    source: `${utilities}#parseCsv(String,Char)`,
    run: ({ Utilities }) => {
      const tab = '\t'.charCodeAt(0);
      same(Reflect.apply(Utilities.parseCsv, Utilities, ['a\tb', tab]), [['a', 'b']]);
    },
  },
  {
    id: 'utilities-34',
    sentence: 'formatDate names zones as Java does',
    source: `${utilities}#formatDate (SimpleDateFormat)`,
    run: ({ Utilities }) => {
      const winter = new Date(Date.UTC(2026, 0, 5));
      same(
        ['Asia/Ho_Chi_Minh', 'Asia/Tokyo', 'Europe/Paris', 'America/New_York'].map((zone) =>
          Utilities.formatDate(winter, zone, 'z'),
        ),
        ['ICT', 'JST', 'CET', 'EST'],
      );
    },
  },
];

export const utilitiesClaims: readonly Claim[] = [...bytesClaims, ...blobClaims, ...textClaims];
