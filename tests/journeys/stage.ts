import { request } from "node:http";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, inject } from "vitest";
import { type Doors, openDoors } from "@/db/doors";
import type { Place } from "@/server/place";
import { readMunicipalities } from "@/server/seed/data";
import { launch } from "../browser";
import { Office } from "../office";
import { browserCookie, signIn, type Who } from "../sign-in";
import { watch } from "./checkpoint";

type Town = Place & { kind: "municipality" };
type Wish = {
  /** Without one, a visitor. */
  who?: Who;
  width?: number;
  /** False for a browser that runs no script. */
  script?: boolean;
  /** The clock of the server, when a journey moved it. */
  now?: Date;
  /** The network address the server counts wrong guesses by; each test of the limit needs its own. */
  address?: string;
};

const heights: Record<number, number> = { 240: 320, 360: 740, 1366: 768 };

/** One browser and the served program, for the tests of one file. */
export class Stage {
  readonly browser: Browser;
  readonly doors: Doors;
  readonly base = inject("base");
  readonly #offices = new Map<string, Office>();
  constructor(browser: Browser, doors: Doors) {
    this.browser = browser;
    this.doors = doors;
  }

  origin(slug: string): string {
    return `http://${slug}.${this.base}`;
  }

  /** The office of a municipality as a test drives it without screens, on the database behind the server. */
  office(slug: string): Office {
    const kept = this.#offices.get(slug);
    if (kept) return kept;
    const municipality = readMunicipalities().find((each) => each.slug === slug);
    if (!municipality) throw new Error(`There is no ${slug}`);
    const office = Office.open(this.doors, municipality, new Date());
    this.#offices.set(slug, office);
    return office;
  }

  place(slug: string): Town {
    return this.office(slug).place;
  }

  /** A browser of its own on a municipality's host, signed in as somebody of the cast; its pages are watched. */
  async enter(slug: string, { who, width = 360, script = true, now, address }: Wish = {}): Promise<Page> {
    const viewport = { width, height: heights[width] ?? 740 };
    const context = await this.browser.newContext({
      viewport,
      javaScriptEnabled: script,
      acceptDownloads: true,
      ...(address ? { extraHTTPHeaders: { "x-forwarded-for": address } } : {}),
    });
    if (who) await this.signIn(context, slug, who, now);
    // A step that does not come is reported by what it waited for, not by the time of the whole test.
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    watch(page, this.base, script);
    return page;
  }

  /** Gives a browser the session of somebody. */
  async signIn(context: BrowserContext, slug: string, who: Who, now = new Date()): Promise<void> {
    const token = await signIn(this.doors, this.place(slug), who, now);
    await context.addCookies([browserCookie(this.origin(slug), token)]);
  }

  /** Moves the clock of the web process, or sets it right again. */
  async setClock(at: Date | null): Promise<void> {
    await this.#seam("clock", { at: at?.toISOString() ?? null });
  }

  /** Lets every time take effect that has passed by the server's clock. */
  async passTime(): Promise<void> {
    await this.#seam("pass-time", {});
  }

  /** Programs resolve no *.localhost, so the host is named in the header. */
  #seam(name: string, body: unknown): Promise<void> {
    const headers = { host: `tirane.${this.base}`, "content-type": "application/json" };
    const options = { host: "127.0.0.1", port: inject("serverPort"), method: "POST", headers };
    return new Promise((resolve, reject) => {
      const sent = request({ ...options, path: `/api/test/${name}` }, (answer) => {
        answer.resume();
        if (answer.statusCode === 200) resolve();
        else reject(new Error(`The seam ${name} answered ${answer.statusCode}`));
      });
      sent.on("error", reject).end(JSON.stringify(body));
    });
  }
}

/** Opens the stage before the tests of a file and clears it after them. */
export function openStage(): () => Stage {
  let stage: Stage | undefined;
  beforeAll(async () => {
    const doors = openDoors(inject("serverDatabase"), 2);
    stage = new Stage(await launch(), doors);
  });
  afterAll(async () => {
    await stage?.setClock(null);
    await stage?.browser.close();
    await stage?.doors.close();
  });
  return () => {
    if (!stage) throw new Error("The stage is not open yet");
    return stage;
  };
}
