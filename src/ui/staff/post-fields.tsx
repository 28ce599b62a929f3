import type { ReactNode } from "react";
import type { OfficeName } from "@/domain/routing/rules-people";
import { Role } from "@/domain/tenancy/rules";
import { compareAlbanian } from "@/lib/albanian";
import type { Language } from "@/lib/text";
import { Button } from "@/ui/kit/button";
import { describedBy, FieldError } from "@/ui/kit/field-frame";
import { Icon } from "@/ui/kit/icon";
import { roleNames } from "@/ui/kit/role-names";
import type { ErrorOf } from "@/ui/kit/use-form-checks";
import { peopleMessages } from "@/ui/messages/people";
import { systemMessages } from "@/ui/messages/system";
import { translator } from "@/ui/messages/translator";

/** A post being chosen; empty words where nothing is chosen yet. */
export type PostChoice = { key: number; officeId: string; role: Role | "" };
type Props = {
  language: Language;
  errorOf: ErrorOf;
  offices: readonly OfficeName[];
  posts: readonly PostChoice[];
  onChange: (posts: PostChoice[]) => void;
};

const nextKey = (posts: readonly PostChoice[]) => Math.max(0, ...posts.map(({ key }) => key)) + 1;

/** Posts as they are held, ready to be changed; somebody without one begins with an empty line. */
export function choicesOf(posts: readonly { officeId: string; role: Role }[]): PostChoice[] {
  const choices = posts.map(({ officeId, role }, at) => ({ key: at + 1, officeId, role }));
  return choices.length > 0 ? choices : [{ key: 1, officeId: "", role: "" }];
}

/** The lines that are chosen whole. */
export const chosenPosts = (posts: readonly PostChoice[]): { officeId: string; role: Role }[] =>
  posts.flatMap(({ officeId, role }) => (officeId && role ? [{ officeId, role }] : []));

type SelectProps = {
  id: string;
  language: Language;
  label: string;
  error: string | undefined;
  value: string;
  onChoose: (value: string) => void;
  children: ReactNode;
};

/** A list beside another one; its empty line says what it is a list of. */
function PostSelect({ id, language, label, error, value, onChoose, children }: SelectProps) {
  return (
    <div className="min-w-0 flex-1 basis-48">
      <FieldError id={id} language={language} error={error} />
      <select
        id={id}
        className={error ? "o-input o-input--error" : "o-input"}
        aria-label={label}
        aria-invalid={error ? true : undefined}
        aria-describedby={describedBy({ id, error })}
        required
        value={value}
        onChange={({ target }) => onChoose(target.value)}
      >
        <option value="">
          {label}: {translator(language, systemMessages)("choose")}
        </option>
        {children}
      </select>
    </div>
  );
}

/** One line for each post: the office and what somebody is there. */
export function PostFields({ language, errorOf, offices, posts, onChange }: Props) {
  const t = translator(language, peopleMessages);
  const roles = Role.options
    .map((role) => ({ role, name: roleNames[role][language] }))
    .sort((a, b) => compareAlbanian(a.name, b.name));
  const set = (key: number, part: Partial<PostChoice>) =>
    onChange(posts.map((post) => (post.key === key ? { ...post, ...part } : post)));
  return (
    <fieldset className="mb-3">
      <legend className="o-field__label">{t("posts")}</legend>
      {posts.map((post, at) => {
        const number = `${at + 1}`;
        return (
          <div
            key={post.key}
            role="group"
            aria-label={t("post", { number })}
            className="mb-2 flex flex-wrap items-end gap-2"
          >
            <PostSelect
              id={`post-${post.key}-office`}
              language={language}
              error={errorOf(`post-${post.key}-office`)}
              label={t("office")}
              value={post.officeId}
              onChoose={(officeId) => set(post.key, { officeId })}
            >
              {offices.map(({ id, code, name }) => (
                <option key={id} value={id}>
                  {code} – {name[language]}
                </option>
              ))}
            </PostSelect>
            <PostSelect
              id={`post-${post.key}-role`}
              language={language}
              error={errorOf(`post-${post.key}-role`)}
              label={t("role")}
              value={post.role}
              onChoose={(value) => set(post.key, { role: Role.options.find((each) => each === value) ?? "" })}
            >
              {roles.map(({ role, name }) => (
                <option key={role} value={role}>
                  {name}
                </option>
              ))}
            </PostSelect>
            <button
              type="button"
              className="min-h-8 rounded p-1.5 hover:bg-sunken"
              onClick={() => onChange(posts.filter(({ key }) => key !== post.key))}
            >
              <Icon name="close" label={t("removePost", { number })} />
            </button>
          </div>
        );
      })}
      <Button
        type="button"
        variant="quiet"
        icon="plus"
        onClick={() => onChange([...posts, { key: nextKey(posts), officeId: "", role: "" }])}
      >
        {t("addPost")}
      </Button>
    </fieldset>
  );
}
