import type { CounterStart } from "@/domain/intake/rules-counter";
import type { Language } from "@/lib/text";
import { AnswersForm } from "@/ui/counter/answers-form";
import { DocumentsBlock } from "@/ui/counter/documents-block";
import { PaymentBlock } from "@/ui/counter/payment-block";
import { PersonBlock } from "@/ui/counter/person-block";
import { ServiceBlock } from "@/ui/counter/service-block";
import { openForm } from "@/ui/counter/submission";
import type { useIntake } from "./use-intake";

type Props = { language: Language; start: CounterStart; intake: ReturnType<typeof useIntake> };

/** The four blocks in the order the clerk asks: who, what for, with which papers, at what cost. */
export function IntakeBlocks({ language, start: { units, today }, intake }: Props) {
  const { store, person, services, company, errors, focus } = intake;
  const { draft, change, changePerson } = store;
  const { service } = services;
  const shared = { language, draft, errors: errors.own };
  return (
    <div className="grid grid-cols-1 items-start gap-3 lg:grid-cols-2">
      <PersonBlock
        {...shared}
        matches={person.matches}
        isLooking={person.isLooking}
        onQuery={person.onQuery}
        onChoose={(chosen) => {
          focus.awaitPerson();
          person.onChoose(chosen);
        }}
        onPerson={changePerson}
      />
      <ServiceBlock
        {...shared}
        service={service}
        company={company}
        matches={services.matches}
        favourites={services.favourites}
        onQuery={services.onQuery}
        onChoose={(chosen) => {
          focus.awaitService();
          services.onChoose(chosen);
        }}
        onDraft={change}
      />
      <DocumentsBlock
        language={language}
        draft={draft}
        service={service}
        onState={(key, state) => change({ documents: { ...draft.documents, [key]: state } })}
      >
        {service ? (
          <AnswersForm
            key={`${draft.id} ${service.code}`}
            language={language}
            form={openForm(draft, service)}
            raw={draft.raw}
            errors={errors.answers}
            units={units}
            onRaw={(raw) => change({ raw })}
          />
        ) : null}
      </DocumentsBlock>
      <PaymentBlock
        {...shared}
        service={service}
        units={units}
        today={today}
        onChannel={(channel) => change({ channel })}
        onPerson={changePerson}
      />
    </div>
  );
}
