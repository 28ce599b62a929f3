import type { Sql } from "postgres";

/** Copies the template database under a new name; privileges on a database itself are not copied with it. */
export async function copyTemplate(sql: Sql, template: string, name: string): Promise<void> {
  await sql`create database ${sql(name)} owner ossis_owner template ${sql(template)} strategy file_copy`;
  await sql`revoke all on database ${sql(name)} from public`;
  await sql`grant connect on database ${sql(name)} to ossis_app, ossis_national, ossis_system`;
  await sql`grant create on database ${sql(name)} to ossis_system`;
}
