import { atWork } from "../../_parts/at-work";
import { staffLanguage } from "../../_parts/staff-language";

/** The caller of somebody who serves at a counter, with the language they read; null for any other member of staff. */
export async function atCounter() {
  const [here, language] = [await atWork(), await staffLanguage()];
  return here.actor.posts.some((post) => post.role === "front-office") ? { here, language } : null;
}
