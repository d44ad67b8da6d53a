using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Meedoen.Parties.SignIn;

/// <summary>Talks with one sign-in service: its configuration and keys (kept, and read again when a key is new), and the exchange of a code for a token.</summary>
internal sealed class ProviderConnection(SignInProvider provider, HttpClient http, TimeProvider real)
{
    private readonly ConfigurationManager<OpenIdConnectConfiguration> configuration = new(
        new Uri(provider.Authority.AbsoluteUri.TrimEnd('/') + "/.well-known/openid-configuration").AbsoluteUri,
        new OpenIdConnectConfigurationRetriever(),
        new HttpDocumentRetriever(http) { RequireHttps = !provider.Authority.IsLoopback });

    /// <summary>The service.</summary>
    public SignInProvider Provider => provider;

    /// <summary>Where to send the browser (code flow with PKCE).</summary>
    public async Task<string> Address(ProviderQuestion question, string state, CancellationToken cancel)
    {
        var found = await configuration.GetConfigurationAsync(cancel);
        List<KeyValuePair<string, string?>> query =
        [
            new("response_type", "code"), new("client_id", provider.ClientId), new("redirect_uri", question.Redirect), new("scope", provider.Scope),
            new("state", state), new("nonce", question.Nonce), new("code_challenge", question.Challenge), new("code_challenge_method", "S256"),
        ];
        if (provider.Acr.Count > 0)
        {
            query.Add(new("acr_values", string.Join(' ', provider.Acr)));
        }

        return found.AuthorizationEndpoint + QueryString.Create(query).Value;
    }

    /// <summary>Whether an answer names another issuer than this one (RFC 9207).</summary>
    public async Task<bool> IsFrom(string? issuer, CancellationToken cancel) =>
        issuer is null || issuer == (await configuration.GetConfigurationAsync(cancel)).Issuer;

    /// <summary>Exchanges the code, and answers the token when it is right; else null.</summary>
    public async Task<JsonWebToken?> Exchange(ProviderQuestion question, string code, CancellationToken cancel)
    {
        var found = await configuration.GetConfigurationAsync(cancel);
        if (await Token(found.TokenEndpoint, question, code, cancel) is not { } token)
        {
            return null;
        }

        var right = await Check(token, found, question);
        if (right is null && HasNewKey(token, found))
        {
            configuration.RequestRefresh();
            right = await Check(token, await configuration.GetConfigurationAsync(cancel), question);
        }

        return right;
    }

    private Task<JsonWebToken?> Check(string token, OpenIdConnectConfiguration found, ProviderQuestion question) =>
        IdTokenCheck.Check(token, found.Issuer, provider.ClientId, question.Nonce, found.SigningKeys, real.GetUtcNow());

    private static bool HasNewKey(string token, OpenIdConnectConfiguration found) =>
        new JsonWebTokenHandler() is var handler && handler.CanReadToken(token)
        && handler.ReadJsonWebToken(token).Kid is { Length: > 0 } key && found.SigningKeys.All(k => k.KeyId != key);

    private async Task<string?> Token(string endpoint, ProviderQuestion question, string code, CancellationToken cancel)
    {
        var secret = (await File.ReadAllTextAsync(provider.SecretFile, cancel)).Trim();
        var who = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{Uri.EscapeDataString(provider.ClientId)}:{Uri.EscapeDataString(secret)}"));
        using var request = new HttpRequestMessage(HttpMethod.Post, endpoint)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Basic", who) },
            Content = new FormUrlEncodedContent(
            [
                new("grant_type", "authorization_code"), new("code", code), new("redirect_uri", question.Redirect), new("code_verifier", question.Verifier),
            ]),
        };
        using var answer = await http.SendAsync(request, cancel);
        if (!answer.IsSuccessStatusCode)
        {
            return null;
        }

        using var body = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(cancel));
        return body.RootElement.TryGetProperty("id_token", out var token) ? token.GetString() : null;
    }
}
