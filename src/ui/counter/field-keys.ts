const reachable = "input:not([type=hidden]), select, textarea, button[data-cycle]";

const isShown = (element: HTMLElement): boolean =>
  !element.hasAttribute("disabled") && element.getClientRects().length > 0;

/** The fields of a part of the page in the order they are walked. */
function fieldsIn(root: HTMLElement): HTMLElement[] {
  const all = [...root.querySelectorAll<HTMLElement>(reachable)].filter(isShown);
  const seen = new Set<string>();
  // Of radio buttons with one name only the chosen one, or the first, is a stop, as with Tab.
  return all.filter((element) => {
    if (!(element instanceof HTMLInputElement) || element.type !== "radio") return true;
    const group = all.filter((other) => other instanceof HTMLInputElement && other.name === element.name);
    const stop = group.find((other) => other instanceof HTMLInputElement && other.checked) ?? group[0];
    if (stop !== element || seen.has(element.name)) return false;
    seen.add(element.name);
    return true;
  });
}

/** Puts the focus into the next field after the one that has it, or on the act at the end. */
export function focusNext(root: HTMLElement): void {
  const fields = fieldsIn(root);
  const { activeElement } = document;
  const next = fields.find(
    (field) =>
      activeElement !== null &&
      (activeElement.compareDocumentPosition(field) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  (next ?? root.querySelector<HTMLElement>("[data-act]"))?.focus();
}

/** Puts the focus into the first field of a block. */
export function focusBlock(root: HTMLElement, block: string): void {
  const part = root.querySelector<HTMLElement>(`[data-block="${block}"]`);
  const [first] = part ? fieldsIn(part) : [];
  (first ?? part)?.focus();
}

/** True where Enter belongs to the control itself. */
export function keepsEnter(target: EventTarget): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLAnchorElement) return true;
  if (target instanceof HTMLElement && target.tagName === "SUMMARY") return true;
  return target instanceof HTMLButtonElement && target.dataset.cycle === undefined;
}
