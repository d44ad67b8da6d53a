using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Journeys;

/// <summary>What happens in the first half of Hanan's journey, in short.</summary>
internal static class FirstHalf
{
    /// <summary>Hanan and her household, coupled to Veluwestad today; answers her id.</summary>
    public static async Task<Guid> HananIsLinked(this Visitor meryem) => (await meryem.AzizAreLinked())[0];

    /// <summary>Hanan, Samir and the children, coupled to Veluwestad today; answers their ids.</summary>
    public static async Task<Guid[]> AzizAreLinked(this Visitor meryem)
    {
        var household = await meryem.Aziz();
        await meryem.Link(household[0]);
        return household;
    }

    /// <summary>The account of a persona.</summary>
    public static async Task<Guid> Account(this TestApp app, string persona)
    {
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        return (await PartiesDirectory.Account(db, DemoPersonas.UserName("zuiderzicht", persona), CancellationToken.None))!.Id;
    }

    /// <summary>Gives a persona a part in guiding a person; answers the account.</summary>
    public static async Task<Guid> Involve(this TestApp app, Visitor owner, Guid person, string persona, string role)
    {
        var account = await app.Account(persona);
        (await owner.PostJson($"/api/v1/persons/{person}/team", new { account, role })).ShouldBeOk();
        return account;
    }

    /// <summary>Records a language test through the API.</summary>
    public static async Task RecordTest(this Visitor owner, Guid person, string on, string listening, string speaking, string reading, string writing) =>
        (await owner.PostJson($"/api/v1/persons/{person}/language-tests", new
        {
            testedOn = on,
            assessor = "Marijke Oud",
            listening,
            speaking,
            reading,
            writing,
            literacy = "latin",
        })).ShouldBeOk();

    /// <summary>Plans a conversation that does a step; answers its id.</summary>
    public static async Task<Guid> PlanTalk(this Visitor owner, Guid person, string kind, string on, string step) =>
        (await owner.PostJson($"/api/v1/persons/{person}/conversations", new
        {
            kind,
            on,
            at = "10:00",
            minutes = 60,
            place = "Veluwestad",
            enrolment = (await owner.Journey(person)).GetProperty("id").GetGuid(),
            step,
        })).ShouldBeOk().Json.GetProperty("id").GetGuid();

    /// <summary>Records that a conversation was held with the participant.</summary>
    public static async Task HoldTalk(this Visitor owner, Guid talk, string on) =>
        (await owner.PostJson($"/api/v1/conversations/{talk}/held", new { heldOn = on, participantPresent = true, version = 0 })).ShouldBeOk();

    /// <summary>Saves a form of the dictionary.</summary>
    public static async Task FillForm(this Visitor owner, Guid person, string form, params (string Key, string Value)[] typed) =>
        (await owner.PostJson($"/api/v1/persons/{person}/forms/{form}", new { typed = typed.ToDictionary(t => t.Key, t => new[] { t.Value }), openedAt = (string?)null })).ShouldBeOk();

    /// <summary>Fills the list of preconditions; owners stay as they are.</summary>
    public static Task FillList(this Visitor owner, Guid person, params (string Kind, string State, string? DueOn)[] items) => owner.FillList(person, null, items);

    /// <summary>Fills the list of preconditions for an owner.</summary>
    public static async Task FillList(this Visitor owner, Guid person, Guid? arranges, params (string Kind, string State, string? DueOn)[] items)
    {
        var now = (await owner.Get($"/api/v1/persons/{person}/preconditions")).GetProperty("items").EnumerateArray().ToDictionary(i => i.GetProperty("kind").GetString()!);
        var sent = items.Select(i => new
        {
            kind = i.Kind,
            state = i.State,
            owner = arranges ?? now[i.Kind].GetProperty("owner").GetGuid(),
            dueOn = i.DueOn,
            version = now[i.Kind].GetProperty("version").GetInt32(),
        });
        (await owner.PutJson($"/api/v1/persons/{person}/preconditions", new { items = sent })).ShouldBeOk();
    }
}
