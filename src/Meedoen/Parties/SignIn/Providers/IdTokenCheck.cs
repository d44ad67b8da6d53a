using System.Security.Cryptography;
using System.Text;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace Meedoen.Parties.SignIn;

/// <summary>What an ID token must be (OpenID Connect Core 3.1.3.7): signed by the service, for this installation, now, and in answer to our question.</summary>
public static class IdTokenCheck
{
    /// <summary>How much the clocks may differ.</summary>
    public static readonly TimeSpan Skew = TimeSpan.FromMinutes(1);

    // Only signatures with a key pair: a secret shared with the service, or none at all, proves nothing.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <summary>The token when it is right, else null.</summary>
    /// <param name="idToken">As it came.</param>
    /// <param name="issuer">Who must have made it.</param>
    /// <param name="clientId">For whom it must be.</param>
    /// <param name="nonce">What was asked along.</param>
    /// <param name="keys">Keys of the issuer.</param>
    /// <param name="now">The real moment.</param>
    public static async Task<JsonWebToken?> Check(
        string idToken, string issuer, string clientId, string nonce, IEnumerable<SecurityKey> keys, DateTimeOffset now)
    {
        var result = await new JsonWebTokenHandler().ValidateTokenAsync(idToken, new TokenValidationParameters
        {
            ValidIssuer = issuer,
            ValidAudience = clientId,
            IssuerSigningKeys = keys,
            ValidAlgorithms = Algorithms,
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            LifetimeValidator = (from, until, _, _) => (from is null || from <= (now + Skew).UtcDateTime) && until > (now - Skew).UtcDateTime,
        });
        return result is { IsValid: true, SecurityToken: JsonWebToken token } && IsForUs(token, clientId) && IsAnswer(token, nonce, now) ? token : null;
    }

    private static bool IsForUs(JsonWebToken token, string clientId) =>
        token.TryGetPayloadValue<string>("azp", out var party) ? party == clientId : token.Audiences.Count() == 1;

    private static bool IsAnswer(JsonWebToken token, string nonce, DateTimeOffset now) =>
        token.TryGetPayloadValue<string>("nonce", out var came)
        && CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(came), Encoding.UTF8.GetBytes(nonce))
        && token.IssuedAt <= (now + Skew).UtcDateTime;
}
