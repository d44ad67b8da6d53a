using System.Text.Json;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Integrations.Klantprofiel;
using Meedoen.Tests.Scenarios;
using Xunit;

namespace Meedoen.Tests.Integrations;

/// <summary>The command <c>import klantprofiel</c>, as a program of its own: through a running server, and without one.</summary>
public sealed class ImportCommandTests
{
    private static readonly string[] Keys = ["file", "result", "householdId", "persons", "proposals", "errors"];

    [Theory, OnBothDatabases, Then("S-066", 1), Then("S-066", 4)]
    public async Task S066_While_a_server_holds_the_directory_the_command_goes_through_it(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var files = new TemporaryFolder();
        var (good, bad) = (files.Write("hanan.eml", SampleFiles.Mail(SampleFiles.Pdf(), "p.pdf", "application", "pdf")), files.Write("leeg.txt", "niemand"u8.ToArray()));

        var (code, lines) = await Run(app.DataDirectory, good, bad);
        var (again, second) = await Run(app.DataDirectory, good);

        Assert.Equal((2, 0), (code, again));
        Assert.Equal(["created", "refused", "updated"], lines.Concat(second).Select(line => line.GetProperty("result").GetString()));
        Assert.All(lines.Concat(second), line => Assert.Equal(Keys, line.EnumerateObject().Select(property => property.Name)));
        Assert.Equal((good, 4), (lines[0].GetProperty("file").GetString(), lines[0].GetProperty("persons").GetInt32()));
        Assert.True(lines[0].GetProperty("proposals").GetInt32() > 10);
        Assert.Equal(lines[0].GetProperty("householdId").GetGuid(), second[0].GetProperty("householdId").GetGuid());
        Assert.Equal("klantprofiel.no-person", lines[1].GetProperty("errors")[0].GetProperty("code").GetString());
        using var meryem = await app.As("meryem-aslan");
        Assert.Contains("Hanan Aziz", (await meryem.Get("/api/v1/klantprofielen")).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_an_empty_directory_it_makes_the_demo_and_receives()
    {
        using var files = new TemporaryFolder();
        using var data = new TemporaryFolder();
        var good = files.Write("hanan.csv", System.Text.Encoding.UTF8.GetBytes(SampleFiles.Csv()));

        var (code, lines) = await Run(data.Path, good);
        var (again, second) = await Run(data.Path, good, Path.Combine(files.Path, "weg.eml"));

        Assert.Equal((0, 2), (code, again));
        Assert.Equal(["created", "updated", "refused"], lines.Concat(second).Select(line => line.GetProperty("result").GetString()));
        Assert.Equal("klantprofiel.no-such-file", second[1].GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_organisation_that_is_not_there_is_a_clear_refusal()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        using var files = new TemporaryFolder();

        var (code, lines) = await Run(app.DataDirectory, [files.Write("a.txt", "Naam: Hanan Aziz"u8.ToArray())], "nergens");

        Assert.Equal(2, code);
        Assert.Equal("klantprofiel.no-such-organisation", lines[0].GetProperty("errors")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task Nobody_without_the_secret_of_the_directory_can_use_the_door_of_the_command()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        using var anybody = app.Anonymous();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/command/klantprofielen") { Content = new ByteArrayContent("Naam: Hanan Aziz"u8.ToArray()) };
        request.Headers.Add("Authorization", "Bearer 00");
        request.Headers.Add("X-Organisation", "zuiderzicht");

        (await anybody.Send(request)).ShouldBe(System.Net.HttpStatusCode.NotFound);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(Path.Combine(app.DataDirectory, "server.json")));
    }

    private static Task<(int Code, List<JsonElement> Lines)> Run(string data, params string[] files) => Run(data, files, "zuiderzicht");

    private static async Task<(int Code, List<JsonElement> Lines)> Run(string data, string[] files, string organisation)
    {
        var ran = await CommandLine.Run(["import", "klantprofiel", .. files, "--organisation", organisation, "--data", data]);
        var lines = ran.Lines;
        Assert.True(lines.Count == files.Length, ran.ToString());
        return (ran.Code, [.. lines.Select(line => JsonDocument.Parse(line).RootElement)]);
    }
}
