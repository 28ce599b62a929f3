import type { Expression } from "@/domain/workflow/expression";
import type { Text } from "@/lib/text";

type Compared = Extract<Expression, { op: "compare" }>;
type Operand = Compared["left"];

const signs: Record<Compared["is"], Text> = {
  "=": { sq: "është", en: "is" },
  "≠": { sq: "nuk është", en: "is not" },
  "<": { sq: "është më pak se", en: "is less than" },
  "≤": { sq: "është jo më shumë se", en: "is at most" },
  ">": { sq: "është më shumë se", en: "is more than" },
  "≥": { sq: "është të paktën", en: "is at least" },
  in: { sq: "është një nga", en: "is one of" },
};

/** How a condition calls what it reads: steps by their numbers, outcomes by their names. */
export type Naming = {
  numberOf: (node: string) => string;
  outcomeName: (node: string, outcome: string) => Text;
};

const quoted = (text: Text): Text => ({ sq: `„${text.sq}“`, en: `“${text.en}”` });
const plain = (text: string): Text => ({ sq: text, en: text });

function operandInWords(operand: Operand, other: Operand, naming: Naming): Text {
  if ("literal" in operand) {
    const literals = [operand.literal].flat().map(String);
    const named = literals.map((one) =>
      "outcome" in other ? naming.outcomeName(other.outcome, one) : plain(one),
    );
    return linked(named.map(quoted), ", ", ", ");
  }
  if ("answer" in operand) {
    const { sq, en } = quoted(plain(operand.answer));
    return { sq: `përgjigjja ${sq}`, en: `the answer ${en}` };
  }
  const number = naming.numberOf(operand.outcome);
  return { sq: `përfundimi i hapit ${number}`, en: `the outcome of step ${number}` };
}

const linked = (parts: Text[], sq: string, en: string): Text => ({
  sq: parts.map((part) => part.sq).join(sq),
  en: parts.map((part) => part.en).join(en),
});

/** Returns a condition as a phrase that can stand after "when". */
export function conditionInWords(condition: Expression, naming: Naming): Text {
  switch (condition.op) {
    case "all":
    case "any": {
      const parts = condition.of.map((part) => conditionInWords(part, naming));
      return condition.op === "all" ? linked(parts, " dhe ", " and ") : linked(parts, " ose ", " or ");
    }
    case "not": {
      const { sq, en } = conditionInWords(condition.of, naming);
      return { sq: `nuk vlen që ${sq}`, en: `it does not hold that ${en}` };
    }
    case "answered": {
      const { sq, en } = quoted(plain(condition.key));
      return { sq: `është dhënë përgjigjja ${sq}`, en: `the answer ${en} is given` };
    }
    case "compare": {
      const left = operandInWords(condition.left, condition.right, naming);
      const right = operandInWords(condition.right, condition.left, naming);
      return linked([left, signs[condition.is], right], " ", " ");
    }
  }
}
