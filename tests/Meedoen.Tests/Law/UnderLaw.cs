using System.Text.Json;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;

namespace Meedoen.Tests.Law;

/// <summary>People under an act, as colleagues enter them, and their terms as the API shows them.</summary>
internal static class UnderLaw
{
    /// <summary>Hanan as the file says: obliged since January 2025, plan of 6 May 2025, B1 route, lessons from 1 September 2025.</summary>
    public static async Task<Guid> HananUnderTheAct(this Visitor meryem)
    {
        var hanan = await meryem.HananIsLinked();
        await meryem.PutUnderTheAct(hanan);
        return hanan;
    }

    /// <summary>The same for somebody who is there already.</summary>
    public static async Task PutUnderTheAct(this Visitor meryem, Guid person)
    {
        await meryem.FillForm(
            person, "duo", ("integration-duty", "yes"), ("integration-duty-from", "2025-01-20"), ("duo-target-group", "asylum"), ("duo-notified-on", "2025-01-20"),
            ("learnability-test-on", "2025-03-20"), ("learnability-result", "b1-feasible"), ("hours-course", "340"));
        await meryem.FillForm(person, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), ("settled-on", "2025-03-03"));
        await meryem.FillForm(person, "support-plan", ("learning-route", "b"), ("pip-signed-on", "2025-05-06"));
        await meryem.FillForm(person, "language-test", ("lesson-registered-on", "2025-05-26"), ("lesson-start", "2025-09-01"));
    }

    /// <summary>Hanan, obliged, with no plan yet: it has to be there by this day, ten weeks after the notice.</summary>
    public static async Task<Guid> PlanDueBy(this Visitor meryem, string lastDay)
    {
        var hanan = await meryem.HananIsLinked();
        await meryem.LetPlanBeDue(hanan, lastDay);
        return hanan;
    }

    /// <summary>The same for somebody who is there already.</summary>
    public static async Task LetPlanBeDue(this Visitor meryem, Guid hanan, string lastDay)
    {
        var notified = DateOnly.ParseExact(lastDay, "yyyy-MM-dd", null).AddDays(-70).ToString("O", null);
        await meryem.FillForm(hanan, "duo", ("integration-duty", "yes"), ("integration-duty-from", notified), ("duo-target-group", "asylum"), ("duo-notified-on", notified));
        await meryem.FillForm(hanan, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "asylum-temporary"), ("settled-on", "2026-09-01"));
    }

    /// <summary>Every term of a person, by code.</summary>
    public static async Task<IReadOnlyDictionary<string, JsonElement>> Terms(this Visitor reader, Guid person) =>
        (await reader.Get($"/api/v1/persons/{person}/terms")).GetProperty("terms").EnumerateArray()
            .ToDictionary(term => term.GetProperty("code").GetString()!, StringComparer.Ordinal);

    /// <summary>A property as text; null where it is not there.</summary>
    public static string? Say(this JsonElement term, string property) =>
        term.TryGetProperty(property, out var value) && value.ValueKind is not JsonValueKind.Null ? value.ToString() : null;

    /// <summary>Records something for the law.</summary>
    public static async Task<Guid> Note(this Visitor reader, Guid person, object happened) =>
        (await reader.PostJson($"/api/v1/persons/{person}/legal-events", happened)).ShouldBeOk().Json.GetProperty("id").GetGuid();
}
