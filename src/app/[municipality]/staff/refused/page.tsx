import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";
import { CaseRefused } from "@/ui/office/case-refused";
import { atWork } from "../_parts/at-work";
import { staffLanguage } from "../_parts/staff-language";
import StaffForbidden from "../forbidden";
import StaffNotFound from "../not-found";

export async function generateMetadata() {
  return { title: translator(await staffLanguage(), systemMessages)("forbiddenTitle") };
}

type Asked = { searchParams: Promise<{ why?: string | string[]; of?: string | string[] }> };

/** Where a browser without script reads why it was turned away: the words of the pages with status 403 and 404. */
export default async function RefusedPage({ searchParams }: Asked) {
  const { api } = await atWork();
  const { why, of } = await searchParams;
  if (why === "unknown") return <StaffNotFound />;
  if (typeof of !== "string") return <StaffForbidden />;
  const answer = await api.work.case({ register: of });
  if (answer.kind === "unknown") return <StaffNotFound />;
  return (
    <CaseRefused language={await staffLanguage()} helpers={answer.kind === "refused" ? answer.helpers : []} />
  );
}
