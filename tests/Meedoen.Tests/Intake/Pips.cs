using System.Text.Json;
using Meedoen.Tests.Harness;

namespace Meedoen.Tests.Intake;

/// <summary>What tests do with PIPs.</summary>
internal static class Pips
{
    /// <summary>The PIP as the API shows it.</summary>
    public static Task<JsonElement> Pip(this Visitor reader, Guid person) => reader.Get($"/api/v1/persons/{person}/pip");

    /// <summary>A PIP in which nothing is missing for Hanan: B1 route, 600 hours.</summary>
    public static Dictionary<string, object?> Whole() => new(StringComparer.Ordinal)
    {
        ["route"] = "B",
        ["hours"] = 600,
        ["support"] = "Gerda oefent elke week.",
        ["pvt"] = "Bezoek aan het gemeentehuis",
        ["pvtHours"] = 12,
        ["map"] = "Stage op een school",
        ["mapHours"] = 40,
        ["progressTalks"] = 4,
        ["unburdening"] = "Huur en zorgpremie, zes maanden.",
        ["reasons"] = "De toets zegt dat B1 haalbaar is.",
        ["otherRoutes"] = "Onderwijsroute: wil werken. Z-route: B1 is haalbaar.",
    };

    /// <summary>Saves a draft, with some fields otherwise than whole.</summary>
    public static async Task<Page> Draft(this Visitor meryem, Guid person, params (string Field, object? Value)[] other)
    {
        var body = Whole();
        body["version"] = (await meryem.Pip(person)).GetProperty("version").GetInt32();
        foreach (var (field, value) in other)
        {
            body[field] = value;
        }

        return await meryem.PutJson($"/api/v1/persons/{person}/pip/draft", body);
    }

    /// <summary>Decides on the draft.</summary>
    public static async Task<Page> Decide(this Visitor meryem, Guid person, string dated, string? changeReason = null, string? knownOn = null) => await meryem.PostJson(
        $"/api/v1/persons/{person}/pip/decisions",
        new { version = (await meryem.Pip(person)).GetProperty("version").GetInt32(), dated, knownOn = knownOn ?? dated, changeReason });

    /// <summary>Codes of what stands in the way of the draft.</summary>
    public static async Task<IReadOnlyList<string?>> Obstacles(this Visitor meryem, Guid person) =>
        [.. (await meryem.Pip(person)).GetProperty("obstacles").EnumerateArray().Select(one => one.GetProperty("code").GetString())];

    /// <summary>Hanan with a first PIP of 23 November 2026.</summary>
    public static async Task<Guid> HananHasPip(this Visitor meryem)
    {
        var hanan = await meryem.HananTookIn();
        (await meryem.Draft(hanan)).ShouldBeOk();
        (await meryem.Decide(hanan, "2026-11-23")).ShouldBeOk();
        return hanan;
    }
}
