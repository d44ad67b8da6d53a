using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>A member of the household while it is being read.</summary>
internal sealed class MemberDraft(Subject subject)
{
    public const string NameKey = "reading.name";
    public const string GivenKey = "given-names";
    public const string FamilyKey = "family-name";
    public const string OwnScriptKey = "name-own-script";
    public const string VNumberKey = "v-number";
    public const string BirthKey = "birth-date";

    private readonly List<ProfileProposal> proposals = [];

    public Subject Subject { get; set; } = subject;

    public IReadOnlyList<ProfileProposal> Proposals => proposals;

    /// <summary>The year of birth was worked out from an age.</summary>
    public bool BirthYearIsApproximate { get; private set; }

    public string? VNumber => ValueOf(VNumberKey);

    public string? OwnScript => ValueOf(OwnScriptKey);

    public PartialDate? Birth => ValueOf(BirthKey) is { } iso ? PartialDate.Parse(iso) : null;

    public string? Name => ValueOf(NameKey)
        ?? (string.Join(' ', new[] { ValueOf(GivenKey), ValueOf(FamilyKey) }.Where(part => part is not null)) is { Length: > 0 } name ? name : null);

    public bool IsIdentified => Name is not null || VNumber is not null || OwnScript is not null;

    public bool Has(string key) => proposals.Exists(proposal => proposal.Key == key);

    /// <summary>Adds a proposal. The same value again adds nothing; what stood behind a label goes before what was inferred.</summary>
    public void Add(ProfileProposal proposal, bool approximateBirth = false)
    {
        var same = proposals.FindIndex(other => other.Key == proposal.Key && Same(other, proposal));
        if (same >= 0)
        {
            proposals[same] = proposals[same].Confidence <= proposal.Confidence ? proposals[same] : proposal;
            return;
        }

        if (proposal.Key == BirthKey && approximateBirth && Has(BirthKey))
        {
            return;
        }

        if (proposal.Key == BirthKey && BirthYearIsApproximate)
        {
            proposals.RemoveAll(other => other.Key == BirthKey);
            BirthYearIsApproximate = false;
        }

        BirthYearIsApproximate |= approximateBirth;
        proposals.Add(proposal);
    }

    /// <summary>Takes over everything another draft of the same person holds.</summary>
    public void TakeOver(MemberDraft other)
    {
        foreach (var proposal in other.proposals)
        {
            Add(proposal, other.BirthYearIsApproximate && proposal.Key == BirthKey);
        }
    }

    public ProfileMember ToMember()
    {
        var name = Name;
        var birth = Birth;
        return new()
        {
            Role = Subject.Kind switch
            {
                SubjectKind.Main => ProfileRole.Main,
                SubjectKind.Partner => ProfileRole.Partner,
                SubjectKind.Child => ProfileRole.Child,
                _ => ProfileRole.Relative,
            },
            Name = name,
            NameInOwnScript = OwnScript,
            NameVariants = [.. proposals.Where(proposal => proposal.Key == NameKey && proposal.Value != name).Select(proposal => proposal.Value)],
            VNumber = VNumber,
            BirthDate = birth?.Full,
            BirthYear = birth?.Year,
            BirthYearIsApproximate = BirthYearIsApproximate,
            Proposals = NamedProposals.Of(proposals, name),
        };
    }

    private string? ValueOf(string key) =>
        proposals.Where(proposal => proposal.Key == key).MinBy(proposal => proposal.Confidence)?.Value;

    private static bool Same(ProfileProposal left, ProfileProposal right) => Folding.Fold(left.Value) is { Length: > 0 } folded
        ? folded == Folding.Fold(right.Value) : left.Value == right.Value;
}
