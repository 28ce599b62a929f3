import { refusalIn } from "@/server/forms/citizen-post";

/** Answers with a file; what is missing and what is not one's own to read is the same 404. */
export async function fileAnswer(find: () => Promise<Response | null>): Promise<Response> {
  const bare = (status: number, words: string) =>
    new Response(`${status} ${words}\n`, { status, headers: { "cache-control": "private, no-store" } });
  try {
    return (await find()) ?? bare(404, "Not Found");
  } catch (error) {
    const refusal = refusalIn(error);
    if (!refusal) throw error;
    // A file that still waits for its check exists, but is not given out.
    return refusal.code === "conflict" ? bare(409, "Conflict") : bare(404, "Not Found");
  }
}
