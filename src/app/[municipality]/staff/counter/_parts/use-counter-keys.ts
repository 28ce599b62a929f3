import { type RefObject, useEffect, useEffectEvent } from "react";
import { focusBlock, focusNext, keepsEnter } from "@/ui/counter/field-keys";

type Acts = {
  register: () => void;
  clear: () => void;
  noPhone: () => void;
  /** Takes Enter in the person's number; the look-up decides where the focus goes. */
  afterPerson: () => void;
};

function act(event: KeyboardEvent, root: HTMLElement, acts: Acts): boolean {
  const inside = event.target instanceof Node && root.contains(event.target);
  const { key } = event;
  if (key === "Enter" && (event.ctrlKey || event.metaKey)) acts.register();
  else if (event.altKey && /^[1-4]$/.test(key)) focusBlock(root, key);
  else if (event.altKey && key.toLowerCase() === "t") acts.noPhone();
  else if (key === "Escape" && inside) acts.clear();
  else if (key === "Enter" && inside && event.target && !keepsEnter(event.target)) {
    if (event.target instanceof Element && event.target.id === "c-person") acts.afterPerson();
    else focusNext(root);
  } else return false;
  return true;
}

/** The keys of the counter screen; what a field does with a key itself comes first. */
export function useCounterKeys(root: RefObject<HTMLElement | null>, acts: Acts): void {
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented || event.isComposing || !root.current) return;
    if (act(event, root.current, acts)) event.preventDefault();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKeyDown(event);
    document.addEventListener("keydown", listen);
    return () => document.removeEventListener("keydown", listen);
  }, []);
}
