using System.Text.Json;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Intake;
using Meedoen.Tests.Journeys;

namespace Meedoen.Tests.Letters;

/// <summary>What tests do with letters.</summary>
internal static class Writing
{
    /// <summary>What an invitation to the intake asks.</summary>
    public static readonly Dictionary<string, string> IntakeTalk = new()
    {
        ["on"] = "2026-12-07",
        ["at"] = "10:30",
        ["place"] = "gemeentehuis Veluwestad, kamer 3",
        ["until"] = "2026-12-14",
    };

    /// <summary>Begins a letter; answers its id.</summary>
    public static async Task<Guid> DraftOf(this Visitor writer, Guid person, string template, Dictionary<string, string>? values = null) =>
        (await writer.PostJson($"/api/v1/persons/{person}/letters", new { template, values })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    /// <summary>Signs a draft off as it stands.</summary>
    public static async Task<Page> SendLetter(this Visitor writer, Guid letter) =>
        await writer.PostJson($"/api/v1/letters/{letter}/sent", new { version = (await writer.Letter(letter)).GetProperty("version").GetInt32() });

    /// <summary>Fills in a draft and signs it off.</summary>
    public static async Task<Page> FillAndSend(this Visitor writer, Guid letter, Dictionary<string, string> values)
    {
        var version = (await writer.Letter(letter)).GetProperty("version").GetInt32();
        (await writer.PutJson($"/api/v1/letters/{letter}", new { values, version })).ShouldBeOk();
        return await writer.SendLetter(letter);
    }

    /// <summary>A letter as the API shows it.</summary>
    public static Task<JsonElement> Letter(this Visitor reader, Guid letter) => reader.Get($"/api/v1/letters/{letter}");

    /// <summary>An invitation to the intake, sent.</summary>
    public static async Task<Guid> Invitation(this Visitor writer, Guid person)
    {
        var id = await writer.DraftOf(person, "intake-invitation", IntakeTalk);
        (await writer.SendLetter(id)).ShouldBeOk();
        return id;
    }

    /// <summary>A decision on the plan, sent.</summary>
    public static async Task<Guid> PlanDecided(this Visitor writer, Guid person)
    {
        var id = await writer.DraftOf(person, "pip-decision", new() { ["wishes"] = "Leren.", ["reasons"] = "B1 kan.", ["support"] = "Een taalmaatje." });
        (await writer.SendLetter(id)).ShouldBeOk();
        return id;
    }

    /// <summary>Begins a letter of an objection or a case.</summary>
    public static async Task<Guid> DraftFor(this Visitor writer, Guid person, string template, Guid about) =>
        (await writer.PostJson($"/api/v1/persons/{person}/letters", new Dictionary<string, object> { ["template"] = template, ["case"] = about })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    /// <summary>Fills in a draft and signs it off, and that must work.</summary>
    public static async Task FillAndSendOk(this Visitor writer, Guid letter, Dictionary<string, string> values) => (await writer.FillAndSend(letter, values)).ShouldBeOk();

    /// <summary>Writes down an objection.</summary>
    public static async Task Receive(this Visitor writer, Guid person, object came) => (await writer.PostJson($"/api/v1/persons/{person}/objections", came)).ShouldBeOk();

    /// <summary>The newest objection.</summary>
    public static async Task<JsonElement> Objection(this Visitor reader, Guid person) => (await reader.Get($"/api/v1/persons/{person}/objections")).GetProperty("objections")[0];

    /// <summary>Takes a step with the newest objection.</summary>
    public static async Task<Page> Step(this Visitor writer, Guid person, object step)
    {
        var now = await writer.Objection(person);
        return await writer.PostJson($"/api/v1/objections/{now.GetProperty("id").GetGuid()}/steps", WithVersion(step, now));
    }

    /// <summary>Somebody who is no asylum status holder, under the act, who was called once.</summary>
    public static async Task<Guid> FamilyMigrant(this Visitor writer)
    {
        var person = await writer.HananIsLinked();
        await writer.FillForm(person, "duo", ("integration-duty", "yes"), ("integration-duty-from", "2026-10-01"), ("duo-target-group", "family-formation"), ("duo-notified-on", "2026-10-01"));
        await writer.FillForm(person, "intake", ("legal-regime", "wi2021"), ("residence-permit-kind", "regular-temporary"));
        (await writer.Call(person, "2026-11-02", "2026-11-16")).ShouldBeOk();
        return person;
    }

    /// <summary>Begins a case of enforcement.</summary>
    public static async Task<Guid> BeginCase(this Visitor writer, Guid person, string ground = "Intake") => (await writer.PostJson(
        $"/api/v1/persons/{person}/enforcement", new { ground, on = "2026-11-20", happened = "Nietgekomenqx" })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    /// <summary>The newest case.</summary>
    public static async Task<JsonElement> Case(this Visitor reader, Guid person) => (await reader.Get($"/api/v1/persons/{person}/enforcement")).GetProperty("cases")[0];

    /// <summary>Takes a step in the newest case.</summary>
    public static async Task<Page> CaseStep(this Visitor writer, Guid person, object step)
    {
        var now = await writer.Case(person);
        return await writer.PostJson($"/api/v1/enforcement/{now.GetProperty("id").GetGuid()}/steps", WithVersion(step, now));
    }

    private static Dictionary<string, object?> WithVersion(object step, JsonElement now)
    {
        var all = new Dictionary<string, object?> { ["version"] = now.GetProperty("version").GetInt32() };
        foreach (var property in step.GetType().GetProperties())
        {
            all[property.Name] = property.GetValue(step);
        }

        return all;
    }
}
