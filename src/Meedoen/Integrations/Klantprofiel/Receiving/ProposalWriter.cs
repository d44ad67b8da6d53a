using System.Text.Json;
using Meedoen.Dossiers;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Keeps the original and puts proposals to the case owner: only what is new, or differs from what is known.</summary>
public sealed class ProposalWriter(PersonKeys keys, FactBook facts, Originals originals)
{
    private const string OtherSpelling = "name-spelling";

    /// <summary>
    /// Keeps the file as a document that only the case owner opens, because it is about a whole household and may tell of health; and the
    /// lines that were not understood, sealed under the key of the main person.
    /// </summary>
    public async Task Keep(ActScope scope, Guid profile, Guid person, ProfileOriginal original, ParsedKlantprofiel parsed, CancellationToken cancel)
    {
        var kept = new ReceivedOriginal(Rubric.R15, DocumentKind.ClientProfile, original.FileName, original.ContentType, original.Bytes.ToArray());
        var lines = parsed.Unmapped.Select(line => new UnreadLine(line.Text, line.Origin.Part, line.Origin.Row)).ToList();
        var notes = JsonSerializer.Serialize(new OriginalNotes(original.FileName, original.Sender, original.SentAt, lines));
        scope.Db.Add(new ReceivedNotes
        {
            ProfileId = profile,
            PersonId = person,
            DocumentId = await originals.Keep(scope, person, kept, cancel),
            Words = (await keys.For(scope, person, cancel)).Seal(notes, profile),
        });
    }

    /// <summary>Puts what a profile says about one person to the case owner; answers how many proposals are new.</summary>
    public async Task<int> Propose(ActScope scope, Guid profile, Guid person, ProfileMember member, CancellationToken cancel, KnownMember? known = null)
    {
        var cipher = await keys.For(scope, person, cancel);
        var earlier = (await scope.Db.Set<ReceivedProposal>().Where(p => p.PersonId == person).ToListAsync(cancel))
            .ConvertAll(row => (Row: row, Words: Open(row, cipher)));
        var count = 0;
        foreach (var proposal in Of(member, known))
        {
            if (DataDictionary.Standard.Find(proposal.Key) is not { Table: null } key)
            {
                continue;
            }

            var words = Words(key, proposal, scope.Today);
            var current = await facts.Values(scope, person, key.Key, cancel);
            if (current.Contains(words.Value) || earlier.Exists(one => one.Row.Key == key.Key && one.Words.Value == words.Value))
            {
                continue;
            }

            foreach (var (row, _) in earlier.Where(one => one.Row.Key == key.Key && one.Row.State == ProposalState.Open && !key.Multiple))
            {
                row.State = ProposalState.Replaced;
            }

            scope.Db.Add(Row(scope, (profile, person, key, Kind(key, proposal, current, known)), proposal, words, cipher));
            count++;
        }

        return count;
    }

    /// <summary>The words of a proposal.</summary>
    internal static ProposalWords Open(ReceivedProposal row, PersonCipher cipher) =>
        JsonSerializer.Deserialize<ProposalWords>(cipher.OpenText(row.Words, row.Id))!;

    /// <summary>The stored form of a value, when it can be taken over as it is.</summary>
    internal static Outcome<string> Parse(DataKey key, string value, DateOnly today) => FactValue.Parse(key, value, today, CodeTables.Standard);

    // A known person under another name: the spelling is proposed; which words are the family name was decided before.
    private static IEnumerable<ProfileProposal> Of(ProfileMember member, KnownMember? known)
    {
        if (known is null || member.Name is not { } name || string.Equals(known.Name, name, StringComparison.OrdinalIgnoreCase))
        {
            return member.Proposals;
        }

        var source = member.Proposals.FirstOrDefault(proposal => proposal.Key is "given-names" or "family-name") ?? member.Proposals[0];
        return member.Proposals.Where(proposal => proposal.Key is not ("given-names" or "family-name" or "family-name-prefix"))
            .Prepend(source with { Key = OtherSpelling, Value = name });
    }

    private static ProposalWords Words(DataKey key, ProfileProposal proposal, DateOnly today)
    {
        var parsed = Parse(key, proposal.Value, today);
        return new(
            parsed.IsRefused ? proposal.Value : parsed.Value, !parsed.IsRefused, proposal.Fragment, proposal.Origin.Part, proposal.Origin.Row);
    }

    private static ProposalKind Kind(DataKey key, ProfileProposal proposal, IReadOnlyList<string> current, KnownMember? known) =>
        proposal.Key == OtherSpelling && known is not null ? ProposalKind.SamePerson
        : current.Count > 0 && !key.Multiple ? ProposalKind.Difference
        : ProposalKind.New;

    private static ReceivedProposal Row(
        ActScope scope, (Guid Profile, Guid Person, DataKey Key, ProposalKind Kind) about, ProfileProposal proposal, ProposalWords words, PersonCipher cipher)
    {
        scope.Touch(about.Person, (int)about.Key.Rubric);
        var id = Ids.New();
        return new ReceivedProposal
        {
            Id = id,
            ProfileId = about.Profile,
            PersonId = about.Person,
            Key = about.Key.Key,
            Rubric = (int)about.Key.Rubric,
            Kind = about.Kind,
            Confidence = proposal.Confidence,
            Words = cipher.Seal(JsonSerializer.Serialize(words), id),
            State = ProposalState.Open,
        };
    }
}
