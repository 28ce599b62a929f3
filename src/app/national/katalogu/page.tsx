import { redirect } from "next/navigation";

/** The catalogue is the first page; whoever cuts a longer address gets there. */
export default function Page(): never {
  redirect("/");
}
