using System.Net;
using Meedoen.Law;
using Meedoen.Platform.Data;
using Meedoen.Rules.Evaluating;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Intake;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Law;

/// <summary>The rows that lists read are what the rules answer that day, also after days passed and after records were merged.</summary>
public sealed class KeptTogetherTests
{
    [Theory, OnBothDatabases]
    public async Task The_rows_equal_what_the_rules_answer_on_each_day(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.PlanDueBy("2027-01-11");
        (await meryem.Call(hanan, "2026-11-20", "2026-12-01")).ShouldBeOk();

        Assert.Equal(await Computed(app, hanan), await Kept(app, hanan));
        foreach (var day in new[] { "2026-12-01", "2026-12-02", "2026-12-20", "2027-01-11", "2027-01-12" })
        {
            await app.MoveTo(day);
            Assert.Equal(await Computed(app, hanan), await Kept(app, hanan));
        }

        Assert.Equal("Overdue", (await Kept(app, hanan)).Single(row => row.Code == "pip").State);
    }

    [Theory, OnBothDatabases]
    public async Task A_hindrance_that_still_runs_counts_one_day_more_each_morning(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.Note(hanan, new { kind = "hindrance", on = "2026-08-11", code = "illness" });
        var first = await Last(app, hanan, "extension");

        await app.MoveTo("2026-11-24");
        var second = await Last(app, hanan, "extension");
        await app.MoveTo("2026-11-26");

        Assert.Equal((first!.Value.AddDays(1), first.Value.AddDays(3)), (second, await Last(app, hanan, "extension")));
        Assert.Equal(await Computed(app, hanan), await Kept(app, hanan));
    }

    [Theory, OnBothDatabases]
    public async Task Where_DUO_ended_the_duty_nothing_is_watched_any_more(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        var hanan = await meryem.PlanDueBy("2026-11-30");
        Assert.Contains(await Kept(app, hanan), row => row.Code == "pip");
        (await meryem.Open("/today")).ShouldSay("Het plan (PIP) vaststellen");

        await meryem.FillForm(hanan, "duo", ("integration-duty", "no"), ("integration-duty-until", "2026-11-20"));

        Assert.DoesNotContain(await Kept(app, hanan), row => row.Code is "pip" or "intake" or "term");
        (await meryem.Open("/today")).ShouldNotHold("Het plan (PIP) vaststellen");
        (await meryem.Open($"/persons/{hanan}/terms")).ShouldBeOk().ShouldSay("Volgens DUO").ShouldNotHold("Aandachtssignalen");
    }

    [Theory, OnBothDatabases]
    public async Task Two_records_of_one_person_have_their_terms_together_and_apart_again(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var theo = await app.As("theo-brands");
        var hanan = await meryem.HananUnderTheAct();
        await meryem.FillForm(hanan, "arrival-profile", ("v-number", "1234567890"));
        var second = (await theo.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = "Hanan Azziz", ["v-number"] = "1234567890" } })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        await theo.Note(second, new { kind = "benefit-reported", on = "2026-11-20" });
        Assert.Empty(await Kept(app, second));

        var merge = (await meryem.PostJson("/api/v1/merges", new { keep = hanan, gone = second })).ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        Assert.Contains(await Events(app, hanan), kind => kind == "BenefitReported");
        Assert.Equal(await Computed(app, hanan), await Kept(app, hanan));

        (await meryem.PostJson($"/api/v1/merges/{merge}/undo", new { })).ShouldBe(HttpStatusCode.NoContent);
        Assert.DoesNotContain(await Events(app, hanan), kind => kind == "BenefitReported");
        Assert.Contains(await Events(app, second), kind => kind == "BenefitReported");
        Assert.Equal(await Computed(app, hanan), await Kept(app, hanan));
    }

    private static async Task<IReadOnlyList<(string Code, string State, DateOnly? Last)>> Kept(TestApp app, Guid person)
    {
        await using var db = Tenant(app).OpenForReading();
        var rows = await db.Set<LegalTerm>().Where(t => t.PersonId == person).ToListAsync();
        return [.. rows.OrderBy(t => t.Code, StringComparer.Ordinal).Select(t => (t.Code, t.State.ToString(), t.RulingLastDay))];
    }

    private static async Task<DateOnly?> Last(TestApp app, Guid person, string code) => (await Kept(app, person)).Single(row => row.Code == code).Last;

    private static async Task<IReadOnlyList<(string Code, string State, DateOnly? Last)>> Computed(TestApp app, Guid person)
    {
        using var scope = app.Services.CreateScope();
        await using var db = Tenant(app).OpenForReading();
        var file = await scope.ServiceProvider.GetRequiredService<LegalFiles>().Read(Tenant(app), db, person, default);
        return [.. LegalPosition.Evaluate(file.On(app.Today)).Where(f => f.State is not Rules.Explaining.FindingState.NotApplicable)
            .Where(f => f.RulingLastDay is not null || f.FirstDay is not null || f.State is Rules.Explaining.FindingState.JudgementNeeded)
            .OrderBy(f => f.Kind.Code, StringComparer.Ordinal).Select(f => (f.Kind.Code, f.State.ToString(), f.RulingLastDay))];
    }

    private static async Task<IReadOnlyList<string>> Events(TestApp app, Guid person)
    {
        await using var db = Tenant(app).OpenForReading();
        return await db.Set<NotedEvent>().Where(e => e.PersonId == person).Select(e => e.Kind.ToString()).ToListAsync();
    }

    private static Tenant Tenant(TestApp app) => app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
}
