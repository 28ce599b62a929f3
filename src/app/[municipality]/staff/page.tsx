import { redirect } from "next/navigation";
import { atWork } from "./_parts/at-work";

/** Everybody starts where their work is. */
export default async function StaffStart() {
  const { posts } = (await atWork()).actor;
  const onlyCounter = posts.length > 0 && posts.every(({ role }) => role === "front-office");
  redirect(onlyCounter ? "/staff/counter" : "/staff/work");
}
