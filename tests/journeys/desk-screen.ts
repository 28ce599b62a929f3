import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { staff } from "@/domain/tenancy/tables";
import { holders } from "../office";
import type { Stage } from "./stage";

/** How an officer ends a step: the outcome by its name on the screen, and what its form asks. */
type Ending = { outcome?: string; fields?: Record<string, string>; reasons?: string };

/** The way of one dossier through an office, each step by whoever it belongs to, on the screens. */
export class DeskScreen {
  readonly stage: Stage;
  readonly slug: string;
  readonly register: string;
  readonly dossierId: string;
  /** The clock of the server, when a journey moved it. */
  now = new Date();
  constructor(stage: Stage, slug: string, dossier: { register: string; id: string }) {
    this.stage = stage;
    this.slug = slug;
    this.register = dossier.register;
    this.dossierId = dossier.id;
  }

  /** The user name of whoever has the open step at a node, or of one who may take it. */
  async officerAt(node: string): Promise<string> {
    const open = await this.stage.office(this.slug).openTasks(this.dossierId);
    const task = open.find((each) => each.node === node);
    if (!task)
      throw new Error(`No step is open at ${node}, only ${open.map((each) => each.node).join(", ")}`);
    return this.officerOf(task.id);
  }

  /** The same for an open task, which need not stand for a step. */
  async officerOf(taskId: string): Promise<string> {
    const office = this.stage.office(this.slug);
    const task = (await office.openTasks(this.dossierId)).find(({ id }) => id === taskId);
    if (!task) throw new Error(`Task ${taskId} is not open`);
    const id = task.assigneeId ?? holders(await office.people(), task)[0]?.staffId;
    const rows = await office.doors.asMunicipality(office.place, (tx) => tx.select().from(staff));
    const row = rows.find((each) => each.id === id);
    if (!row) throw new Error(`Nobody may work at ${task.node}`);
    return row.userName;
  }

  /** The page of the dossier as the officer of a step sees it. */
  async open(node: string, tab = "summary"): Promise<Page> {
    return this.openAs(await this.officerAt(node), tab);
  }

  /** The page of the dossier as somebody of the office sees it, by user name. */
  async openAs(userName: string, tab = "summary"): Promise<Page> {
    const page = await this.stage.enter(this.slug, {
      who: { staff: userName },
      width: 1366,
      now: this.now,
    });
    await page.goto(`${this.stage.origin(this.slug)}/staff/case/${this.register}?tab=${tab}`);
    return page;
  }

  /** Takes the step over when nobody has it yet. */
  async take(page: Page): Promise<void> {
    const button = primary(page);
    await button.waitFor();
    if ((await button.innerText()).trim() !== "Merr përsipër") return;
    await button.click();
    await primary(page)
      .and(page.locator(":not(:disabled)"))
      .filter({ hasNotText: "Merr përsipër" })
      .waitFor();
  }

  /** Opens the form of the step. */
  async start(page: Page): Promise<Locator> {
    await this.take(page);
    await primary(page).click();
    const form = page.locator("dialog[open]");
    await form.waitFor();
    return form;
  }

  /** Opens the form of something an officer can do beside ending the step. */
  async startOther(page: Page, name: string): Promise<Locator> {
    await this.take(page);
    await page.locator("summary", { hasText: "Veprime të tjera" }).first().click();
    await page.getByRole("button", { name }).first().click();
    const form = page.locator("dialog[open]");
    await form.waitFor();
    return form;
  }

  /** Fills the form of a step and ends it. */
  async end(form: Locator, { outcome, fields = {}, reasons }: Ending): Promise<void> {
    if (outcome) await form.getByLabel(outcome, { exact: true }).check();
    for (const [key, value] of Object.entries(fields)) await form.locator(`[name="${key}"]`).fill(value);
    if (reasons) await form.locator("[name=reasons]").fill(reasons);
    await this.confirm(form);
  }

  /** Presses the act of a form and waits until the page says that it is done. */
  async confirm(form: Locator): Promise<void> {
    await form.locator("button[form]").click();
    await expect.poll(() => form.count(), { timeout: 20_000, message: "the form is gone" }).toBe(0);
  }

  /** One whole step: opens the dossier as its officer, takes it, ends it, and leaves. */
  async step(node: string, ending: Ending): Promise<void> {
    const page = await this.open(node);
    await this.end(await this.start(page), ending);
    await page.context().close();
  }
}

const primary = (page: Page): Locator => page.locator("button[title='Ctrl+Enter']");
