import { vi } from "vitest";
import { findActor } from "@/server/auth/actor";
import { arrivalOf } from "@/server/auth/form-post";
import { postPassword } from "@/server/auth/post-password";
import { doors } from "@/server/doors";
import { demoPassword } from "@/server/life/seed";
import { type FreshDatabase, freshDatabase } from "./database";

export const base = "ossis.localhost:3000";

/** Points this process at a database of its own, as a server would be configured. Returns how to undo it. */
export async function serveFreshDatabase(): Promise<() => Promise<void>> {
  const database: FreshDatabase = await freshDatabase();
  const { app, national, system } = database;
  const settings = {
    OSSIS_BASE: base,
    DATABASE_URL: app,
    DATABASE_NATIONAL_URL: national,
    DATABASE_SYSTEM_URL: system,
  };
  for (const [name, value] of Object.entries(settings)) vi.stubEnv(name, value);
  return async () => {
    await doors().close();
    vi.unstubAllEnvs();
    await database.drop();
  };
}

/** A browser on one host, as far as these forms can tell. */
export class FormBrowser {
  readonly host: string;
  readonly address: string;
  private readonly jar = new Map<string, string>();
  constructor(label: string, address = "198.51.100.1") {
    this.host = `${label}.${base}`;
    this.address = address;
  }

  headers(): Headers {
    const cookie = [...this.jar].map(([name, value]) => `${name}=${value}`).join("; ");
    return new Headers({ host: this.host, cookie, "x-forwarded-for": `203.0.113.9, ${this.address}` });
  }

  /** A copy of everything this browser holds, on another host. */
  carriedTo(label: string): FormBrowser {
    const other = new FormBrowser(label, this.address);
    for (const [name, value] of this.jar) other.jar.set(name, value);
    return other;
  }

  async post(
    handler: (request: Request) => Promise<Response>,
    fields: Record<string, string>,
    origin = `http://${this.host}`,
  ) {
    const body = new URLSearchParams(fields).toString();
    const headers = this.headers();
    headers.set("origin", origin);
    headers.set("content-type", "application/x-www-form-urlencoded");
    headers.set("content-length", String(body.length));
    const response = await handler(new Request(`http://${this.host}/`, { method: "POST", headers, body }));
    for (const line of response.headers.getSetCookie()) {
      const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      if (/Max-Age=0\b/.test(line)) this.jar.delete(name);
      else this.jar.set(name, value);
    }
    return {
      status: response.status,
      location: response.headers.get("location"),
      cookies: response.headers.getSetCookie().length,
    };
  }

  async arrival() {
    const arrival = await arrivalOf(this.headers());
    if (!arrival) throw new Error("no place");
    return arrival;
  }

  async who() {
    const { headers, place, now } = await this.arrival();
    return findActor(headers, place, doors(), now);
  }

  /** The first step, with the right password unless said otherwise. */
  password(user: string, password = demoPassword) {
    return this.post(postPassword, { user, password });
  }
}
