using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>A proposal as its reader sees it.</summary>
/// <param name="Id">Proposal.</param>
/// <param name="Key">Key of the dictionary.</param>
/// <param name="Label">What people read beside the value.</param>
/// <param name="Value">Stored form, or the words of the sender when it is not ready.</param>
/// <param name="Shown">As people read it.</param>
/// <param name="Known">What is known now, as people read it, or null.</param>
/// <param name="IsReady">Whether it can be taken over as it is.</param>
/// <param name="Kind">Why it is put to the case owner.</param>
/// <param name="Confidence">Labelled or inferred.</param>
/// <param name="State">What became of it.</param>
/// <param name="Fragment">The words it was read from.</param>
/// <param name="Part">File or part of a mail.</param>
/// <param name="Row">Line or row.</param>
public sealed record ShownProposal(
    Guid Id, string Key, string Label, string Value, string Shown, string? Known, bool IsReady, ProposalKind Kind,
    ProfileConfidence Confidence, ProposalState State, string Fragment, string Part, int? Row);

/// <summary>A member of the household with what the profile says.</summary>
public sealed record ShownMember(Guid Person, string Name, IReadOnlyList<ShownProposal> Proposals);

/// <summary>A file that came in about this household.</summary>
/// <param name="Document">The original, as a document of the main person.</param>
/// <param name="ReceivedOn">Day it came in.</param>
/// <param name="Channel">How.</param>
/// <param name="Name">Name of the file.</param>
/// <param name="Sender">Address of the sender of a mail, or null.</param>
/// <param name="Lines">What was not understood.</param>
public sealed record ShownFile(Guid Document, DateOnly ReceivedOn, ProfileChannel Channel, string Name, string? Sender, IReadOnlyList<string> Lines);

/// <summary>A household as its klantprofielen describe it.</summary>
/// <param name="Members">Members that the reader may see, the person asked for first.</param>
/// <param name="Files">The files, newest first; empty for a reader who may not see everything in them.</param>
public sealed record ShownKlantprofiel(IReadOnlyList<ShownMember> Members, IReadOnlyList<ShownFile> Files);

/// <summary>Shows what came in about a household.</summary>
public sealed class ShowKlantprofiel(Current current, FactBook facts, PersonKeys keys) : ISlice
{
    private const int ConfidentialRubric = (int)Rubric.R15;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/klantprofiel", async (Guid person, ShowKlantprofiel slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult()).For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>The household of a person.</summary>
    public async Task<Outcome<ShownKlantprofiel>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        await using var db = current.Tenant.OpenForReading();
        var household = await Persons.Household(db, person, cancel);
        var members = new List<ShownMember>();
        foreach (var member in household.OrderByDescending(member => member.Id == person))
        {
            if (await current.RightsOn(member.Id) is { } own)
            {
                members.Add(new(member.Id, member.Name, await Proposals(db, member.Id, RubricMasks.Of(own, current.Actor.Role), cancel)));
            }
        }

        var files = rights.MayRead(ConfidentialRubric) ? await Files(db, household[0].HouseholdId, cancel) : [];
        current.Saw("/persons/{person}/klantprofiel", "receiving", [.. members.Select(member => member.Person)], rights.Readable);
        return new ShownKlantprofiel(members, files);
    }

    private async Task<IReadOnlyList<ShownProposal>> Proposals(Platform.Data.MeedoenDb db, Guid person, RubricMask mask, CancellationToken cancel)
    {
        var rows = await db.Set<ReceivedProposal>().Where(p => p.PersonId == person && p.State != ProposalState.Replaced)
            .OrderBy(p => p.Rubric).ThenBy(p => p.Id).ToListAsync(cancel);
        if (rows.Count == 0 || await keys.For(current.Tenant, person) is not { } cipher)
        {
            return [];
        }

        var known = (await facts.Current(current.Tenant, person, mask)).ToLookup(fact => fact.Key);
        return [.. rows.Select(row => (Row: row, Key: DataDictionary.Standard.Find(row.Key)))
            .Where(found => found.Key is { } key && mask.CanRead(key.Rubric) && (key.Sensitivity != Sensitivity.NationalNumber || mask.Numbers))
            .Select(found => Shown(found.Row, found.Key!, ProposalWriter.Open(found.Row, cipher), known[found.Row.Key]))];
    }

    private static ShownProposal Shown(ReceivedProposal row, DataKey key, ProposalWords words, IEnumerable<StatedFact> known)
    {
        string Read(string stored) => FactValue.Show(key, stored, CodeTables.Standard);
        var now = string.Join(", ", known.Select(fact => Read(fact.Value)));
        return new(
            row.Id, row.Key, key.Label.ToString(), words.Value, words.IsReady ? Read(words.Value) : words.Value, now.Length > 0 ? now : null,
            words.IsReady, row.Kind, row.Confidence, row.State, words.Fragment, words.Part, words.Row);
    }

    private async Task<IReadOnlyList<ShownFile>> Files(Platform.Data.MeedoenDb db, Guid household, CancellationToken cancel)
    {
        var rows = await db.Set<ReceivedProfile>().Where(p => p.HouseholdId == household)
            .Join(db.Set<ReceivedNotes>(), p => p.Id, o => o.ProfileId, (p, o) => new { Profile = p, o.PersonId, o.DocumentId, o.Words })
            .OrderByDescending(x => x.Profile.Id).ToListAsync(cancel);
        var files = new List<ShownFile>();
        foreach (var row in rows)
        {
            if (await keys.For(current.Tenant, row.PersonId) is { } cipher)
            {
                var notes = JsonSerializer.Deserialize<OriginalNotes>(cipher.OpenText(row.Words, row.Profile.Id))!;
                files.Add(new(row.DocumentId, row.Profile.ReceivedOn, row.Profile.Channel, notes.FileName, notes.Sender, [.. notes.Lines.Select(line => line.Text)]));
            }
        }

        return files;
    }
}
