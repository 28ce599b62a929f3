import { type RefObject, useEffect, useEffectEvent, useRef } from "react";
import type { CounterDraft } from "@/ui/counter/draft";
import { focusBlock, focusNext } from "@/ui/counter/field-keys";

/** Moves the focus on by itself where the next field depends on an answer of the server. */
export function useFocus(root: RefObject<HTMLElement | null>, draft: CounterDraft, service: string | null) {
  const awaited = useRef<"person" | "service" | null>(null);
  const { person } = draft;
  const leavePerson = () => {
    if (!root.current) return;
    if (person.known && (person.phone || person.noPhone)) focusBlock(root.current, "2");
    else focusNext(root.current);
  };
  const arrived = useEffectEvent((what: "person" | "service") => {
    if (awaited.current !== what || !root.current) return;
    awaited.current = null;
    if (what === "person") leavePerson();
    else focusNext(root.current);
  });
  useEffect(() => {
    if (root.current) focusBlock(root.current, "1");
  }, [root]);
  useEffect(() => {
    if (person.lookedUp) arrived("person");
  }, [person.lookedUp]);
  useEffect(() => {
    if (service) arrived("service");
  }, [service]);
  return {
    leavePerson,
    awaitPerson: () => {
      awaited.current = "person";
    },
    awaitService: () => {
      awaited.current = "service";
    },
  };
}
