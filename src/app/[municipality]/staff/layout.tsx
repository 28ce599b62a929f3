import "@/ui/styles/staff.css";
import { headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import type { ReactNode } from "react";
import { callerFor } from "@/server/trpc/caller";
import { ApiProvider } from "@/server/trpc/client";
import { staffDesk } from "@/server/trpc/staff-desk";
import { ConnectionState } from "@/ui/office/connection-state";
import { FindBox } from "@/ui/office/find-box";
import { KeysProvider } from "@/ui/office/keys";
import { SendsMailProvider } from "@/ui/office/sends-mail";
import { WorkRail } from "@/ui/office/work-rail";
import { StaffPage } from "@/ui/staff/staff-page";
import { TopBar } from "@/ui/staff/top-bar";
import { doorwayFor } from "./_parts/at-work";
import { DeskActions } from "./_parts/desk-actions";
import { staffLanguage } from "./_parts/staff-language";

const doorway = "/staff/hyr";

/** The frame of every staff screen; whoever is not signed in only gets to the doorway. */
export default async function StaffLayout({ children }: { children: ReactNode }) {
  const asked = await headers();
  const [here, language] = [await callerFor(asked), await staffLanguage()];
  if (here?.place.kind !== "municipality") notFound();
  const path = asked.get("x-ossis-path") ?? "/staff";
  const atDoorway = path === doorway || path.startsWith(`${doorway}/`);
  if (here.actor.kind !== "staff" && !atDoorway) redirect(doorwayFor(path));
  return (
    <div lang={language} className="contents">
      {atDoorway ? (
        children
      ) : (
        <ApiProvider>
          <Frame language={language} path={path}>
            {children}
          </Frame>
        </ApiProvider>
      )}
    </div>
  );
}

type FrameProps = { language: "sq" | "en"; path: string; children: ReactNode };

async function Frame({ language, path, children }: FrameProps) {
  const desk = await staffDesk();
  if (!desk) notFound();
  const top = (
    <TopBar
      language={language}
      place={desk.municipality}
      homeHref="/staff"
      person={desk.name}
      personHref="/staff/preferences"
      unit={desk.offices.map((office) => office[language]).join(" · ")}
      actions={<DeskActions language={language} path={path} />}
    >
      <FindBox language={language} />
      <ConnectionState language={language} />
    </TopBar>
  );
  return (
    <StaffPage
      language={language}
      top={top}
      rail={<WorkRail language={language} roles={desk.roles} leads={desk.leads} />}
    >
      <SendsMailProvider sendsMail={desk.sendsMail}>
        <KeysProvider keys={desk.preferences}>{children}</KeysProvider>
      </SendsMailProvider>
    </StaffPage>
  );
}
