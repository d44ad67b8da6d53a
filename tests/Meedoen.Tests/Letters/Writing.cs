using System.Text.Json;
using Meedoen.Tests.Harness;

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
}
