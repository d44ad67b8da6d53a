namespace Meedoen.People;

/// <summary>What is compared to see whether two records may be one person. Never health, origin, nationality or religion.</summary>
/// <param name="Names">The name and every other spelling that is known.</param>
/// <param name="BirthDate">Date of birth, or null.</param>
/// <param name="VNumberHash">Keyed hash of the V-number, or null.</param>
public sealed record PersonSketch(IReadOnlyList<string> Names, DateOnly? BirthDate, string? VNumberHash);

/// <summary>Why two records may, or may not, be one person.</summary>
public enum DuplicateReason
{
    /// <summary>The V-number is the same.</summary>
    SameVNumber,

    /// <summary>Both have a V-number, and they differ.</summary>
    OtherVNumber,

    /// <summary>A name is the same but for order, marks and particles.</summary>
    SameName,

    /// <summary>A name sounds the same or is spelled almost the same.</summary>
    SimilarName,

    /// <summary>No name is alike.</summary>
    OtherName,

    /// <summary>Born on the same day.</summary>
    SameBirthDate,

    /// <summary>Day and month are swapped.</summary>
    DayAndMonthSwapped,

    /// <summary>The same year, and one of them says 1 January, which often stands for an unknown day.</summary>
    FirstOfJanuary,

    /// <summary>Born on another day.</summary>
    OtherBirthDate,
}

/// <summary>A proposal that two records are one person. A colleague decides; the system never merges by itself.</summary>
/// <param name="Score">From 0 to 1, for the order of proposals only.</param>
/// <param name="Reasons">Why, and what speaks against it.</param>
public sealed record DuplicateScore(double Score, IReadOnlyList<DuplicateReason> Reasons)
{
    /// <summary>From this score on it is worth asking a colleague.</summary>
    public const double Threshold = 0.7;

    /// <summary>Whether it is worth asking a colleague.</summary>
    public bool IsProposal => Score >= Threshold;

    /// <summary>Compares two records.</summary>
    public static DuplicateScore Of(PersonSketch a, PersonSketch b)
    {
        var name = a.Names.SelectMany(x => b.Names.Select(y => NameMatch.Similarity(x, y))).DefaultIfEmpty(0).Max();
        List<DuplicateReason> reasons = [];
        var birth = Birth(a.BirthDate, b.BirthDate, reasons);
        reasons.Insert(0, name >= 0.97 ? DuplicateReason.SameName : name >= 0.75 ? DuplicateReason.SimilarName : DuplicateReason.OtherName);
        var score = Math.Clamp(name * 0.6 + birth, 0, 0.95);
        if (a.VNumberHash is null || b.VNumberHash is null)
        {
            return new DuplicateScore(score, reasons);
        }

        var same = a.VNumberHash == b.VNumberHash;
        reasons.Insert(0, same ? DuplicateReason.SameVNumber : DuplicateReason.OtherVNumber);
        return new DuplicateScore(same ? Math.Max(0.9, 0.94 + score * 0.05) : Math.Min(score, 0.3), reasons);
    }

    private static double Birth(DateOnly? a, DateOnly? b, List<DuplicateReason> reasons)
    {
        if (a is not { } x || b is not { } y)
        {
            return 0.1;
        }

        var (reason, worth) = (x, y) switch
        {
            _ when x == y => (DuplicateReason.SameBirthDate, x is { Month: 1, Day: 1 } ? 0.3 : 0.4),
            _ when x.Year == y.Year && x.Month == y.Day && x.Day == y.Month => (DuplicateReason.DayAndMonthSwapped, 0.3),
            _ when x.Year == y.Year && (x is { Month: 1, Day: 1 } || y is { Month: 1, Day: 1 }) => (DuplicateReason.FirstOfJanuary, 0.25),
            _ => (DuplicateReason.OtherBirthDate, -0.2),
        };
        reasons.Add(reason);
        return worth;
    }
}
