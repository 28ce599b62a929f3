"use client";

import { usePathname } from "next/navigation";
import type { Role } from "@/domain/tenancy/rules";
import type { Language } from "@/lib/text";
import { peopleMessages } from "@/ui/messages/people";
import { preferencesMessages } from "@/ui/messages/preferences";
import { staffMessages } from "@/ui/messages/staff";
import { translator } from "@/ui/messages/translator";
import { AppRail, type RailGroup, type RailLink } from "@/ui/staff/app-rail";

type Props = { language: Language; roles: readonly Role[]; leads: boolean };

function placesFor({ language, roles, leads }: Props): RailGroup[] {
  const [t, p] = [translator(language, staffMessages), translator(language, preferencesMessages)];
  const a = translator(language, peopleMessages);
  const counter: RailLink = { href: "/staff/counter", text: t("navCounter"), icon: "counter" };
  const work: RailLink = { href: "/staff/work", text: t("navTasks"), icon: "inbox" };
  const team: RailLink = { href: "/staff/team", text: t("navTeam"), icon: "users" };
  const isAdministrator = roles.includes("administrator");
  const administration: RailLink[] = [
    ...(isAdministrator
      ? [
          { href: "/staff/people", text: a("people"), icon: "user" as const },
          { href: "/staff/offices", text: a("offices"), icon: "building" as const },
        ]
      : []),
    ...(isAdministrator || roles.includes("auditor")
      ? [{ href: "/staff/security", text: a("security"), icon: "lock" as const }]
      : []),
  ];
  const own: RailLink = { href: "/staff/preferences", text: p("title"), icon: "settings" };
  const groups: RailGroup[] = [
    { key: "counter", title: t("railCounter"), links: roles.includes("front-office") ? [counter] : [] },
    { key: "office", title: t("railOffice"), links: [work] },
    { key: "team", title: t("railTeam"), links: leads ? [team] : [] },
    { key: "administration", title: a("rail"), links: administration },
    { key: "own", links: [own] },
  ];
  return groups.filter((group) => group.links.length > 0);
}

/** The rail with the places this person works in; the one they are in is marked. */
export function WorkRail(props: Props) {
  // The tree of pages stands under the municipality's name, which the address in the browser does not have.
  const here = usePathname().replace(/^\/[^/]+(?=\/staff)/, "");
  const groups = placesFor(props).map((group) => ({
    ...group,
    links: group.links.map((link) => ({
      ...link,
      current: here === link.href || here.startsWith(`${link.href}/`),
    })),
  }));
  return <AppRail label={translator(props.language, staffMessages)("rail")} groups={groups} />;
}
