using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>A household while it is being read.</summary>
internal sealed class HouseholdDraft
{
    private readonly List<MemberDraft> members = [];
    private readonly List<ProfileUnmappedLine> unmapped = [];

    public IReadOnlyList<MemberDraft> Members => members;

    public MemberDraft? Main => members.Find(member => member.Subject.Kind == SubjectKind.Main);

    /// <summary>Number of children that the text tells, or null.</summary>
    public int? ToldChildren { get; set; }

    /// <summary>Number of members that the text tells, or null.</summary>
    public int? ToldSize { get; set; }

    public bool IsIdentified => members.Exists(member => member.IsIdentified);

    public void Leave(string text, ProfileOrigin origin) => unmapped.Add(new(text, origin));

    /// <summary>The member that a value is about; a new one when there is none yet, or when the current child has that key already.</summary>
    public MemberDraft For(Subject subject, string key)
    {
        var same = members.Where(member => member.Subject.Kind == subject.Kind).ToList();
        var found = subject.Kind is SubjectKind.Main or SubjectKind.Partner ? same.FirstOrDefault()
            : subject.Number > 0 ? same.Find(member => member.Subject.Number == subject.Number)
            : same.LastOrDefault() is { } last && !(last.Has(key) && IsOneEach(key)) ? last : null;
        return found ?? Add(subject);
    }

    public MemberDraft Add(Subject subject)
    {
        var member = new MemberDraft(subject);
        members.Add(member);
        return member;
    }

    /// <summary>Puts another draft of the same household into this one.</summary>
    public void TakeOver(HouseholdDraft other)
    {
        foreach (var (own, theirs) in MemberPairing.Pair(this, other))
        {
            (own ?? Add(theirs.Subject)).TakeOver(theirs);
        }

        unmapped.AddRange(other.unmapped);
        ToldChildren ??= other.ToldChildren;
        ToldSize ??= other.ToldSize;
    }

    /// <summary>Makes sure that the household has a main person, and as many children as the text tells.</summary>
    public ParsedKlantprofiel Finish()
    {
        if (Main is not { IsIdentified: true } && members.Where(member => member.IsIdentified).MinBy(member => member.Subject.Kind) is { } first)
        {
            var nameless = Main;
            first.Subject = Subject.Main;
            if (nameless is not null)
            {
                first.TakeOver(nameless);
                members.Remove(nameless);
            }
        }

        members.RemoveAll(member => member.Subject.Kind != SubjectKind.Child && member.Proposals.Count == 0);
        while (members.Count(member => member.Subject.Kind == SubjectKind.Child) < ToldChildren && members.Count < ReadingLimits.MaxMembers)
        {
            Add(new Subject(SubjectKind.Child));
        }

        HouseholdProposals.Add(members);
        return new(
            [.. members.OrderBy(member => member.Subject.Kind).Take(ReadingLimits.MaxMembers).Select(member => member.ToMember())],
            [.. unmapped]);
    }

    private static bool IsOneEach(string key) => key is MemberDraft.NameKey or MemberDraft.GivenKey or MemberDraft.BirthKey
        or MemberDraft.VNumberKey or MemberDraft.OwnScriptKey or "gender";
}
