import { because, type HostileCase } from './hostile-case.ts';

/** What this program might take for its own. */
export const casesOfOurs: readonly HostileCase[] = [
  ...because('a word of our states', 'Đã nộp', 'Gửi', 'Đang soạn', 'submitted', 'Đã khóa', 'QUÁ HẠN 3 ngày'),
  ...because('a word that the clerk’s places know', 'ẩn', '“Ẩn”', '……', '…', '–', 'không phát sinh', 'auto'),
  ...because(
    'our separators',
    'auto ¦ #x',
    ' ¦ ',
    '¦',
    '¦¦',
    'a ¦ free.notes=b',
    'head.number=x',
    'x|ND2|count',
    '|',
  ),
  ...because('our marks between texts', 'a\u0001plan.place=b', '\u0001', '!x', 'plan.place=b'),
  ...because('our notes', 'Sổ ra quân: đã nhận', 'Số liệu của 48/48 xóm.', 'xem Sổ ra quân: trang 3'),
  ...because(
    'our keys',
    'TOAN_XA',
    'SO_XOM',
    'X01',
    'CQ07',
    '2026-D04',
    '2026-D04|CQ07',
    'plan.status',
    'DP01',
  ),
  ...because('a pattern of our formulas', '{code}', '{settings:value}', '[[rounds;{a}]]', '{{place}}', '{'),
];
