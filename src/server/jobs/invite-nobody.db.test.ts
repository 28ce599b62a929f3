import { expect, test } from "vitest";
import { newId } from "@/lib/ids";
import { inviteBody } from "@/server/jobs/invite-body";
import { Consulting } from "../../../tests/consulting";
import { officeOf } from "../../../tests/desk";
import { suiteDoors } from "../../../tests/suite-doors";

const open = suiteDoors();

test("in a demonstration without a mail server no link is said to be sent, and one made by hand goes on opening", async () => {
  const on = await Consulting.at(officeOf(open().doors, "elbasan"));
  on.office.now = new Date();
  const { asked } = await on.office.as(on.officer).work.askConsultations({
    id: newId(),
    ...{ taskId: on.step.id, question: "A pengon rrjetin elektrik?", kind: "yes-no", days: 3 },
    ...{ silence: "ignore", visible: false, offices: [] },
    bodies: [{ body: "OSHEE", email: "zyra@oshee.example.com", files: [] }],
  });
  const [consultationId = ""] = asked;
  const { path } = await on.office.as(on.officer).work.sendConsultationLink({ consultationId });
  await inviteBody(open().doors, { municipalityId: on.office.place.municipalityId, consultationId });
  expect((await on.row(consultationId)).mailedAt).toBeNull();
  const secret = path.split("/").at(-1) ?? "";
  expect((await on.outside().askedOpinion({ secret })).state).toBe("open");
});
