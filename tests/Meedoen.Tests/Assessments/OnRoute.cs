using System.Net;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;

namespace Meedoen.Tests.Assessments;

/// <summary>Somebody on a route of another municipality than Zuiderzicht, registered and begun by hand.</summary>
internal static class OnRoute
{
    /// <summary>Registers somebody, begins the journey and brings it to the intake; answers person and enrolment.</summary>
    public static async Task<(Guid Person, Guid Enrolment)> Begin(this Visitor owner, string name, string template)
    {
        var person = (await owner.PostJson("/api/v1/persons", new { typed = new Dictionary<string, string> { ["called-name"] = name } }))
            .ShouldBe(HttpStatusCode.Created).Json.GetProperty("id").GetGuid();
        (await owner.PostJson($"/api/v1/persons/{person}/enrolments", new { template, liftReason = "circumstances" })).ShouldBeOk();
        var enrolment = (await owner.Journey(person)).GetProperty("id").GetGuid();
        (await owner.PostJson($"/api/v1/enrolments/{enrolment}/state", new { to = "Intake" })).ShouldBeOk();
        return (person, enrolment);
    }

    /// <summary>State of a phase.</summary>
    public static string? PhaseState(this System.Text.Json.JsonElement journey, string phase) =>
        journey.GetProperty("phases").EnumerateArray().Single(one => one.GetProperty("id").GetString() == phase).GetProperty("state").GetString();
}
