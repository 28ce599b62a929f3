import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { env } from "@/lib/env";

/** Where the web processes of one test run, which have one starter and one port, find by how much their clock is moved. */
const shiftFile = () => path.join(tmpdir(), `ossis-clock-${process.ppid}-${env().PORT}`);

function shift(): number {
  try {
    return Number(readFileSync(shiftFile(), "utf8"));
  } catch {
    return 0;
  }
}

/** The present. Only a test run may shift it, and production refuses to start as one. */
export function present(): Date {
  return new Date(Date.now() + (env().OSSIS_TEST ? shift() : 0));
}

/** Moves the clock of all web processes of a test run to an instant; null sets it right again. */
export function setClock(instant: Date | null): void {
  if (!env().OSSIS_TEST) throw new Error("The clock is only moved in tests");
  if (instant) writeFileSync(shiftFile(), String(instant.getTime() - Date.now()));
  else rmSync(shiftFile(), { force: true });
}
