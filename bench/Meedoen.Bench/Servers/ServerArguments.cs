namespace Meedoen.Bench.Servers;

/// <summary>What a server that is measured is told: its port, its data directory, and whatever the scenario adds.</summary>
internal sealed record ServerArguments(int Port, string Directory, IReadOnlyList<string> More)
{
    public string Url => $"http://127.0.0.1:{Port}";

    public static ServerArguments Parse(string[] args) => new(int.Parse(args[0]), args[1], args[2..]);

    /// <summary>A bare Kestrel with nothing on it but what the endpoint needs.</summary>
    public WebApplication Bare(Action<IServiceCollection>? services = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(Url).ConfigureKestrel(k => k.AddServerHeader = false);
        services?.Invoke(builder.Services);
        return builder.Build();
    }
}
