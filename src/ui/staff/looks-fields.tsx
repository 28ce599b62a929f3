import type { Preferences } from "@/domain/tenancy/rules-preferences";
import type { Language } from "@/lib/text";
import { preferencesMessages } from "@/ui/messages/preferences";
import { translator } from "@/ui/messages/translator";
import { OneOf } from "@/ui/staff/one-of";

type Props = {
  language: Language;
  chosen: Preferences;
  onChange: (part: Partial<Preferences>) => void;
};

/** Density, colours and language. */
export function LooksFields({ language, chosen, onChange }: Props) {
  const t = translator(language, preferencesMessages);
  return (
    <>
      <h2 className="mb-2 mt-6">{t("looks")}</h2>
      <div className="grid gap-x-8 sm:grid-cols-2 md:grid-cols-3">
        <OneOf
          label={t("density")}
          name="density"
          value={chosen.density}
          onChoose={(density) => onChange({ density })}
          options={[
            { value: "comfortable", text: t("densityComfortable") },
            { value: "compact", text: t("densityCompact") },
            { value: "dense", text: t("densityDense"), hint: t("densityDenseHint") },
          ]}
        />
        <OneOf
          label={t("theme")}
          name="theme"
          value={chosen.theme}
          onChoose={(theme) => onChange({ theme })}
          options={[
            { value: "device", text: t("themeDevice") },
            { value: "light", text: t("themeLight") },
            { value: "dark", text: t("themeDark") },
          ]}
        />
        <OneOf
          label={t("language")}
          name="language"
          value={chosen.language ?? language}
          onChoose={(word) => onChange({ language: word })}
          options={[
            { value: "sq", text: "Shqip" },
            { value: "en", text: "English" },
          ]}
        />
      </div>
    </>
  );
}
