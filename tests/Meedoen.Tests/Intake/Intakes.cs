using System.Text.Json;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Meedoen.Tests.Law;

namespace Meedoen.Tests.Intake;

/// <summary>What tests do with broad intakes.</summary>
internal static class Intakes
{
    /// <summary>The intake as the API shows it.</summary>
    public static Task<JsonElement> Intake(this Visitor reader, Guid person) => reader.Get($"/api/v1/persons/{person}/intake");

    /// <summary>Hanan: DUO's notice of 9 November 2026, lives in Veluwestad since September, nobody called yet.</summary>
    public static Task<Guid> HananToCall(this Visitor meryem) => meryem.PlanDueBy("2027-01-18");

    /// <summary>Calls somebody.</summary>
    public static async Task<Page> Call(this Visitor meryem, Guid person, string on, string until, string? warnedOn = null) =>
        await meryem.PostJson($"/api/v1/persons/{person}/intake/calls", new { on, until, warnedOn, version = await meryem.VersionOf(person) });

    /// <summary>Says what became of the last call.</summary>
    public static async Task<Page> AnswerCall(this Visitor meryem, Guid person, string outcome, string on, string? reason = null, string? words = null) =>
        await meryem.PutJson($"/api/v1/persons/{person}/intake/calls/last/outcome", new { outcome, on, reason, words, version = await meryem.VersionOf(person) });

    /// <summary>Concludes it.</summary>
    public static async Task<Page> Conclude(
        this Visitor meryem, Guid person, string doneOn, string? conclusion = "B1 lijkt haalbaar.", bool? youngChildren = false, bool inAbsence = false) =>
        await meryem.PostJson($"/api/v1/persons/{person}/intake/conclusion", new { doneOn, conclusion, youngChildren, inAbsence, version = await meryem.VersionOf(person) });

    /// <summary>Takes the last thing back.</summary>
    public static async Task<Page> TakeBackLast(this Visitor meryem, Guid person) =>
        await meryem.PostJson($"/api/v1/persons/{person}/intake/taken-back", new { version = await meryem.VersionOf(person) });

    /// <summary>Hanan came on 20 November and everything the law wants was asked.</summary>
    public static async Task<Guid> HananCame(this Visitor meryem)
    {
        var hanan = await meryem.HananToCall();
        (await meryem.Call(hanan, "2026-11-12", "2026-11-26")).ShouldBeOk();
        (await meryem.AnswerCall(hanan, "Came", "2026-11-20")).ShouldBeOk();
        return hanan;
    }

    /// <summary>Fills in everything that the law wants to know in an intake.</summary>
    public static async Task AskEverything(this Visitor meryem, Guid person)
    {
        await meryem.FillForm(
            person, "intake", ("education-level", "secondary"), ("education-years", "12"), ("occupation-before", "lerares"), ("household-kind", "couple-children"),
            ("children-at-home", "2"), ("work-condition", "none"), ("health-influences-plan", "no"), ("literacy", "latin"), ("work-wish", "onderwijsassistent"),
            ("available-hours", "24"), ("digital-skills", "3"), ("public-transport", "yes"));
        await meryem.FillForm(person, "language-test", ("dutch-speaking", "a1"));
        (await meryem.PutJson($"/api/v1/persons/{person}/intake/learnability-test", new { dispensed = false, testOn = "2026-11-20", result = "b1-feasible" })).ShouldBeOk();
        (await meryem.PutJson($"/api/v1/persons/{person}/intake/alone-right", new { toldOn = "2026-11-20" })).ShouldBeOk();
    }

    /// <summary>Hanan, with a concluded intake of 23 November.</summary>
    public static async Task<Guid> HananTookIn(this Visitor meryem)
    {
        var hanan = await meryem.HananCame();
        await meryem.AskEverything(hanan);
        (await meryem.Conclude(hanan, "2026-11-23")).ShouldBeOk();
        return hanan;
    }

    private static async Task<int> VersionOf(this Visitor meryem, Guid person) => (await meryem.Intake(person)).GetProperty("version").GetInt32();
}
