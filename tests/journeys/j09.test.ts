import { describe, expect, test } from "vitest";
import { addDays, civilDate, formatDate } from "@/lib/dates";
import { newId } from "@/lib/ids";
import { readCast } from "@/server/seed/data";
import { application } from "../desk";
import { checkpoint } from "./checkpoint";
import { DeskScreen } from "./desk-screen";
import { words } from "./plain-form";
import { openStage } from "./stage";

const stage = openStage();
const slug = "tirane";
const reasons = "Tavolinat do të linin vetëm 0,9 m kalim të lirë, më pak se 1,5 m që kërkon rregullorja.";

describe("J09: a refusal", () => {
  test("is not possible without reasons, is signed by another, and tells how to go against it", async () => {
    const on = stage();
    const office = on.office(slug);
    const arta = readCast().citizens.find(({ key }) => key === "arta");
    if (!arta) throw new Error("The cast has no Arta");
    const { personalNumber, firstName, fatherName, lastName, phone } = arta;
    const applicant = {
      ...{ personalNumber, firstName, fatherName, lastName, phone },
      ...{ email: null, unit: null, street: null, business: null, verified: false },
    };
    const clerk = office.as(await office.person("sportel1"));
    const sent = await clerk.counter.submit(await application(office, "PUB-01", { id: newId(), applicant }));
    const desk = new DeskScreen(on, slug, sent);

    const officer = await desk.officerAt("check-1");
    const page = await desk.open("check-1");
    const form = await desk.start(page);
    await form.getByLabel("Propozon refuzimin", { exact: true }).check();
    await form.locator("button[form]").click();
    // The browser itself holds the form back and points to what is missing.
    expect(await form.locator("[name=reasons]:invalid").count()).toBe(1);
    expect(await form.count()).toBe(1);
    await checkpoint(page, "a refusal without reasons");
    const [task] = await office.openTasks(sent.id);
    const bare = { taskId: task?.id ?? "", outcome: "refuse", reasons: null, record: {} };
    await expect(office.as(await office.person(officer)).work.complete(bare)).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
    await desk.end(form, { reasons });
    await page.context().close();

    await desk.step("refusal-draft", { fields: { text: "Projektvendimi i refuzimit." } });
    const signer = await desk.officerAt("refusal-signature");
    expect(signer).not.toBe(officer);
    await desk.step("refusal-signature", { outcome: "Nënshkruhet" });

    const phoneOfArta = await on.enter(slug, { who: { citizen: "arta" } });
    await phoneOfArta.goto(`${on.origin(slug)}/une/praktika/${sent.register}`);
    expect(await words(phoneOfArta)).toContain("Refuzuar");
    await phoneOfArta.getByRole("link", { name: "Shihni vendimin" }).click();
    await phoneOfArta.waitForURL("**/vendimi");
    const reading = async () => {
      await phoneOfArta.reload();
      return words(phoneOfArta);
    };
    await expect.poll(reading, { timeout: 40_000, interval: 1000 }).toContain(reasons);
    const text = await reading();
    expect(text).toMatch(/Ankimi bëhet te: \S+/);
    const last = formatDate(addDays(civilDate(new Date()), 30), "sq", "weekday");
    expect(text).toContain(`Dita e fundit për ankim: ${last}`);
    expect(text).not.toMatch(new RegExp(`${officer}|Projektvendimi`));
    await checkpoint(phoneOfArta, "a refusal with its reasons");
    await phoneOfArta.context().close();
  });
});
