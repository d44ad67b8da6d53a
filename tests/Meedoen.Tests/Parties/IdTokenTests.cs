using System.Security.Cryptography;
using Meedoen.Parties.SignIn;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>What is taken for an ID token, and what is not.</summary>
public sealed class IdTokenTests : IDisposable
{
    private const string Issuer = "https://id.voorbeeld.test";
    private const string Client = "meedoen";
    private const string Nonce = "a-nonce";

    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.Zero);

    private readonly RSA rsa = RSA.Create(2048);
    private readonly RSA other = RSA.Create(2048);

    [Fact]
    public async Task A_right_token_is_taken_and_clocks_may_differ_a_minute()
    {
        Assert.NotNull(await Check(Token()));
        Assert.NotNull(await Check(Token(), Now + TimeSpan.FromMinutes(5.9)));
        Assert.NotNull(await Check(Token(), Now - TimeSpan.FromMinutes(0.9)));
        Assert.Null(await Check(Token(), Now + TimeSpan.FromMinutes(6.1)));
        Assert.Null(await Check(Token(), Now - TimeSpan.FromMinutes(1.1)));
    }

    [Fact]
    public async Task Another_issuer_audience_nonce_or_party_is_refused()
    {
        Assert.Null(await Check(Token(issuer: "https://evil.voorbeeld.test")));
        Assert.Null(await Check(Token(audience: "another-client")));
        Assert.Null(await Check(Token(nonce: "another-nonce")));
        Assert.Null(await Check(Token(nonce: null)));
        Assert.Null(await Check(Token(party: "another-client")));
        Assert.NotNull(await Check(Token(party: Client)));
    }

    [Fact]
    public async Task A_signature_by_another_key_a_shared_secret_or_nothing_is_refused()
    {
        Assert.Null(await Check(Token(key: new RsaSecurityKey(other) { KeyId = "1" })));
        Assert.Null(await Check(Token(key: new SymmetricSecurityKey(rsa.ExportRSAPublicKey()[..64]) { KeyId = "1" }, algorithm: SecurityAlgorithms.HmacSha256)));
        var bare = new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(Description(Issuer, Client, Nonce, null, null));
        Assert.Null(await Check(bare));
        var right = Token();
        Assert.Null(await Check(right[..(right.LastIndexOf('.') + 1)]));
    }

    /// <inheritdoc />
    public void Dispose()
    {
        rsa.Dispose();
        other.Dispose();
    }

    private Task<JsonWebToken?> Check(string token, DateTimeOffset? now = null) =>
        IdTokenCheck.Check(token, Issuer, Client, Nonce, [new RsaSecurityKey(rsa.ExportParameters(false)) { KeyId = "1" }], now ?? Now);

    private string Token(
        string issuer = Issuer, string audience = Client, string? nonce = Nonce, string? party = null, SecurityKey? key = null, string algorithm = SecurityAlgorithms.RsaSha256) =>
        new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(
            Description(issuer, audience, nonce, party, new SigningCredentials(key ?? new RsaSecurityKey(rsa) { KeyId = "1" }, algorithm)));

    private static SecurityTokenDescriptor Description(string issuer, string audience, string? nonce, string? party, SigningCredentials? credentials)
    {
        var claims = new Dictionary<string, object> { ["sub"] = "someone" };
        if (nonce is not null)
        {
            claims["nonce"] = nonce;
        }

        if (party is not null)
        {
            claims["azp"] = party;
        }

        return new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            IssuedAt = Now.UtcDateTime,
            Expires = Now.AddMinutes(5).UtcDateTime,
            Claims = claims,
            SigningCredentials = credentials,
        };
    }
}
