import { generateKeyPairSync, randomBytes } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import Provider, {
  type Configuration,
  type Interaction,
  interactionPolicy,
  type KoaContextWithOIDC,
} from "oidc-provider";
import { formatDate } from "@/lib/dates";
import { env } from "@/lib/env";
import { type Citizen, readCast, readMunicipalities } from "@/server/seed/data";

/**
 * The national identity of a demonstration and of tests: a real OpenID provider whose only question is which invented
 * person to be. It speaks as e-Albania is expected to; production names the real one in OIDC_ISSUER instead.
 */
const { OIDC_ISSUER = "", OIDC_CLIENT_ID = "", OIDC_CLIENT_SECRET = "", OSSIS_BASE, OSSIS_DEMO } = env();
if (!OSSIS_DEMO) throw new Error("The identity provider of the demonstration runs in a demonstration only");

const townOf = new Map(readMunicipalities().map(({ slug, name }) => [slug, name]));
const citizens = new Map(readCast().citizens.map((citizen) => [citizen.key, citizen]));

const claimsOf = (citizen: Citizen) => ({
  sub: citizen.key,
  personal_number: citizen.personalNumber,
  given_name: citizen.firstName,
  family_name: citizen.lastName,
  father_name: citizen.fatherName,
  birthdate: citizen.birthDate,
  ...(citizen.phone ? { phone_number: citizen.phone } : {}),
  ...(citizen.email ? { email: citizen.email } : {}),
});

/** Whoever signs in is asked again each time, so that a demonstration can change persons. */
function alwaysAsking() {
  const policy = interactionPolicy.base();
  const check = new interactionPolicy.Check(
    "choose",
    "a person is chosen at every sign-in",
    (ctx) => !ctx.oidc.result?.login,
  );
  policy.get("login")?.checks.add(check);
  return policy;
}

/** The people of a demonstration agree to be known by the municipality. */
async function agreed(ctx: KoaContextWithOIDC) {
  const { client, session, provider } = ctx.oidc;
  if (!client || !session?.accountId) return undefined;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: session.accountId });
  grant.addOIDCScope("openid profile email phone");
  await grant.save();
  return grant;
}

const configuration: Configuration = {
  clients: [
    {
      client_id: OIDC_CLIENT_ID,
      client_secret: OIDC_CLIENT_SECRET,
      redirect_uris: readMunicipalities().map(
        ({ slug }) => `http://${slug}.${OSSIS_BASE}/api/auth/callback/identity`,
      ),
      grant_types: ["authorization_code"],
      response_types: ["code"],
    },
  ],
  claims: {
    openid: ["sub"],
    profile: ["personal_number", "given_name", "family_name", "father_name", "birthdate"],
    email: ["email"],
    phone: ["phone_number"],
  },
  conformIdTokenClaims: false,
  features: { devInteractions: { enabled: false } },
  interactions: { policy: alwaysAsking(), url: (_ctx: unknown, { uid }: Interaction) => `/zgjidh/${uid}` },
  findAccount: (_ctx: unknown, id: string) => {
    const citizen = citizens.get(id);
    return citizen && { accountId: id, claims: () => claimsOf(citizen) };
  },
  loadExistingGrant: agreed,
  cookies: { keys: [randomBytes(32).toString("base64url")] },
  jwks: {
    keys: [
      {
        ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
        use: "sig",
        alg: "RS256",
      },
    ],
  },
  ttl: { Interaction: 900, Session: 900, Grant: 900, AccessToken: 900, IdToken: 900 },
};

const escapeHtml = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);

function choicePage(): string {
  const people = [...citizens.values()].map(
    ({ key, firstName, lastName, municipality, birthDate }) =>
      `<li><button name="person" value="${escapeHtml(key)}"><b>${escapeHtml(`${firstName} ${lastName}`)}</b><br>${escapeHtml(townOf.get(municipality) ?? "")}, ${formatDate(birthDate, "sq", "long")}</button></li>`,
  );
  return `<!doctype html><html lang="sq"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<title>Identiteti i demonstrimit</title>
<style>body{font:1.125rem/1.5 system-ui,sans-serif;max-width:38rem;margin:0 auto;padding:1rem;color:#111;background:#fff}
p.demo{border-left:.375rem solid #a35200;padding:.5rem 1rem;background:#fff4e5}ul{list-style:none;padding:0}
button{font:inherit;width:100%;text-align:left;padding:.75rem 1rem;margin:.25rem 0;border:1px solid #555;border-radius:.25rem;background:#fff;cursor:pointer}
button:hover{background:#eef3ff}button:focus-visible{outline:3px solid #1d4ed8;outline-offset:2px}</style>
<h1>Kush jeni?</h1>
<p class="demo"><b>Demonstrim.</b> Kjo faqe zë vendin e identitetit kombëtar. Personat janë të shpikur.<br>
<span lang="en"><b>Demonstration.</b> This page stands in for the national identity. The people are invented.</span></p>
<form method="post"><ul>${people.join("")}</ul></form></html>`;
}

async function readPerson(request: IncomingMessage): Promise<string> {
  let body = "";
  for await (const chunk of request) {
    body += String(chunk);
    if (body.length > 1_000) return "";
  }
  return new URLSearchParams(body).get("person") ?? "";
}

const provider = new Provider(OIDC_ISSUER, configuration);
const protocol = provider.callback();

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (!request.url?.startsWith("/zgjidh/")) return protocol(request, response);
  const person = request.method === "POST" ? await readPerson(request) : "";
  if (citizens.has(person)) {
    return provider.interactionFinished(request, response, { login: { accountId: person, remember: false } });
  }
  await provider.interactionDetails(request, response);
  response
    .writeHead(200, { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" })
    .end(choicePage());
}

const server = createServer((request, response) => {
  answer(request, response).catch(() => {
    if (!response.headersSent) response.writeHead(400, { "content-type": "text/plain; charset=utf-8" });
    response.end("Kërkesa ka skaduar. Kthehuni te faqja e bashkisë dhe provoni përsëri.\n");
  });
});
server.listen(Number(new URL(OIDC_ISSUER).port), "127.0.0.1");
for (const signal of ["SIGTERM", "SIGINT"] as const) process.once(signal, () => process.exit(0));
