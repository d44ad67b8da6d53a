using System.Text.Json;
using Meedoen.Messages;
using Meedoen.Parties;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Tests.Rights;

/// <summary>What the file of the person of the matrix holds besides statements, each with its canary, put there as its people would.</summary>
internal static class RightsWorldContents
{
    /// <summary>Somebody plans a conversation.</summary>
    public static async Task<Guid> Plan(RightsWorld world, Who host, string on) =>
        (await world.Do(host, HttpMethod.Post, $"/api/v1/persons/{world.Person}/conversations", new
        {
            kind = "Progress",
            on,
            at = "11:00:00",
            minutes = 30,
            place = Canaries.Place.Value,
        })).GetProperty("id").GetGuid();

    /// <summary>A conversation with its interpreter, a document, and a step in somebody's own words.</summary>
    public static async Task Fill(RightsWorld world, Who host)
    {
        await Talk(world, host);
        await Lesson(world);
        await Document(world, host);
        await Step(world, host);
    }

    /// <summary>A klantprofiel comes in about the person.</summary>
    public static async Task Receive(RightsWorld world, Who host)
    {
        var vNumber = Canaries.Facts.Single(c => c.Key == "v-number").Value;
        var member = new Dictionary<string, object>
        {
            ["role"] = "main",
            ["name"] = $"{Canaries.Name.Value} Amara",
            ["vNumber"] = vNumber,
            ["birthPlace"] = Canaries.ProfileValue.Value,
            ["remarks"] = Canaries.ProfileLine.Value,
        };
        await world.Do(host, HttpMethod.Post, "/api/v1/klantprofielen", new { members = new[] { member } });
        var shown = await world.Do(host, HttpMethod.Get, $"/api/v1/persons/{world.Person}/klantprofiel", new { });
        world.Proposed = shown.GetProperty("members")[0].GetProperty("proposals").EnumerateArray()
            .Single(p => p.GetProperty("value").GetString() == Canaries.ProfileValue.Value).GetProperty("id").GetGuid();
    }

    /// <summary>Two records of the same person: one is merged, one waits for the case owner's word.</summary>
    public static async Task Double(RightsWorld world, Who host)
    {
        var consultant = world.The(AccessRole.IncomeConsultant, Relation.Involved);
        var vNumber = Canaries.Facts.Single(c => c.Key == "v-number").Value;
        var merged = await Register(world, consultant, "Zwaluw Anders", vNumber);
        world.Merge = (await world.Do(host, HttpMethod.Post, "/api/v1/merges", new { keep = world.Person, gone = merged })).GetProperty("id").GetGuid();
        await Register(world, consultant, "Zilver Anders", vNumber);
        var open = (await world.Do(host, HttpMethod.Get, "/api/v1/merge-proposals", new { })).GetProperty("open");
        world.Proposal = open[0].GetProperty("id").GetGuid();
        await using var db = world.Tenant.OpenForReading();
        var account = world.Accounts[host];
        world.Notice = await db.Set<Notification>().Where(n => n.AccountId == account && n.PersonId == world.Person).Select(n => n.Id).FirstAsync();
    }

    private static async Task<Guid> Register(RightsWorld world, Who who, string name, string vNumber) =>
        (await world.Do(who, HttpMethod.Post, "/api/v1/persons", new
        {
            typed = new Dictionary<string, string> { ["called-name"] = name, ["v-number"] = vNumber },
        })).GetProperty("id").GetGuid();

    private static async Task Talk(RightsWorld world, Who host)
    {
        world.Conversation = await Plan(world, host, "2026-11-24");
        var path = $"/api/v1/conversations/{world.Conversation}";
        await world.Do(host, HttpMethod.Post, $"{path}/interpreter", new { language = "ar", channel = "Phone", interpreter = "Tolkbureau", notFamily = true });
        var seen = await world.Do(host, HttpMethod.Get, path, new { });
        world.Booking = seen.GetProperty("booking").GetProperty("id").GetGuid();
        await world.Do(host, HttpMethod.Post, $"{path}/held", new
        {
            heldOn = "2026-11-24",
            participantPresent = true,
            note = Canaries.Note.Value,
            version = seen.GetProperty("version").GetInt32(),
        });
    }

    private static async Task Lesson(RightsWorld world)
    {
        var lines = new[] { new { person = world.Person, status = "Present", practised = Canaries.Practised.Value } };
        await world.Do(world.The(AccessRole.LanguageProvider, Relation.Involved), HttpMethod.Post, "/api/v1/attendance", new { on = "2026-11-24", lines });
    }

    private static async Task Document(RightsWorld world, Who host)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, $"/api/v1/persons/{world.Person}/documents?rubric=R5&kind=Other")
        {
            Content = new StringContent($"A text. {Canaries.DocumentText.Value}"),
        };
        request.Content.Headers.ContentDisposition = new("attachment") { FileName = $"{Canaries.DocumentName.Value}.txt" };
        var answer = await world.Ask(host, request);
        world.Document = answer.IsSuccess
            ? JsonDocument.Parse(answer.Body).RootElement.GetProperty("id").GetGuid()
            : throw new InvalidOperationException($"No document: {answer.Status} {answer.Body}");
    }

    private static async Task Step(RightsWorld world, Who host)
    {
        var steps = $"/api/v1/enrolments/{world.Enrolment}/steps";
        var added = await world.Do(host, HttpMethod.Post, steps, new
        {
            phase = world.Phase,
            type = "Task",
            owner = "klantmanager",
            title = Canaries.StepTitle.Value,
            reason = "circumstances",
        });
        world.Added = added.GetString()!;
        await world.Do(host, HttpMethod.Post, $"{steps}/{world.Added}/skip", new { reason = new { code = "other", words = Canaries.SkipReason.Value } });
    }
}
