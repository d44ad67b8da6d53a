using System.Net;
using System.Text.Json;
using Meedoen.Dossiers.Facts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Xunit;

namespace Meedoen.Tests.Durability;

/// <summary>The log of a real server says what happened, and never about whom: no name, date of birth, telephone number or number of a person.</summary>
public sealed class SilentLogTests
{
    private const string Name = "Xanthozz Quibbelaar";
    private const string BirthDate = "17-4-1987";
    private const string Phone = "06-0000 0099";
    private const string Number = "98765" + "43210";
    private const string Words = "qsecretwordsqx";
    private static readonly string[] Canaries = ["Xanthozz", "Quibbelaar", BirthDate, "1987-04-17", Phone, "600000099", Number, Words];

    [Theory, OnBothDatabases]
    public async Task Signing_in_searching_reading_mistakes_and_failures_leave_nobody_in_the_log(DatabaseKind database)
    {
        await using var place = await CrashPlace.Make(database);
        using var server = await ServerProcess.Serve(place.Storage, place.MasterKey);
        using var meryem = new Visitor(server.Address);
        var cookie = place.Cookie.Split('=', 2);
        meryem.Plant(cookie[0], cookie[1]);

        var person = await BusyDay(server, meryem);
        await Break(place, person);
        (await meryem.Open($"/persons/{person}")).ShouldBe(HttpStatusCode.InternalServerError);

        var failure = await Line(server, "GET persons/{person:guid} failed");
        Assert.Equal("Error", failure.GetProperty("LogLevel").GetString());
        Assert.All(Canaries, canary => Assert.DoesNotContain(canary, server.Said, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Signs in (in vain), finds, registers, opens, and types what is wrong; answers the person.</summary>
    private static async Task<Guid> BusyDay(ServerProcess server, Visitor meryem)
    {
        using var somebody = new Visitor(server.Address);
        var signIn = (await somebody.Open("/sign-in")).ShouldBeOk();
        (await signIn.Form("Verder").Fill("Organisatie", "zuiderzicht").Fill("Gebruikersnaam", Name).Fill("Wachtwoord", Words).Submit()).ShouldBe(HttpStatusCode.Unauthorized);
        (await meryem.Post("/search", ("q", Name))).ShouldBeOk();
        var form = (await meryem.Open("/persons/new")).ShouldBeOk().Form("Meld aan").Fill("Zo wil ik genoemd worden", Name)
            .Fill("Geboortedatum", BirthDate).Fill("Telefoonnummer", Phone).Fill("V-nummer", Number);
        var person = Guid.Parse((await form.Submit()).ShouldBeOk().Url.Segments[^1]);
        (await meryem.Post("/search", ("q", "Xanthozz"))).ShouldBeOk().ShouldSay(Name);
        (await meryem.Open($"/persons/{person}")).ShouldBeOk().ShouldSay(Name);
        (await meryem.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = Name, ["birth-date"] = Words, ["bsn"] = Number } }))
            .ShouldBe(HttpStatusCode.UnprocessableEntity);
        using var broken = new StringContent($"{{\"typed\": \"{Words}\"", System.Text.Encoding.UTF8, "application/json");
        (await meryem.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/persons") { Content = broken })).ShouldBe(HttpStatusCode.BadRequest);
        (await meryem.Open($"/{Words}/{Number}?name={Phone}")).ShouldBe(HttpStatusCode.NotFound);
        return person;
    }

    /// <summary>Damages what is sealed about a person, as a fault of a disk would.</summary>
    private static async Task Break(CrashPlace place, Guid person)
    {
        var tenant = await place.Look();
        var damaged = await tenant.Writes.Run(
            async db => (await db.Set<FactRow>().Where(f => f.PersonId == person && f.Sealed != null)
                .ExecuteUpdateAsync(f => f.SetProperty(row => row.Sealed, new byte[64])), true),
            CancellationToken.None);
        Assert.NotEqual(0, damaged);
    }

    private static async Task<JsonElement> Line(ServerProcess server, string part)
    {
        for (var tries = 0; tries < 100; tries++, await Task.Delay(50))
        {
            if (server.Said.Split('\n').FirstOrDefault(line => line.Contains(part, StringComparison.Ordinal)) is { } line)
            {
                return JsonDocument.Parse(line).RootElement;
            }
        }

        throw new InvalidOperationException($"The log does not speak of {part}: {server.Said}");
    }
}
