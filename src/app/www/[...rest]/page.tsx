import { notFound } from "next/navigation";

/** Every other address of the national pages, so that the answer wears their frame. */
export default function UnknownPage() {
  notFound();
}
