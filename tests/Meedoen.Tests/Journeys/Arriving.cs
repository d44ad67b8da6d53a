using Meedoen.Tests.Harness;

namespace Meedoen.Tests.Journeys;

/// <summary>The household of Hanan Aziz as the case owner registers it, and what scenarios do with it.</summary>
internal static class Arriving
{
    public const string Veluwestad = "Veluwestad";

    /// <summary>Registers Hanan, Samir and two children as expected; answers their ids.</summary>
    public static Task<Guid[]> Aziz(this Visitor meryem) => meryem.Expect(
        ("Hanan Aziz", "Self", "1993-03-14", "ar"), ("Samir Aziz", "Partner", "1990-05-02", "ar"),
        ("Lina Aziz", "Child", "2024-06-01", "ar"), ("Omar Aziz", "Child", "2022-02-11", "ar"));

    /// <summary>Registers Fatou Jallow, alone, as expected.</summary>
    public static async Task<Guid> Jallow(this Visitor meryem) => (await meryem.Expect(("Fatou Jallow", "Self", "1999-08-20", "mnk")))[0];

    /// <summary>Registers a household as expected.</summary>
    public static async Task<Guid[]> Expect(this Visitor owner, params (string Name, string Relation, string BirthDate, string Language)[] members)
    {
        var body = new { members = members.Select(m => new { name = m.Name, relation = m.Relation, birthDate = m.BirthDate, language = m.Language }) };
        var answer = (await owner.PostJson("/api/v1/persons/expected", body)).ShouldBeOk();
        return [.. answer.Json.EnumerateArray().Select(id => id.GetGuid())];
    }

    /// <summary>The id of one of our municipalities.</summary>
    public static async Task<Guid> Municipality(this Visitor owner, string name) =>
        (await owner.Get("/api/v1/municipalities")).EnumerateArray().First(m => m.GetProperty("name").GetString() == name).GetProperty("id").GetGuid();

    /// <summary>Links an expected household to a municipality from today.</summary>
    public static async Task Link(this Visitor owner, Guid person, string municipality = Veluwestad) =>
        (await owner.PostJson($"/api/v1/persons/{person}/link", new { municipality = await owner.Municipality(municipality) })).ShouldBeOk();

    /// <summary>The only journey of a person, as the API shows it.</summary>
    public static async Task<System.Text.Json.JsonElement> Journey(this Visitor owner, Guid person) =>
        (await owner.Get($"/api/v1/persons/{person}/journeys")).EnumerateArray().Single();

    /// <summary>Ids of steps in a state.</summary>
    public static IReadOnlyList<string> Steps(this System.Text.Json.JsonElement journey, string state) =>
        [.. journey.GetProperty("steps").EnumerateArray().Where(s => s.GetProperty("state").GetString() == state).Select(s => s.GetProperty("id").GetString()!)];

    /// <summary>Does a step of a journey.</summary>
    public static Task<Page> Complete(this Visitor owner, System.Text.Json.JsonElement journey, string step) =>
        owner.PostJson($"/api/v1/enrolments/{journey.GetProperty("id").GetGuid()}/steps/{step}/complete", new { });

    /// <summary>Everybody in a caseload, page after page, in its order.</summary>
    public static async Task<List<System.Text.Json.JsonElement>> Everybody(this Visitor visitor, string filter = "")
    {
        var all = new List<System.Text.Json.JsonElement>();
        for (var page = 1; ; page++)
        {
            var body = await visitor.Get($"/api/v1/caseload?{filter}&page={page}");
            all.AddRange(body.GetProperty("items").EnumerateArray());
            if (all.Count >= body.GetProperty("total").GetInt32())
            {
                return all;
            }
        }
    }

    /// <summary>Account of a colleague, as the form to hand over offers it.</summary>
    public static async Task<Guid> Colleague(this Visitor owner, Guid person, string name)
    {
        var page = await owner.Open($"/persons/{person}/team");
        return Guid.Parse(page.Document.QuerySelectorAll("select[name=Account] option").First(o => o.TextContent == name).GetAttribute("value")!);
    }

    /// <summary>Hands a person over to another contact person.</summary>
    public static async Task<Page> HandOver(this Visitor owner, Guid person, string to, string talkOn, string effectiveOn) =>
        await owner.PostJson($"/api/v1/persons/{person}/contact-person/hand-over", new { account = await owner.Colleague(person, to), talkOn, effectiveOn });

    /// <summary>Adds somebody to the team around a person, as the form of the team offers it.</summary>
    public static async Task Involve(this Visitor owner, Guid person, string name, string role)
    {
        var page = await owner.Open($"/persons/{person}/team");
        var option = page.Document.QuerySelectorAll("option").Select(o => (o.TextContent, Value: o.GetAttribute("value") ?? ""))
            .First(o => o.TextContent.Contains(name, StringComparison.Ordinal) && o.Value.EndsWith(":" + role, StringComparison.Ordinal)).Value;
        (await owner.PostJson($"/api/v1/persons/{person}/team", new { account = option.Split(':')[0], role })).ShouldBeOk();
    }

    /// <summary>Gives the own photo.</summary>
    public static Task<Page> PutPhoto(this Visitor owner, byte[] picture) => owner.Send(new HttpRequestMessage(HttpMethod.Put, "/api/v1/me/photo")
    {
        Content = new ByteArrayContent(picture) { Headers = { ContentType = new("image/png") } },
    });
}
