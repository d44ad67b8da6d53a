using System.Net;
using Meedoen.Platform.Data;

namespace Meedoen.Platform.Web;

/// <summary>How one server is started.</summary>
public sealed record ServerOptions
{
    /// <summary>Where its data is.</summary>
    public StorageOptions Storage { get; init; } = new();

    /// <summary>Whether this is the demo: personas without a password, a clock that moves, fictitious data.</summary>
    public bool Demo { get; init; }

    /// <summary>Address to listen on; loopback unless configured otherwise.</summary>
    public string Url { get; init; } = "http://127.0.0.1:5080";

    /// <summary>Local business moment to start from, or null for the real one (demo only).</summary>
    public DateTime? Now { get; init; }

    /// <summary>Master key (32 bytes) that wraps the keys of persons; from outside the data directory, but in the demo.</summary>
    public byte[] MasterKey { get; init; } = [];

    /// <summary>Settings of modules, each under a section of its own; empty in the demo.</summary>
    public IConfiguration Settings { get; init; } = new ConfigurationBuilder().Build();

    /// <summary>Address that people use (<c>PublicUrl</c> of the settings) without a slash at its end, or null when the settings do not tell.</summary>
    public string? PublicUrl => Settings["PublicUrl"]?.Trim().TrimEnd('/') is { Length: > 0 } address ? address : null;

    /// <summary>Proxies that are believed about who asks and at which address; loopback unless configured otherwise.</summary>
    public IReadOnlyList<IPNetwork> KnownProxies { get; init; } = BehindProxy.Loopback;

    /// <summary>A session ends when it was not used for this long (and in any case after <see cref="Sessions.Lifetime"/>).</summary>
    public TimeSpan SessionIdle { get; init; } = TimeSpan.FromHours(2);

    /// <summary>How long requests under way may take when the server is told to stop. Who starts it as a service gives it longer than this.</summary>
    public static TimeSpan StopLimit => TimeSpan.FromSeconds(45);

    /// <summary>Where somebody goes to sign in.</summary>
    public string SignInPath => Demo ? "/demo" : "/sign-in";

    /// <summary>How many requests are taken in a minute; null: as many as fit, which for the demo on one's own computer is a great many.</summary>
    public RequestLimits? Limits { get; init; }
}

/// <summary>How many requests are taken in a minute; more are answered with 429 and a time to wait.</summary>
public sealed record RequestLimits
{
    /// <summary>Of one session.</summary>
    public int PerSession { get; init; } = 1_200;

    /// <summary>Without a session, from one network address; a town hall may have only one.</summary>
    public int PerAddress { get; init; } = 1_200;

    /// <summary>Steps of signing in, from one network address.</summary>
    public int SignInPerAddress { get; init; } = 60;

    /// <summary>For a demo that only its own computer can reach.</summary>
    public static RequestLimits Generous { get; } = new() { PerSession = 600_000, PerAddress = 600_000, SignInPerAddress = 6_000 };
}
