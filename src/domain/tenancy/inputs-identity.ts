import { z } from "zod";
import { readEmail, readPhone } from "@/lib/contact";
import { readLivingNumber, readPersonalNumber } from "@/lib/identifiers";

const name = z.string().trim().min(1).max(100);

/**
 * What the national identity provider says about a person, in the shape of e-Albania. A telephone number or e-mail
 * address we cannot read is left out rather than refusing the person.
 */
export const IdentityClaims = z
  .object({
    personal_number: z.string(),
    given_name: name,
    family_name: name,
    father_name: name.optional(),
    birthdate: z.iso.date(),
    phone_number: z.string().optional(),
    email: z.string().optional(),
  })
  .transform((claims, context) => {
    const number = readPersonalNumber(claims.personal_number);
    if (!number.ok) {
      context.addIssue("not a personal number");
      return z.NEVER;
    }
    const phone = readPhone(claims.phone_number ?? "");
    const email = readEmail(claims.email ?? "");
    return {
      personalNumber: number.value,
      firstName: claims.given_name,
      lastName: claims.family_name,
      fatherName: claims.father_name ?? null,
      bornOn: claims.birthdate,
      phone: phone.ok ? phone.value : null,
      email: email.ok ? email.value : null,
    };
  });
export type IdentityClaims = z.infer<typeof IdentityClaims>;

/** The person a profile of the identity provider tells of, when they are born on the civil date; null for none. */
export function readIdentity(profile: unknown, today: string): IdentityClaims | null {
  const { data } = IdentityClaims.safeParse(profile);
  if (!data || data.bornOn > today) return null;
  return readLivingNumber(data.personalNumber, today).ok ? data : null;
}
