using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Harness;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>One process writes in a data directory; commands know who it is, also after it was killed.</summary>
public sealed class DirectoryTests
{
    [Fact]
    public async Task After_a_killed_server_a_command_does_its_own_work_again()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        Assert.Equal(0, (await machine.Run("tenant", "create", "walburg")).Code);
        using (var server = await machine.Serve())
        {
            server.Kill();
        }

        Assert.True(File.Exists(Path.Combine(machine.Place.DataDirectory, "server.json")), "a killed server leaves its door behind");
        Assert.Equal(0, (await machine.Run("tenant", "create", "veluwe")).Code);
        Assert.False(File.Exists(Path.Combine(machine.Place.DataDirectory, "server.json")));
        var trail = await machine.Run("audit", "verify");
        Assert.Equal((0, 2), (trail.Code, trail.Lines.Count));
    }

    [Fact]
    public async Task A_second_server_on_the_same_files_is_refused()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        using var server = await machine.Serve();
        var second = await machine.Run("serve");
        Assert.Equal(2, second.Code);
        Assert.Contains("Een ander proces gebruikt", second.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_holds_the_directory_but_does_not_answer_is_named()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        var folder = machine.Place.DataDirectory;
        using var taken = new FileStream(Path.Combine(folder, "server.lock"), FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        var nobody = $"http://127.0.0.1:{ServerProcess.FreePort()}";
        await File.WriteAllTextAsync(Path.Combine(folder, "server.json"), JsonSerializer.Serialize(new { Url = nobody, Secret = "00" }));
        var ran = await machine.Run("audit", "verify");
        Assert.Equal(2, ran.Code);
        Assert.Contains(nobody, ran.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_master_key_real_data_stays_closed_and_a_demo_is_not_served()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        Assert.Equal(0, (await machine.Run("tenant", "create", "walburg")).Code);
        string[] onData = ["--data", machine.Place.DataDirectory];
        foreach (var command in (string[][])[["serve"], ["audit", "verify"], ["tenant", "create", "veluwe"]])
        {
            var ran = await CommandLine.Run([.. command, .. onData]);
            Assert.Equal(2, ran.Code);
            Assert.Contains("Er is geen hoofdsleutel", ran.Errors, StringComparison.Ordinal);
        }

        var demo = await CommandLine.Run(["demo", "--reset", .. onData]);
        Assert.Equal(2, demo.Code);
        Assert.Contains("niet van de demo", demo.Errors, StringComparison.Ordinal);
        Assert.True(File.Exists(Path.Combine(machine.Place.DataDirectory, "walburg.db")));
    }

    [Fact]
    public async Task Settings_come_from_a_file_and_the_environment_wins()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        using var folder = new TemporaryFolder();
        var settings = folder.Write("settings.json", JsonSerializer.SerializeToUtf8Bytes(new { MasterKeyFile = machine.KeyFile, PublicUrl = "https://een.voorbeeld.test" }));
        var broken = folder.Write("broken.json", "{ \"Url\": "u8.ToArray());
        string[] create = ["tenant", "create", "walburg", "--data", machine.Place.DataDirectory, "--config"];

        var wrong = await CommandLine.Run([.. create, broken]);
        var absent = await CommandLine.Run([.. create, Path.Combine(folder.Path, "none.json")]);
        var made = await CommandLine.Run([.. create, settings], ("MEEDOEN__PublicUrl", "https://twee.voorbeeld.test"));

        Assert.Equal((2, 2, 0), (wrong.Code, absent.Code, made.Code));
        Assert.Contains("geen goede JSON", wrong.Errors, StringComparison.Ordinal);
        Assert.Contains("none.json", absent.Errors, StringComparison.Ordinal);
        Assert.StartsWith("https://twee.voorbeeld.test/invitation/walburg.", Assert.Single(made.Lines), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_the_audit_trail_that_was_changed_is_found()
    {
        await using var machine = new Installation(DatabaseKind.Sqlite);
        Assert.Equal(0, (await machine.Run("tenant", "create", "walburg")).Code);
        Assert.Equal(0, (await machine.Run("audit", "verify", "--organisation", "walburg")).Code);
        await using (var file = new SqliteConnection($"Data Source={Path.Combine(machine.Place.DataDirectory, "walburg.audit.db")};Pooling=False"))
        {
            await file.OpenAsync();
            await using var change = file.CreateCommand();
            change.CommandText = "UPDATE audit_entry SET what = 'Nothing' WHERE seq = 2";
            Assert.Equal(1, await change.ExecuteNonQueryAsync());
        }

        var broken = await machine.Run("audit", "verify");
        Assert.Equal(2, broken.Code);
        Assert.Contains("klopt niet bij", Assert.Single(broken.Lines), StringComparison.Ordinal);
        Assert.Equal(2, (await machine.Run("audit", "verify", "--organisation", "nergens")).Code);
    }
}
