import type { Catalogue } from './catalogue.ts';
import { GROUP_SLOTS, groupKey } from './catalogue.ts';
import { entryFindings } from './entry-findings.ts';
import type { PlanPart } from './field.ts';
import type { Finding, FindingCode } from './finding.ts';
import { finding } from './finding.ts';
import { formatNumber } from './number.ts';
import type { HamletRecord } from './record.ts';
import { isBlankAt, numberAt, textAt } from './record.ts';

const PART_CODES: Readonly<Record<PlanPart, FindingCode>> = {
  content: 'missing-content',
  time: 'missing-time',
  forces: 'missing-forces',
  materials: 'missing-materials',
  assignment: 'missing-assignment',
};

const PARTS: readonly PlanPart[] = ['content', 'time', 'forces', 'materials', 'assignment'];

const slots = Array.from({ length: GROUP_SLOTS }, (_, index) => index + 1);

/** A part is there when at least one of its fields is; forces must be more than zero (KH III.4). */
const hasPart = (catalogue: Catalogue, record: HamletRecord, part: PlanPart): boolean => {
  if (part === 'forces')
    return (numberAt(record, 'plan.people') ?? 0) > 0 || !readable(record, 'plan.people');
  return catalogue.fields.some((field) => field.part === part && !isBlankAt(record, field.key));
};

/** A number that cannot be read has its own finding; it is not also missing. */
const readable = (record: HamletRecord, key: string): boolean => {
  const entry = record[key];
  return entry === undefined || entry.kind !== 'bad';
};

const missingParts = (catalogue: Catalogue, record: HamletRecord): Finding[] =>
  PARTS.filter((part) => !hasPart(catalogue, record, part)).map((part) => {
    const first = catalogue.fields.find((field) => field.part === part);
    return finding(PART_CODES[part], 'error', 'plan', first?.key ?? 'plan.status');
  });

const timeFindings = (record: HamletRecord): Finding[] => {
  const start = textAt(record, 'plan.startTime');
  const end = textAt(record, 'plan.endTime');
  return start !== '' && end !== '' && end <= start
    ? [finding('end-before-start', 'error', 'plan', 'plan.endTime', { start, end })]
    : [];
};

const groupFindings = (record: HamletRecord): Finding[] => {
  const findings: Finding[] = [];
  for (const slot of slots) {
    const named = !isBlankAt(record, groupKey(slot, 'area')) || !isBlankAt(record, groupKey(slot, 'leader'));
    const counted = !isBlankAt(record, groupKey(slot, 'people'));
    if ((named || counted) && isBlankAt(record, groupKey(slot, 'task'))) {
      findings.push(
        finding('group-without-task', 'error', 'plan', groupKey(slot, 'task'), { slot: String(slot) }),
      );
    }
  }
  const inGroups = slots.reduce((sum, slot) => sum + (numberAt(record, groupKey(slot, 'people')) ?? 0), 0);
  const people = numberAt(record, 'plan.people');
  if (people !== null && inGroups > 0 && inGroups !== people) {
    findings.push(
      finding('group-people-differ', 'warning', 'plan', 'plan.people', {
        groups: formatNumber(inGroups),
        people: formatNumber(people),
      }),
    );
  }
  return findings;
};

const forcesFindings = (catalogue: Catalogue, record: HamletRecord): Finding[] => {
  const people = numberAt(record, 'plan.people');
  if (people === null) return [];
  return ['plan.agencyStaff', 'plan.members', 'plan.residents'].flatMap((key) => {
    const part = numberAt(record, key);
    if (part === null || part <= people) return [];
    const label = catalogue.fields.find((field) => field.key === key)?.label ?? key;
    return [
      finding('part-exceeds-total', 'error', 'plan', key, {
        label,
        shown: formatNumber(part),
        total: formatNumber(people),
      }),
    ];
  });
};

/**
 * All that can be said of a hamlet's plan without knowing other rounds: the five required parts of KH III.4,
 * types and bounds, end after start, groups against people. Errors block sending, warnings never do.
 */
export const checkPlan = (catalogue: Catalogue, record: HamletRecord): readonly Finding[] => [
  ...missingParts(catalogue, record),
  ...entryFindings(
    catalogue.fields.filter((field) => field.phase === 'plan' && field.writtenBy === 'person'),
    record,
  ),
  ...timeFindings(record),
  ...forcesFindings(catalogue, record),
  ...groupFindings(record),
];
