import type { Text } from "@/lib/text";

/** One line of the matrix of an office: a person, or what nobody has yet, with counts of open tasks. */
export type TeamMember = {
  officeId: string;
  office: Text;
  staffId: string | null;
  name: string | null;
  roles: string[];
  /** The last day of an absence that covers today, or null. */
  awayUntil: string | null;
  /** Absences of now and to come, soonest first. */
  absences: { id: string; fromOn: string; toOn: string }[];
  open: number;
  near: number;
  overdue: number;
  held: number;
};

/** Who could take over every one of these tasks: present, of the office and role of each. */
export function takersOf(
  members: readonly TeamMember[],
  tasks: readonly { officeId: string; role: string }[],
): (TeamMember & { staffId: string })[] {
  return members.filter(
    (member): member is TeamMember & { staffId: string } =>
      member.staffId !== null &&
      member.awayUntil === null &&
      tasks.length > 0 &&
      tasks.every((task) => task.officeId === member.officeId && member.roles.includes(task.role)),
  );
}
