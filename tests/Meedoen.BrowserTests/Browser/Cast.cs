using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Intake;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;
using Meedoen.Tests.Letters;
using Meedoen.Tests.OwnQuestions;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.BrowserTests.Browser;

/// <summary>What has been played before the browser looks: people and journeys made by the same use cases as everybody uses.</summary>
/// <param name="Hanan">Lives in Veluwestad since today; has an account, an appointment and a route.</param>
/// <param name="Enrolment">Her journey.</param>
/// <param name="Fatou">Expected, not linked.</param>
/// <param name="Mailed">Came by a mailed klantprofiel.</param>
/// <param name="Planned">A conversation that is still to come.</param>
/// <param name="Today">A conversation of today, to be recorded.</param>
/// <param name="Notice">Address of a notification for Meryem.</param>
/// <param name="Invitation">Link of an invitation that was not used.</param>
/// <param name="Edition">A pilot in preparation.</param>
public sealed record Cast(Guid Hanan, Guid Enrolment, Guid Fatou, Guid Mailed, Guid Planned, Guid Today, string Notice, string Invitation, Guid Edition)
{
    private const string Sample = "klantprofiel-hanan-aziz.eml";

    /// <summary>A question of the municipality.</summary>
    public const string OwnQuestion = Asking.Allotment;

    private static Cast? played;

    /// <summary>Account of a volunteer, for the administrator to look at.</summary>
    public Guid Volunteer { get; init; }

    /// <summary>Hanan's husband, whose broad intake is under way.</summary>
    public Guid Samir { get; init; }

    /// <summary>A conversation that was held, with a report.</summary>
    public Guid Held { get; init; }

    /// <summary>Address where a language test is put right.</summary>
    public string Test { get; init; } = string.Empty;

    /// <summary>A letter that was sent.</summary>
    public Guid Letter { get; init; }

    /// <summary>A letter that is being written.</summary>
    public Guid Drafted { get; init; }

    /// <summary>A decision that was sent, to which nobody objected.</summary>
    public Guid Decision { get; init; }

    /// <summary>What was played.</summary>
    /// <exception cref="InvalidOperationException">The stage is not set yet.</exception>
    public static Cast Played => played ?? throw new InvalidOperationException("The stage is not set yet.");

    /// <summary>Plays what the pages need to have something to show.</summary>
    public static async Task Prepare(TestApp app)
    {
        using var meryem = await app.As("meryem-aslan");
        var mailed = await Receive(meryem);
        var household = await meryem.Aziz();
        var hanan = household[0];
        var fatou = await meryem.Jallow();
        await meryem.Link(hanan);
        (await meryem.PostJson($"/api/v1/persons/{hanan}/account", new { })).ShouldBeOk();
        await Help(app, meryem, hanan, "gerda-smit", "VW");
        await meryem.PutUnderTheAct(hanan);
        await meryem.Note(hanan, new { kind = "exam", on = "2026-06-12", code = "le", level = "b1", reason = "passed" });
        await Assess(app, meryem, hanan);
        await Decide(app, meryem, hanan);
        await Draft(app);
        using var ruben = await app.As("ruben-maas");
        await ruben.AskAllotment();
        var journey = await meryem.Journey(hanan);
        played = new Cast(
            hanan, journey.GetProperty("id").GetGuid(), fatou, mailed, await Plan(meryem, hanan, "2026-12-02"), await Plan(meryem, hanan, "2026-11-23"),
            await FirstNotice(meryem), await Invite(app), await Pilot(app))
        {
            Volunteer = await Account(app, "gerda-smit"),
            Held = await Hold(meryem, hanan),
            Test = await Measure(meryem, household[1]),
            Samir = await TakeIn(meryem, household[1]),
            Letter = await meryem.Invitation(hanan),
            Drafted = await meryem.DraftOf(hanan, "pip-decision"),
            Decision = await Object(meryem, hanan),
        };
    }

    /// <summary>A decision, an objection to an earlier one, and a case of enforcement that was begun.</summary>
    private static async Task<Guid> Object(Visitor meryem, Guid person)
    {
        await meryem.Receive(person, new { decisionOn = "2026-11-02", words = "Ik wil graag studeren.", receivedOn = "2026-11-20", way = "Letter" });
        await meryem.BeginCase(person);
        return await meryem.PlanDecided(person);
    }

    private static async Task<Guid> Hold(Visitor meryem, Guid person)
    {
        var id = await Plan(meryem, person, "2026-11-23");
        (await meryem.PostJson($"/api/v1/conversations/{id}/held", new { heldOn = "2026-11-23", participantPresent = true, note = "Hanan wil graag koken.", version = 0 })).ShouldBeOk();
        return id;
    }

    /// <summary>A changed plan with two versions, a draft of a third, and a question about it.</summary>
    private static async Task Decide(TestApp app, Visitor meryem, Guid person)
    {
        (await meryem.Draft(person)).ShouldBeOk();
        (await meryem.Decide(person, "2026-11-20")).ShouldBeOk();
        (await meryem.Draft(person, ("progressTalks", 6), ("ownLanguage", "تتعلمين حتى مستوى B1"))).ShouldBeOk();
        (await meryem.Decide(person, "2026-11-23", "Meer gesprekken")).ShouldBeOk();
        (await meryem.Draft(person, ("support", ""))).ShouldBeOk();
        using var hanan = await app.As("hanan-aziz");
        (await hanan.PostJson("/api/v1/me/pip/questions", new { number = 2, words = "Waar is de les?" })).ShouldBeOk();
    }

    private static async Task<Guid> TakeIn(Visitor meryem, Guid person)
    {
        await meryem.LetPlanBeDue(person, "2027-01-18");
        (await meryem.Call(person, "2026-11-12", "2026-11-26")).ShouldBeOk();
        (await meryem.AnswerCall(person, "Came", "2026-11-20")).ShouldBeOk();
        return person;
    }

    private static async Task Assess(TestApp app, Visitor meryem, Guid person)
    {
        (await meryem.PostJson($"/api/v1/persons/{person}/measuring-moments", new { speed = "LessFast", reason = "Taal A1, leest nog niet.", on = "2026-11-20" })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{person}/mapping", new { situation = 3, potential = 4, note = "Wil graag beginnen." })).ShouldBeOk();
        (await meryem.PostJson($"/api/v1/persons/{person}/strengths", new { text = "legt rustig uit", example = "Hielp andere ouders op school.", on = "2026-11-20" })).ShouldBeOk();
        await Help(app, meryem, person, "willemijn-vos", "WC");
        using var willemijn = await app.As("willemijn-vos");
        (await willemijn.PostJson($"/api/v1/persons/{person}/observation", new { from = "2026-11-23", weekdays = new[] { "Tuesday", "Thursday" }, place = "Kwekerij De Ringdijk" })).ShouldBeOk();
    }

    private static async Task<string> Measure(Visitor meryem, Guid person)
    {
        (await meryem.PostJson($"/api/v1/persons/{person}/language-tests", new { testedOn = "2026-11-23", assessor = "Marijke Oud", listening = "a1", speaking = "a1" })).ShouldBeOk();
        return $"/persons/{person}/language/test/{(await meryem.Get($"/api/v1/persons/{person}/language")).GetProperty("tests")[0].GetProperty("id").GetGuid()}";
    }

    private static async Task<Guid> Account(TestApp app, string persona)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return (await PartiesDirectory.Account(db, $"{persona}@zuiderzicht.voorbeeld.test", default))!.Id;
    }

    private static async Task Help(TestApp app, Visitor meryem, Guid person, string persona, string role)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var account = await PartiesDirectory.Account(db, $"{persona}@zuiderzicht.voorbeeld.test", default);
        (await meryem.PostJson($"/api/v1/persons/{person}/team", new { account = account!.Id, role })).ShouldBeOk();
    }

    private static async Task<Guid> Receive(Visitor meryem)
    {
        using var content = new ByteArrayContent(await File.ReadAllBytesAsync(Path.Combine(Looks.Root, "docs", "samples", Sample)));
        content.Headers.ContentDisposition = new("attachment") { FileName = Sample };
        (await meryem.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/klantprofielen") { Content = content })).ShouldBeOk();
        var link = (await meryem.Open("/receiving")).ShouldBeOk().Document.QuerySelector("main a[href^='/persons/']")!.GetAttribute("href")!;
        return Guid.Parse(link.Split('/')[2].Split('?')[0]);
    }

    private static async Task<Guid> Plan(Visitor meryem, Guid person, string on) => (await meryem.PostJson(
        $"/api/v1/persons/{person}/conversations",
        new { kind = "Introduction", on, at = "10:30:00", minutes = 60, place = "azc Veluwestad" })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    /// <summary>A next version of the approach, with one other date.</summary>
    private static async Task Draft(TestApp app)
    {
        using var ruben = await app.As("ruben-maas");
        var yaml = Templates.ShippedText("har-klantreis.yaml").Replace("\nversion: 3", "\nversion: 4", StringComparison.Ordinal)
            .Replace("{from: {phase_start: intake}, offset: 2, unit: weeks}", "{from: {phase_start: intake}, offset: 3, unit: weeks}", StringComparison.Ordinal);
        using var content = new ByteArrayContent(System.Text.Encoding.UTF8.GetBytes(yaml));
        (await ruben.Send(new HttpRequestMessage(HttpMethod.Post, "/api/v1/templates") { Content = content })).ShouldBe(System.Net.HttpStatusCode.Created);
    }

    private static async Task<Guid> Pilot(TestApp app)
    {
        using var ruben = await app.As("ruben-maas");
        var answer = await ruben.PostJson("/api/v1/templates/har-klantreis/editions", new { title = "Pilot voltijd", version = 3, startsOn = "2027-01-11" });
        return answer.ShouldBeOk().Json.GetProperty("id").GetGuid();
    }

    private static async Task<string> FirstNotice(Visitor meryem) =>
        (await meryem.Open("/today")).ShouldBeOk().Document.QuerySelector("a[href^='/notifications/']")!.GetAttribute("href")!;

    private static async Task<string> Invite(TestApp app)
    {
        using var scope = app.Services.CreateScope();
        var tenant = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!;
        scope.ServiceProvider.GetRequiredService<Current>().Become(tenant, Actor.System);
        await using var db = tenant.OpenForReading();
        var account = await PartiesDirectory.Account(db, "ruben-maas@zuiderzicht.voorbeeld.test", default);
        return (await scope.ServiceProvider.GetRequiredService<Invite>().Handle(account!.Id, default)).Value;
    }
}
