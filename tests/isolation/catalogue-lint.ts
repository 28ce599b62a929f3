import type { Sql } from "postgres";
import { grantRules } from "./lint-grants";
import { keyRules } from "./lint-keys";
import { policyRules } from "./lint-policies";
import { prelude } from "./lint-prelude";
import { roleRules } from "./lint-roles";

/** What a schema of many municipalities must not contain; every rule is one query that names the objects at fault. */
export const lintRules = [...roleRules, ...policyRules, ...keyRules, ...grantRules];

/** Who the rules are about, and what was looked at by a person and allowed. */
export type Reviewed = {
  app: string;
  national: string;
  system: string;
  /** Tables that belong to no municipality. */
  global: string[];
  /** Functions that run with the rights of their owner. */
  definers: string[];
};

export const reviewed: Reviewed = {
  app: "ossis_app",
  national: "ossis_national",
  system: "ossis_system",
  global: [
    "municipalities",
    "holidays",
    "calendar_stamps",
    "procedure_versions",
    "national_accounts",
    "national_rate_limits",
    "national_secrets",
    "national_sessions",
    "waiting_jobs",
  ],
  definers: [],
};

export type Finding = { rule: string; object: string };

/** Every fault of the database, by rule; must be asked as a superuser, who alone sees the whole catalogue. */
export async function lintCatalogue(sql: Sql, allowed: Reviewed = reviewed): Promise<Finding[]> {
  const { app, national, system, global, definers } = allowed;
  const found: Finding[] = [];
  for (const { rule, query } of lintRules) {
    const rows = await sql.unsafe<{ object: string }[]>(
      `${prelude} select distinct object from (${query}) f (object) order by 1`,
      [app, national, system, global.join(","), definers.join(",")],
    );
    found.push(...rows.map(({ object }) => ({ rule, object })));
  }
  return found;
}
