using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Turns what was read into the keys of the dictionary: names in parts, other spellings, incomplete dates.</summary>
internal static class NamedProposals
{
    private const string Exact = "birth-date-exact";

    public static IReadOnlyList<ProfileProposal> Of(IReadOnlyList<ProfileProposal> read, string? name)
    {
        var hasParts = read.Any(proposal => proposal.Key is MemberDraft.GivenKey or MemberDraft.FamilyKey);
        return [.. read.SelectMany(proposal => proposal.Key switch
        {
            MemberDraft.NameKey when proposal.Value != name => [proposal with { Key = "name-spelling" }],
            MemberDraft.NameKey => hasParts ? [] : Parts(proposal),
            MemberDraft.BirthKey => Birth(proposal),
            _ => [proposal],
        })];
    }

    // Which word is the family name is our reading, unless the sender wrote it so.
    private static IEnumerable<ProfileProposal> Parts(ProfileProposal proposal)
    {
        var (given, prefix, family) = NameReader.Parts(proposal.Value);
        yield return Inferred(proposal, MemberDraft.GivenKey, given);
        if (prefix is not null)
        {
            yield return Inferred(proposal, "family-name-prefix", prefix);
        }

        if (family is not null)
        {
            yield return Inferred(proposal, MemberDraft.FamilyKey, family);
        }
    }

    // As on many documents: 1 January stands for a day that is not known, and is marked so.
    private static IEnumerable<ProfileProposal> Birth(ProfileProposal proposal)
    {
        var date = PartialDate.Parse(proposal.Value);
        return date.Full is not null ? [proposal]
            : [
                Inferred(proposal, MemberDraft.BirthKey, date.Earliest.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)),
                Inferred(proposal, Exact, "false"),
            ];
    }

    private static ProfileProposal Inferred(ProfileProposal proposal, string key, string value) =>
        proposal with { Key = key, Value = value, Confidence = ProfileConfidence.Inferred };
}
