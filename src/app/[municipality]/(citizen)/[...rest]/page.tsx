import { notFound } from "next/navigation";

/** Every other address of a municipality, so that the answer wears its frame. */
export default function UnknownPage() {
  notFound();
}
