using System.Text.Json;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;

namespace Meedoen.Tests.Plans;

/// <summary>What scenarios do with plans.</summary>
internal static class Planning
{
    /// <summary>The plan as the API shows it.</summary>
    public static Task<JsonElement> Plan(this Visitor reader, Guid person) => reader.Get($"/api/v1/persons/{person}/plan");

    /// <summary>The diagnostic interview of 7 January 2027, held.</summary>
    public static async Task DiagnosisHeld(this Visitor meryem, TestApp app, Guid person)
    {
        var talk = await meryem.PlanTalk(person, "Diagnosis", "2027-01-07", "diagnosegesprek");
        await app.MoveTo("2027-01-07");
        await meryem.HoldTalk(talk, "2027-01-07");
    }

    /// <summary>The goals of the scenario: for weeks, months and years.</summary>
    public static async Task AddGoals(this Visitor meryem, Guid person)
    {
        await meryem.AddGoal(person, "Kan zich voorstellen", "Weeks", "2027-01-29", "تستطيع أن تقدم نفسها");
        await meryem.AddGoal(person, "A2 spreken", "Months", "2027-06-04", "التحدث بمستوى A2");
        await meryem.AddGoal(person, "Werkt als onderwijsassistent", "Years", "2029-01-08", "تعمل مساعدة معلمة");
    }

    /// <summary>Adds a goal that the participant sees to.</summary>
    public static async Task AddGoal(this Visitor meryem, Guid person, string text, string horizon, string evaluateOn, string? ownLanguage = null) =>
        (await meryem.PostJson($"/api/v1/persons/{person}/plan/goals", new { text, measure = "Te zien in de les", horizon, evaluateOn, ownLanguage })).ShouldBeOk();

    /// <summary>Settles the plan as it is now.</summary>
    public static async Task<Page> Settle(this Visitor meryem, Guid person, string? reason = null) =>
        await meryem.PostJson($"/api/v1/persons/{person}/plan/settled", new { version = (await meryem.Plan(person)).GetProperty("version").GetInt32(), reason });
}
