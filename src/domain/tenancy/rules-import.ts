import { z } from "zod";
import { type AddPerson, UserName } from "@/domain/tenancy/inputs-people";
import { Role } from "@/domain/tenancy/rules";
import type { Text } from "@/lib/text";

/** One thing that is wrong in a file of people, with its line as an editor counts. */
export type ImportProblem = { line: number; text: Text };
export type ReadPeople = { people: AddPerson[]; problems: ImportProblem[] };

type Known = { offices: readonly { id: string; code: string }[]; userNames: readonly string[] };
type Row = { line: number; cells: string[] };

/** People a file may bring at once; more would keep the sign-in busy hashing passwords. */
export const mostPeople = 200;

const words = {
  columns: {
    sq: "Duhen pesë kolona: përdoruesi;emri i plotë;e-maili;kodi i zyrës;roli.",
    en: "Five columns are needed: user name;full name;e-mail;office code;role.",
  },
  userName: {
    sq: "Emri i përdoruesit ka 3–40 shkronja të vogla pa ë e ç, shifra, pika ose viza.",
    en: "A user name has 3–40 small letters, figures, dots or hyphens.",
  },
  taken: { sq: "Ky emër përdoruesi është i zënë.", en: "This user name is taken." },
  fullName: { sq: "Mungon emri i plotë.", en: "The full name is missing." },
  differs: {
    sq: "I njëjti përdorues ka më sipër emër ose e-mail tjetër.",
    en: "The same user has another name or e-mail address above.",
  },
  email: { sq: "E-maili nuk është i saktë.", en: "The e-mail address is not valid." },
  office: { sq: "Zyra me këtë kod nuk ekziston.", en: "There is no office with this code." },
  role: { sq: "Roli nuk njihet.", en: "The role is not known." },
  twice: { sq: "Kjo detyrë është shkruar më sipër.", en: "This post is written above already." },
  empty: { sq: "Skedari nuk ka asnjë person.", en: "The file has no people." },
  many: {
    sq: `Skedari ka më shumë se ${mostPeople} persona. Ndajeni në disa.`,
    en: `The file has more than ${mostPeople} people. Split it.`,
  },
} satisfies Record<string, Text>;

const Email = z.email().max(200);

/** True for a line that speaks of no office and no role: it names the columns. */
const isHeading = ({ cells }: Row, { offices }: Known): boolean =>
  cells.length === 5 &&
  !offices.some(({ code }) => code === cells[3]?.toUpperCase()) &&
  !Role.safeParse(cells[4]).success;

/** What is wrong with a row by itself; the first thing only. */
function problemOf({ cells }: Row, { offices, userNames }: Known): Text | null {
  const [userName = "", fullName = "", email = "", office = "", role = ""] = cells;
  if (cells.length !== 5) return words.columns;
  if (!UserName.safeParse(userName).success) return words.userName;
  if (userNames.includes(userName)) return words.taken;
  if (fullName.length < 3 || fullName.length > 120) return words.fullName;
  if (email !== "" && !Email.safeParse(email).success) return words.email;
  if (!offices.some(({ code }) => code === office.toUpperCase())) return words.office;
  return Role.safeParse(role).success ? null : words.role;
}

/** What is wrong with a row beside the person the rows above made. */
function clashOf(person: AddPerson, known: AddPerson): Text | null {
  const [post] = person.posts;
  if (person.fullName !== known.fullName || person.email !== known.email) return words.differs;
  const isTwice = known.posts.some(({ officeId, role }) => officeId === post?.officeId && role === post.role);
  return isTwice ? words.twice : null;
}

function personOf({ cells }: Row, { offices }: Known): AddPerson {
  const [userName = "", fullName = "", email = "", office = "", role = ""] = cells;
  const officeId = offices.find(({ code }) => code === office.toUpperCase())?.id ?? "";
  return { userName, fullName, email: email || null, posts: [{ officeId, role: Role.parse(role) }] };
}

/** The people of a file with everything that is wrong in it, a line for each post; a line of headings may come first. */
export function readPeople(table: readonly (readonly string[])[], known: Known): ReadPeople {
  const people = new Map<string, AddPerson>();
  const problems: ImportProblem[] = [];
  const rows = table
    .map((cells, at): Row => ({ line: at + 1, cells: cells.map((cell) => cell.trim()) }))
    .filter((row) => row.cells.some(Boolean) && !(row.line === 1 && isHeading(row, known)));
  for (const row of rows) {
    const problem = problemOf(row, known);
    const person = problem ? null : personOf(row, known);
    const former = person && people.get(person.userName);
    const clash = person && former ? clashOf(person, former) : null;
    const text = problem ?? clash;
    if (text) problems.push({ line: row.line, text });
    else if (person && former) former.posts.push(...person.posts);
    else if (person) people.set(person.userName, person);
  }
  if (rows.length === 0) problems.push({ line: 1, text: words.empty });
  if (people.size > mostPeople) problems.push({ line: 1, text: words.many });
  return { people: [...people.values()], problems };
}
