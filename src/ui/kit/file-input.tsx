import { describedBy, FieldFrame, type FrameProps } from "@/ui/kit/field-frame";
import { Icon } from "@/ui/kit/icon";
import { formMessages } from "@/ui/messages/form";
import { translator } from "@/ui/messages/translator";

type Props = FrameProps & { name: string; keptName?: string };

/** A file to send; `keptName` names the file already saved, so nobody uploads it twice. */
export function FileInput({ name, keptName, ...frame }: Props) {
  const t = translator(frame.language, formMessages);
  return (
    <FieldFrame {...frame}>
      {keptName ? (
        <p>
          <Icon name="document" /> {t("fileKept", { name: keptName })}
        </p>
      ) : null}
      <input
        className={frame.error ? "o-input o-input--error" : "o-input"}
        type="file"
        id={frame.id}
        name={name}
        accept="application/pdf,image/jpeg,image/png"
        aria-invalid={frame.error ? true : undefined}
        aria-describedby={describedBy(frame)}
      />
    </FieldFrame>
  );
}
