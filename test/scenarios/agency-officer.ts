import type {
  AgencyDone,
  AgencyForm,
  AgencyHamlet,
  AgencyRefusal,
  AgencyState,
} from '../../src/wire/agency.ts';
import type { Reply } from '../../src/wire/reply.ts';
import { granted, type PageHost } from './hamlet-desk.ts';

export type Act = Reply<AgencyDone, AgencyRefusal>;

/** What a page presses with: the bases it loaded and the press's own mark; fresh ones when left out. */
export interface AgencyPress {
  /** The agency as the page saw it. */
  readonly seen?: AgencyState;
  readonly operationId?: string;
}

type Phase = 'plan' | 'result';

/** An agency's officer at the sidebar "Cơ quan phụ trách". */
export class AgencyOfficer {
  readonly code: string;
  readonly roundKey: string;
  private readonly office: PageHost;

  constructor(office: PageHost, roundKey: string, code: string) {
    this.office = office;
    this.roundKey = roundKey;
    this.code = code;
  }

  opens(): AgencyForm {
    return granted(this.office.asks('openAgency', { roundKey: this.roundKey, agencyCode: this.code }));
  }

  sees(): AgencyState {
    return this.opens().state;
  }

  hamlet(code: string): AgencyHamlet {
    const found = this.sees().hamlets.find((each) => each.code === code);
    if (!found) throw new Error(`${this.code} does not see ${code}`);
    return found;
  }

  agrees(codes: readonly string[], press: AgencyPress = {}): Act {
    return this.office.asks('agreePlans', this.accept('plan', codes, press));
  }

  confirms(codes: readonly string[], press: AgencyPress = {}): Act {
    return this.office.asks('confirmResults', this.accept('result', codes, press));
  }

  sendsBack(phase: Phase, code: string, reason: string, newDay: string, press: AgencyPress = {}): Act {
    const base = this.baseOf(phase, code, press);
    return this.office.asks('sendBackEntry', {
      ...this.press(press),
      phase,
      hamletCode: code,
      base,
      reason,
      newDay,
    });
  }

  /** "Ghi không gửi"; without a reason the word is taken back. */
  marksNotSent(code: string, reason: string, press: AgencyPress = {}): Act {
    const base = this.baseOf('result', code, press);
    return this.office.asks('markNotSent', { ...this.press(press), hamletCode: code, base, reason });
  }

  sendsReport(press: AgencyPress = {}): Act {
    return this.office.asks('sendAgencyReport', this.press(press));
  }

  cleansUpOn(day: string): Act {
    return this.office.asks('recordCleanUpDay', { ...this.press({}), day });
  }

  private press({ operationId = this.office.nextOperation() }: AgencyPress) {
    return { roundKey: this.roundKey, agencyCode: this.code, operationId };
  }

  private accept(phase: Phase, codes: readonly string[], press: AgencyPress): object {
    const seen = { seen: press.seen ?? this.sees() };
    return {
      ...this.press(press),
      hamlets: codes.map((hamletCode) => ({ hamletCode, base: this.baseOf(phase, hamletCode, seen) })),
    };
  }

  /** A page that never saw the hamlet (another agency's) has no base of it. */
  private baseOf(phase: Phase, code: string, { seen = this.sees() }: AgencyPress): string {
    return seen.hamlets.find((each) => each.code === code)?.[phase].base ?? 'never seen';
  }
}
