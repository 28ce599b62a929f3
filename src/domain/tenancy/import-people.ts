import { addPerson } from "@/domain/tenancy/add-person";
import type { ImportPeople } from "@/domain/tenancy/inputs-people";
import { listOfficeCodes } from "@/domain/tenancy/reads-people";
import type { Context } from "@/domain/tenancy/rules-actor";
import { type ImportProblem, type ReadPeople, readPeople } from "@/domain/tenancy/rules-import";
import { requireAdministrator } from "@/domain/tenancy/rules-people";
import { staff } from "@/domain/tenancy/tables";
import { readCsv } from "@/lib/csv";

/** The people a file would bring and everything that is wrong in it; writes nothing. Throws forbidden. */
export async function checkImport({ tx, actor }: Context, { text }: ImportPeople): Promise<ReadPeople> {
  requireAdministrator(actor);
  const [offices, names] = await Promise.all([
    listOfficeCodes(tx),
    tx.select({ userName: staff.userName }).from(staff),
  ]);
  return readPeople(readCsv(text), { offices, userNames: names.map(({ userName }) => userName) });
}

/** Writes everybody in a file, or nobody while anything in it is wrong. Returns those written and what is wrong. */
export async function importPeople(
  context: Context,
  input: ImportPeople,
): Promise<{
  added: { staffId: string; userName: string; fullName: string }[];
  problems: ImportProblem[];
}> {
  const { people, problems } = await checkImport(context, input);
  if (problems.length > 0) return { added: [], problems };
  const added: { staffId: string; userName: string; fullName: string }[] = [];
  for (const person of people) {
    const { staffId } = await addPerson(context, person);
    added.push({ staffId, userName: person.userName, fullName: person.fullName });
  }
  return { added, problems: [] };
}
