using System.Net;
using Meedoen.Demo;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Cli;

/// <summary>The demo that people see: its region is as promised, it starts again where it was left, and it keeps to its own files.</summary>
public sealed class DemoRunTests
{
    private static readonly (string Tenant, string Persona)[] Participants =
    [
        ("zuiderzicht", "hanan-aziz"), ("zuiderzicht", "samir-aziz"), ("zuiderzicht", "fatou-jallow"), ("zuiderzicht", "binta-jallow"),
        ("zuiderzicht", "daniel-okoye"), ("zuiderzicht", "zeynep-arslan"),
        ("marrewald", "rahel-ghebre"), ("marrewald", "omar-khalidi"), ("marrewald", "shirin-qaderi"), ("marrewald", "jelle-bakker"),
        ("polderhaven", "yonas-tekle"), ("polderhaven", "amina-warsame"), ("walburg", "layla-mansour"), ("walburg", "ibrahim-sesay"),
        ("scheldeoord", "dalia-rahmani"), ("scheldeoord", "karim-rahmani"), ("scheldeoord", "tesfalem-berhe"),
        ("amstelmeer", "wim-gerritsen"), ("amstelmeer", "chantal-de-boer"), ("amstelmeer", "murat-yildiz"),
        ("amstelmeer", "priya-nair"), ("amstelmeer", "luis-herrera"),
    ];

    [Fact]
    public async Task The_region_is_as_promised_and_starts_again_where_it_was_left()
    {
        using var data = new TemporaryFolder();
        using (var demo = await DemoProcess.Start(data.Path, "--now", "2026-11-23T09:10"))
        {
            Journeys(data.Path);
            foreach (var (tenant, persona) in Participants)
            {
                using var participant = new Visitor(demo.Address);
                await participant.SignIn(tenant, persona);
                (await participant.Open("/me")).ShouldBeOk();
                (await participant.Open("/me/route")).ShouldBeOk();
            }

            await EverybodyHasPeople(demo);
            await Clock(demo);
        }

        using var again = await DemoProcess.Start(data.Path, "--now", "2026-11-23T09:10");
        Journeys(data.Path);
        using var visitor = new Visitor(again.Address);
        (await visitor.Open("/demo")).ShouldBeOk().ShouldSay("25");
        var second = await CommandLine.Run(["demo", "--reset", "--data", data.Path]);
        Assert.Equal(2, second.Code);
        Assert.Contains("draait de demo al", second.Errors, StringComparison.Ordinal);
    }

    private static async Task EverybodyHasPeople(DemoProcess demo)
    {
        foreach (var persona in new[] { "gerda-smit", "aster-woldu", "farid-noori", "marijke-oud", "daan-mulder", "theo-brands", "lies-bakker", "sanne-wolters" })
        {
            using var helper = new Visitor(demo.Address);
            await helper.SignIn("zuiderzicht", persona);
            Assert.True((await helper.Open("/my-people")).ShouldBeOk().All("main a[href^='/persons/']").Count >= 3, $"{persona} helps hardly anybody.");
        }
    }

    [Fact]
    public async Task Beginning_anew_takes_the_files_of_the_demo_away_and_nothing_else()
    {
        using var folder = new TemporaryFolder();
        var state = new DemoState(folder.Path);
        await state.Open(CancellationToken.None);
        folder.Write("zuiderzicht.db", [1]);
        folder.Write("holiday.jpg", [1]);

        state.Reset();

        Assert.Equal(["holiday.jpg"], Directory.EnumerateFiles(folder.Path).Select(Path.GetFileName));
        Assert.False(state.IsDemo);
        Assert.Throws<InvalidOperationException>(state.Reset);
        folder.Write("demo.json", "{\"name\":\"a file of somebody else\"}"u8.ToArray());
        Assert.False(new DemoState(folder.Path).IsDemo);
        Assert.False(new DemoState(folder.Path).IsEmpty);
    }

    private static void Journeys(string data)
    {
        long Zuiderzicht(string sql) => DemoProcess.Count(data, "zuiderzicht", sql);
        Assert.Equal(300, Zuiderzicht("SELECT count(*) FROM caseload_row WHERE running AND municipality IS NOT NULL"));
        Assert.Equal(0, Zuiderzicht("SELECT count(*) FROM caseload_row WHERE municipality IS NULL AND state <> 'Expected'"));
        foreach (var (municipality, journeys) in new[] { ("Veluwestad", 190), ("Heidedorp", 60), ("Randmeer", 50) })
        {
            Assert.Equal(journeys, Zuiderzicht($"SELECT count(*) FROM caseload_row WHERE running AND municipality = '{municipality}'"));
        }

        Assert.Equal(12, Zuiderzicht("SELECT count(*) FROM enrolment e JOIN edition n ON n.id = e.edition_id WHERE n.state = 'Running' AND e.state = 'Active'"));
        Assert.Equal(0, Zuiderzicht("SELECT count(*) FROM caseload_row WHERE contact_id IS NULL"));
        Assert.Equal(0, Zuiderzicht("SELECT count(*) FROM enrolment e JOIN household_member m ON m.person_id = e.person_id WHERE m.relation = 'Child'"));
        Assert.InRange(Zuiderzicht("SELECT count(DISTINCT phase) FROM caseload_row"), 3, 20);
        Assert.InRange(Zuiderzicht("SELECT count(*) FROM conversation WHERE state = 'Planned'"), 6, 100);
        Assert.Equal([4, 2, 2, 3, 5], new[] { "marrewald", "polderhaven", "walburg", "scheldeoord", "amstelmeer" }
            .Select(tenant => (int)DemoProcess.Count(data, tenant, "SELECT count(*) FROM enrolment")));
    }

    private static async Task Clock(DemoProcess demo)
    {
        using var visitor = new Visitor(demo.Address);
        (await visitor.Post("/demo/clock", ("days", "2"))).ShouldBeOk().ShouldSay("25");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/demo/clock", ("days", "-1"))).Status);
    }
}
