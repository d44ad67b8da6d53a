using System.Collections.Concurrent;

namespace Meedoen.Parties.SignIn;

/// <summary>The connections with the sign-in services, made at first use.</summary>
public sealed class ProviderConnections(SignInProviders providers, TimeProvider real) : IDisposable
{
    private const int LongestAnswer = 1024 * 1024;

    private readonly ConcurrentDictionary<string, ProviderConnection> made = new(StringComparer.Ordinal);
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, PooledConnectionLifetime = TimeSpan.FromMinutes(10) })
    {
        Timeout = TimeSpan.FromSeconds(10),
        MaxResponseContentBufferSize = LongestAnswer,
    };

    /// <inheritdoc />
    public void Dispose() => http.Dispose();

    internal ProviderConnection? Find(string? id) =>
        providers.Find(id) is { } provider ? made.GetOrAdd(provider.Id, _ => new ProviderConnection(provider, http, real)) : null;
}
