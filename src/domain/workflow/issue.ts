import type { Text } from "@/lib/text";

type Subject = { id: string; name?: Text };

/** What is wrong with a definition, at which node (its full id), said in both languages. */
export type Issue = { code: IssueCode; node: string; message: Text };

type Sentence = (name: Text, detail: string) => Text;

const sentences = {
  "no-start": () => ({ sq: "Rrjedha nuk ka fillim.", en: "The workflow has no start." }),
  "several-starts": () => ({
    sq: "Rrjedha ka më shumë se një fillim.",
    en: "The workflow has more than one start.",
  }),
  "same-id": ({ sq, en }, id) => ({
    sq: `“${sq}”: identifikuesi “${id}” përdoret më shumë se një herë.`,
    en: `“${en}”: the identifier “${id}” is used more than once.`,
  }),
  "unknown-lane": ({ sq, en }, lane) => ({
    sq: `“${sq}” i caktohet korsisë “${lane}”, e cila nuk ekziston.`,
    en: `“${en}” is given to the lane “${lane}”, which does not exist.`,
  }),
  "dangling-flow": ({ sq, en }, flow) => ({
    sq: `Kalimi “${flow}” përmend “${sq}”, i cili nuk ekziston.`,
    en: `The flow “${flow}” names “${en}”, which does not exist.`,
  }),
  "into-start": ({ sq, en }, flow) => ({
    sq: `Kalimi “${flow}” kthehet te “${sq}”; në fillim nuk hyn asgjë.`,
    en: `The flow “${flow}” returns to “${en}”; nothing may lead into a start.`,
  }),
  "out-of-end": ({ sq, en }, flow) => ({
    sq: `Kalimi “${flow}” del nga fundi “${sq}”.`,
    en: `The flow “${flow}” leaves the end “${en}”.`,
  }),
  "no-way-out": ({ sq, en }) => ({
    sq: `Nga “${sq}” nuk del asnjë kalim.`,
    en: `No flow leads out of “${en}”.`,
  }),
  "several-ways-out": ({ sq, en }) => ({
    sq: `Nga “${sq}” dalin disa kalime dhe asgjë nuk zgjedh mes tyre.`,
    en: `Several flows lead out of “${en}” and nothing chooses between them.`,
  }),
  "outcome-without-flow": ({ sq, en }, outcome) => ({
    sq: `Te “${sq}”, përfundimi “${outcome}” nuk çon askund.`,
    en: `At “${en}”, the outcome “${outcome}” leads nowhere.`,
  }),
  "unknown-outcome": ({ sq, en }, outcome) => ({
    sq: `“${sq}” nuk e ka përfundimin “${outcome}”.`,
    en: `“${en}” has no outcome “${outcome}”.`,
  }),
  "split-without-otherwise": ({ sq, en }) => ({
    sq: `“${sq}” nuk thotë ku shkohet kur asnjë kusht nuk plotësohet.`,
    en: `“${en}” does not say where to go when no condition holds.`,
  }),
  "several-otherwise": ({ sq, en }) => ({
    sq: `“${sq}” ka më shumë se një kalim “përndryshe”.`,
    en: `“${en}” has more than one “otherwise” flow.`,
  }),
  "branch-without-condition": ({ sq, en }, flow) => ({
    sq: `Te “${sq}”, kalimi “${flow}” nuk ka kusht.`,
    en: `At “${en}”, the flow “${flow}” has no condition.`,
  }),
  "idle-condition": ({ sq, en }, flow) => ({
    sq: `Te “${sq}”, kushti i kalimit “${flow}” nuk lexohet kurrë.`,
    en: `At “${en}”, the condition of the flow “${flow}” is never read.`,
  }),
  "unknown-node-read": ({ sq, en }, node) => ({
    sq: `Një kusht te “${sq}” lexon “${node}”, i cili nuk ekziston.`,
    en: `A condition at “${en}” reads “${node}”, which does not exist.`,
  }),
  "boundary-of-nothing": ({ sq, en }, boundary) => ({
    sq: `Afati “${boundary}” vendoset te “${sq}”, ku asgjë nuk pret.`,
    en: `The boundary “${boundary}” is set on “${en}”, where nothing waits.`,
  }),
  "boundary-without-flow": ({ sq, en }, boundary) => ({
    sq: `Te “${sq}”, afati “${boundary}” nuk ka nga të dalë.`,
    en: `At “${en}”, the boundary “${boundary}” has no flow to leave by.`,
  }),
  "unknown-four-eyes": ({ sq, en }, node) => ({
    sq: `“${sq}” kërkon tjetër punonjës nga ai i “${node}”, që nuk është detyrë e kësaj rrjedhe.`,
    en: `“${en}” asks for another worker than that of “${node}”, which is no task of this workflow.`,
  }),
  "gateways-only-loop": ({ sq, en }) => ({
    sq: `Nga “${sq}” mund të kthehet te vetvetja pa bërë askush asgjë.`,
    en: `From “${en}” the dossier can return to it without anybody doing anything.`,
  }),
  "join-starves": ({ sq, en }) => ({
    sq: `Bashkimi “${sq}” mund të presë përgjithmonë një degë që nuk vjen.`,
    en: `The join “${en}” can wait for ever for a branch that never comes.`,
  }),
  "token-left-behind": ({ sq, en }, end) => ({
    sq: `Praktika mund të arrijë “${end}” ndërsa “${sq}” është ende e hapur.`,
    en: `The dossier can reach “${end}” while “${en}” is still open.`,
  }),
  "reached-twice": ({ sq, en }) => ({
    sq: `Te “${sq}” mund të vijnë njëkohësisht dy degë që duheshin bashkuar më parë.`,
    en: `Two branches that should have been joined can come to “${en}” at the same time.`,
  }),
  "dead-node": ({ sq, en }) => ({
    sq: `Te “${sq}” nuk mbërrihet kurrë.`,
    en: `“${en}” can never be reached.`,
  }),
  "cannot-complete": ({ sq, en }) => ({
    sq: `Praktika që arrin te “${sq}” nuk mund të mbarojë më.`,
    en: `A dossier that comes to “${en}” can never end.`,
  }),
  "too-many-states": ({ sq, en }, bound) => ({
    sq: `Rrjedha ka më shumë se ${bound} gjendje dhe nuk kontrollohet dot; thjeshtoni degët paralele rreth “${sq}”.`,
    en: `The workflow has more than ${bound} states and cannot be checked; simplify the parallel branches around “${en}”.`,
  }),
} satisfies Record<string, Sentence>;

type IssueCode = keyof typeof sentences;

/** Returns the issue at a node; a node without a name, such as a start, is called by its id. */
export function issueAt(code: IssueCode, { id, name = { sq: id, en: id } }: Subject, detail = ""): Issue {
  const sentence: Sentence = sentences[code];
  return { code, node: id, message: sentence(name, detail) };
}
