using System.Diagnostics;
using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Meedoen.Tests.Architecture;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>
/// A real OpenID Connect provider (npm <c>oidc-provider</c>) in a process of its own, on loopback, for one test. Its packages are
/// installed once, from the lock file beside it.
/// </summary>
internal sealed class OidcProvider : IAsyncDisposable
{
    private const string Source = "tests/Meedoen.Tests/Parties/Provider";

    private static readonly Lazy<Task<string>> Installed = new(Install);
    private readonly Process process;
    private readonly HttpClient http = new();

    private OidcProvider(Process process, int port) => (this.process, Issuer) = (process, new Uri($"http://127.0.0.1:{port}"));

    /// <summary>Its issuer.</summary>
    public Uri Issuer { get; }

    /// <summary>Starts one that sends people back to an address; skips the test where Node.js is not installed.</summary>
    public static async Task<OidcProvider> Start(Uri back)
    {
        Assert.SkipUnless(Has("node") && Has("npm"), "No Node.js: install Debian's nodejs and npm. ./test does so when it may.");
        var directory = await Installed.Value;
        var port = FreePort();
        var started = Process.Start(new ProcessStartInfo("node", ["provider.mjs", $"{port}", $"{back.GetLeftPart(UriPartial.Authority)}/sign-in/returned"])
        {
            WorkingDirectory = directory,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        started.ErrorDataReceived += (_, _) => { };
        started.BeginErrorReadLine();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        while (await started.StandardOutput.ReadLineAsync(limit.Token) is var line && line != "ready")
        {
            Assert.False(line is null, "The provider does not start.");
        }

        return new OidcProvider(started, port);
    }

    /// <summary>Sets who signs in there from now on.</summary>
    public async Task Become(string subject, string level = "substantial") =>
        (await http.PostAsJsonAsync(new Uri(Issuer, "/become"), new { sub = subject, acr = level })).EnsureSuccessStatusCode();

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        http.Dispose();
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<string> Install()
    {
        var directory = Repository.PathOf("artifacts/oidc-provider");
        Directory.CreateDirectory(directory);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf(Source)))
        {
            File.Copy(file, Path.Combine(directory, Path.GetFileName(file)), overwrite: true);
        }

        if (!Directory.Exists(Path.Combine(directory, "node_modules", "oidc-provider")))
        {
            using var npm = Process.Start(new ProcessStartInfo("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"])
            {
                WorkingDirectory = directory,
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            })!;
            var said = npm.StandardError.ReadToEndAsync();
            _ = await npm.StandardOutput.ReadToEndAsync();
            await npm.WaitForExitAsync();
            Assert.True(npm.ExitCode == 0, await said);
        }

        return directory;
    }

    private static bool Has(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Any(p => File.Exists(Path.Combine(p, program)));

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
