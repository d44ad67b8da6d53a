// A real OpenID Connect provider on loopback. Who signs in there, and on which level, is set by POST /become {sub, acr}.
import { Provider } from "oidc-provider";
import { createServer } from "node:http";

const [port, redirect] = process.argv.slice(2);
const issuer = `http://127.0.0.1:${port}`;
let visitor = { sub: "nobody", acr: "low" };

const client = (id) => ({ client_id: id, client_secret: "a-secret-of-the-test-that-is-long-enough", redirect_uris: [redirect], grant_types: ["authorization_code"], response_types: ["code"] });

const provider = new Provider(issuer, {
  clients: [client("meedoen"), client("another")],
  acrValues: ["low", "substantial"],
  claims: { openid: ["sub", "employee"], acr: null },
  conformIdTokenClaims: false,
  pkce: { required: () => true },
  features: { devInteractions: { enabled: false } },
  interactions: { url: (ctx, interaction) => `/interaction/${interaction.uid}` },
  findAccount: (ctx, id) => ({ accountId: id, claims: () => ({ sub: id, employee: `number-${id}` }) }),
  loadExistingGrant: async (ctx) => {
    const grant = new ctx.oidc.provider.Grant({ clientId: ctx.oidc.client.clientId, accountId: ctx.oidc.session.accountId });
    grant.addOIDCScope("openid");
    await grant.save();
    return grant;
  },
});

async function body(request) {
  let text = "";
  for await (const part of request) {
    text += part;
  }
  return JSON.parse(text);
}

createServer(async (request, response) => {
  if (request.method === "POST" && request.url === "/become") {
    visitor = await body(request);
    response.end();
  } else if (request.url.startsWith("/interaction/")) {
    await provider.interactionFinished(request, response, { login: { accountId: visitor.sub, acr: visitor.acr, remember: false } });
  } else {
    provider.callback()(request, response);
  }
}).listen(Number(port), "127.0.0.1", () => console.log("ready"));
