using Meedoen.Dossiers;

namespace Meedoen.Journeys;

/// <summary>How long a file is kept when guidance has ended, unless the administrator says otherwise.</summary>
internal static class Retention
{
    private const string Rule = "file";
    private const string Any = "any";

    /// <summary>
    /// Months: the longest term of the dictionary's rule for a file among the legal regimes of an approach (Besluit inburgering 2021 art. 9.9,
    /// selection list of the municipalities, Wmo 2015 art. 5.3.4). Counted from the last day of guidance here: when a duty to integrate goes on
    /// elsewhere, its end is not known here, and art. 9.9 sets a longest term.
    /// </summary>
    public static int AfterGuidance(IReadOnlyList<string> regimes) =>
        DataDictionary.Standard.Retention[Rule].Terms.Where(term => term.Regime == Any || regimes.Contains(term.Regime)).Max(term => term.Months);
}
