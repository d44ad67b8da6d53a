using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Meedoen.Parties.SignIn;

/// <summary>What is kept while somebody is at another sign-in service; the handle it is kept under is the state.</summary>
/// <param name="Provider">Id of the service.</param>
/// <param name="Redirect">Address to come back to.</param>
/// <param name="Back">Page that was asked for.</param>
/// <param name="Invitation">Link of the invitation to accept, or null.</param>
/// <param name="Browser">Hash of the secret in the cookie of the browser that began.</param>
internal sealed record ProviderQuestion(string Provider, string Redirect, string? Back, string? Invitation, string Browser)
{
    /// <summary>Comes back in the token.</summary>
    public string Nonce { get; } = Secret();

    /// <summary>Proves at the exchange that we began it (RFC 7636).</summary>
    public string Verifier { get; } = Secret();

    /// <summary>Hash of the verifier, to send along at the beginning.</summary>
    public string Challenge => Base64Url.EncodeToString(SHA256.HashData(Encoding.ASCII.GetBytes(Verifier)));

    /// <summary>A secret that nobody guesses.</summary>
    public static string Secret() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(32));

    /// <summary>Hash of a browser's secret.</summary>
    public static string HashOf(string browser) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(browser)));
}
