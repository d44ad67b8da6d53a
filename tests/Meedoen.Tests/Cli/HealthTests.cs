using Meedoen.Platform.Data;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary><c>health</c>: 0 when the server of these settings is ready for use, 1 when it is not, with the reason.</summary>
public sealed class HealthTests
{
    [Theory, OnBothDatabases]
    public async Task Health_asks_the_running_server_and_its_exit_code_tells(DatabaseKind kind)
    {
        await using var machine = new Installation(kind);
        Assert.Equal(0, (await machine.Run("tenant", "create", "walburg")).Code);
        var nobody = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        using var folder = new TemporaryFolder();
        var settings = folder.Write("settings.json", System.Text.Encoding.UTF8.GetBytes($$"""{ "Url": "{{nobody}}" }"""));

        var before = await machine.Run("health", "--config", settings);
        Assert.Equal((1, $"Op {nobody} geeft Meedoen geen antwoord. Draait de server?"), (before.Code, before.Errors.Trim()));
        using (var server = await machine.Serve())
        {
            // Its data directory tells where it listens, whatever the settings say; without that, the settings do.
            var running = await machine.Run("health", "--config", settings);
            Assert.Equal((0, string.Empty), (running.Code, running.Errors));
            Assert.Contains("is klaar voor gebruik", Assert.Single(running.Lines), StringComparison.Ordinal);
            var elsewhere = await CommandLine.Run(["health", "--data", folder.Path], ("MEEDOEN__Url", server.Address.ToString()));
            Assert.Equal((0, string.Empty), (elsewhere.Code, elsewhere.Errors));

            await Lose(machine.Place);
            var broken = await machine.Run("health");
            Assert.Equal((1, string.Empty), (broken.Code, broken.Output));
            Assert.Contains("niet klaar voor gebruik", broken.Errors, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Health_says_what_is_wrong_with_the_settings()
    {
        using var folder = new TemporaryFolder();
        var absent = await CommandLine.Run(["health", "--data", folder.Path, "--config", Path.Combine(folder.Path, "none.json")]);
        var wrong = await CommandLine.Run(["health", "--data", folder.Path], ("MEEDOEN__Url", "everywhere"));

        Assert.Equal((1, 1), (absent.Code, wrong.Code));
        Assert.Contains("none.json", absent.Errors, StringComparison.Ordinal);
        Assert.Contains("«everywhere» is geen adres", wrong.Errors, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(folder.Path));
    }

    /// <summary>The database of the organisation is gone, from one moment to the next.</summary>
    private static async Task Lose(StorageOptions place)
    {
        if (place.Kind == DatabaseKind.Postgres)
        {
            await PostgresServer.DropAll(place.DatabasePrefix);
            return;
        }

        foreach (var file in Directory.EnumerateFiles(place.DataDirectory, "walburg.db*"))
        {
            File.Delete(file);
        }
    }
}
