import { type RefObject, useEffect, useState } from "react";
import type { CounterStart } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { errorWords } from "@/server/trpc/client";
import { type CounterDraft, isEmptyDraft } from "@/ui/counter/draft";
import { focusBlock } from "@/ui/counter/field-keys";
import { type DraftErrors, draftErrors, noErrors, submissionOf } from "@/ui/counter/submission";
import { counterMessages } from "@/ui/messages/counter";
import { translator } from "@/ui/messages/translator";
import { useCounterKeys } from "./use-counter-keys";
import { useDraft } from "./use-draft";
import { useFocus } from "./use-focus";
import { useMandate } from "./use-mandate";
import { usePerson } from "./use-person";
import { useRegistration } from "./use-registration";
import { useService } from "./use-service";

const wrong = ".o-field--error :is(input, select, textarea)";

const countOf = ({ own, answers }: DraftErrors): number =>
  Object.keys(own).length + Object.keys(answers).length;

/** Everything behind the counter screen: the draft, what the server knows of it, keys, focus and registration. */
export function useIntake(root: RefObject<HTMLElement | null>, language: Language, start: CounterStart) {
  const store = useDraft(start.clerk);
  const { draft } = store;
  const person = usePerson(store);
  const services = useService(store, start, language);
  const company = useMandate(store);
  const registration = useRegistration(store.renew);
  const [attempts, setAttempts] = useState(0);
  const [cleared, setCleared] = useState<CounterDraft | null>(null);
  const { service } = services;
  const { units, today } = start;
  const found = draftErrors(draft, { language, service, units, today });
  const count = attempts > 0 ? countOf(found) : 0;

  const register = () => {
    if (registration.isSending) return;
    if (service && countOf(found) === 0) registration.send(submissionOf(draft, service));
    else setAttempts(attempts + 1);
  };
  const clear = () => {
    if (registration.isSending) return;
    if (!isEmptyDraft(draft)) setCleared(draft);
    store.renew();
    setAttempts(0);
    if (root.current) focusBlock(root.current, "1");
  };
  const focus = useFocus(root, draft, service?.code ?? null);
  useCounterKeys(root, {
    register,
    clear,
    noPhone: () => {
      store.changePerson({ noPhone: true });
      if (root.current) focusBlock(root.current, "2");
    },
    afterPerson: () => (person.isLooking ? focus.awaitPerson() : focus.leavePerson()),
  });
  useEffect(() => {
    if (attempts > 0) root.current?.querySelector<HTMLElement>(wrong)?.focus();
  }, [attempts, root]);

  const t = translator(language, counterMessages);
  const failed = registration.error ? errorWords(registration.error, language) : null;
  return {
    store,
    person,
    services,
    company,
    registration,
    focus,
    register,
    errors: attempts > 0 ? found : noErrors,
    problem: failed ?? (count > 0 ? t("fixErrors", { count }) : null),
    cleared,
    undoClear: () => {
      if (cleared) store.setDraft(cleared);
      setCleared(null);
    },
    forgetCleared: () => setCleared(null),
  };
}
