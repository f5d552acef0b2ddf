import type { AgencyForm, AgencyHamlet, AgencyState, HamletPart } from '../../src/wire/agency.ts';
import type { May } from '../../src/wire/may.ts';
import { everythingOn } from './may-form.ts';

/** An agency as the server would send it, for tests of its page. */

export const part = (more: Partial<HamletPart> = {}): HamletPart => ({
  status: 'none',
  words: 'Chưa nộp',
  tone: 'quiet',
  base: 'base',
  entries: [],
  findings: [],
  accepted: null,
  changedSinceAccepted: false,
  sentBack: null,
  canAccept: false,
  canSendBack: false,
  ...more,
});

/** A result that waits for its agency. */
export const sentPart = (waste = '3 m³'): HamletPart =>
  part({
    status: 'submitted',
    words: 'Đã nộp',
    tone: 'good',
    base: `base of ${waste}`,
    entries: [
      { key: 'LL01', label: 'Số người tham gia', text: '60 người' },
      { key: 'VS03', label: 'Rác thải', text: waste },
    ],
    canAccept: true,
    canSendBack: true,
  });

export const hamlet = (code: string, more: Partial<AgencyHamlet> = {}): AgencyHamlet => ({
  code,
  name: `Xóm ${code}`,
  plan: part(),
  result: sentPart(),
  works: [],
  people: { planned: '', came: '' },
  notSentReason: '',
  canMarkNotSent: false,
  unsettled: 'unconfirmed',
  ...more,
});

export const agencyState = (more: Partial<AgencyState> = {}): AgencyState => ({
  words: 'QUÁ HẠN 2 ngày',
  deadlineWords: 'Hạn gửi: 23:59 04/04/2026',
  tone: 'overdue',
  polite: false,
  receipt: null,
  changedSinceSent: false,
  hamlets: [hamlet('X23'), hamlet('X24', { result: part(), unsettled: 'not-sent', canMarkNotSent: true })],
  cleanUpDay: '',
  cleanUp: 'open',
  period: '03/2026',
  suggestedDeadlines: { plan: '09/04/2026', result: '09/04/2026' },
  ...more,
});

/** @param may an officer of the agency is at the keyboard where it is left out */
export const agencyForm = (
  state: Partial<AgencyState> = {},
  may: May | null = everythingOn('agency'),
): AgencyForm => ({
  may,
  rounds: [
    { key: '2026-D03', label: 'Đợt 3 – 07/02/2026' },
    { key: '2026-D04', label: 'Đợt 4 – 07/03/2026' },
  ],
  agencies: [
    { code: 'CQ01', name: 'Ủy ban Kiểm tra Đảng ủy' },
    { code: 'CQ07', name: 'Phòng Kinh tế' },
  ],
  roundKey: '2026-D04',
  agencyCode: 'CQ07',
  state: agencyState(state),
});
