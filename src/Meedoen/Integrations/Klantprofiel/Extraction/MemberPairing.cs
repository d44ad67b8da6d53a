using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Integrations.Klantprofiel.Values;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>Which member of one part (the body) is which member of another (the attachment).</summary>
internal static class MemberPairing
{
    /// <summary>Whether two parts are about the same household.</summary>
    public static bool SameHousehold(HouseholdDraft left, HouseholdDraft right) =>
        !left.IsIdentified || !right.IsIdentified || right.Members.Any(theirs => left.Members.Any(own => SamePerson(own, theirs)));

    /// <summary>Each of their members with ours, or with null when it is somebody new.</summary>
    public static IReadOnlyList<(MemberDraft? Own, MemberDraft Theirs)> Pair(HouseholdDraft own, HouseholdDraft theirs)
    {
        var free = own.Members.ToList();
        var pairs = theirs.Members.Select(member => (Own: Take(free, other => SamePerson(other, member)), Theirs: member)).ToList();
        return [.. pairs.Select(pair => pair.Own is null ? (Take(free, other => CanBe(other, pair.Theirs)), pair.Theirs) : pair)];
    }

    /// <summary>The same number, or near names without different numbers or births.</summary>
    private static bool SamePerson(MemberDraft left, MemberDraft right) => left.VNumber is { } mine && right.VNumber is { } theirs
        ? mine == theirs
        : left.Name is { } name && right.Name is { } other && NameReader.Similar(name, other) && BirthsAgree(left, right)
            && (left.Subject.Kind == SubjectKind.Child) == (right.Subject.Kind == SubjectKind.Child);

    /// <summary>Nothing speaks against it: same place in the household, and no two names that differ.</summary>
    private static bool CanBe(MemberDraft left, MemberDraft right) => left.Subject.Kind == right.Subject.Kind
        && (left.VNumber is null || right.VNumber is null)
        && (left.Name is null || right.Name is null || NameReader.Similar(left.Name, right.Name))
        && BirthsAgree(left, right);

    private static bool BirthsAgree(MemberDraft left, MemberDraft right) => left.Birth is not { } mine || right.Birth is not { } theirs
        || Math.Abs(mine.Year - theirs.Year) <= (left.BirthYearIsApproximate || right.BirthYearIsApproximate ? 1 : 0);

    private static MemberDraft? Take(List<MemberDraft> free, Predicate<MemberDraft> fits)
    {
        var at = free.FindIndex(fits);
        if (at < 0)
        {
            return null;
        }

        var member = free[at];
        free.RemoveAt(at);
        return member;
    }
}
