using Meedoen.Rules.Law;

namespace Meedoen.Rules.OldAct;

/// <summary>Days and bounds under the act of 2013. Every number is an assumption from older pages; DUO decides.</summary>
public static class OldActTerms
{
    /// <summary>Last day of the participation statement, from registration.</summary>
    public static DateOnly PvtLast(DateOnly registered, LawBook law) => law.On(ParameterName.OldPvtTerm, registered).Value.Duration.After(registered, Calendar.Plain);

    /// <summary>Fine for a participation statement that was not signed in time.</summary>
    public static decimal PvtFine(DateOnly on, LawBook law) => law.On(ParameterName.OldFinePvt, on).Value.Number;

    /// <summary>Last day of the new term after a fine.</summary>
    public static DateOnly NewTermLast(DateOnly fined, LawBook law) => law.On(ParameterName.OldNewTerm, fined).Value.Duration.After(fined, Calendar.Plain);

    /// <summary>The longer term for who followed enough hours and tried the exam twice; null otherwise.</summary>
    public static DateOnly? Extended(DateOnly termLast, int hours, int attempts, LawBook law) =>
        hours >= law.On(ParameterName.OldExtensionHours, termLast).Value.Number && attempts >= 2 ? law.On(ParameterName.OldExtension, termLast).Value.Duration.After(termLast, Calendar.Plain) : null;

    /// <summary>Whether demonstrable effort can be looked at: attempts at the exam, or for pupils hours of lessons with a negative test (Regeling art. 12.2a).</summary>
    public static bool MayShowEffort(int attempts, int pupilHours, bool negativeTest, DateOnly on, LawBook law) =>
        attempts >= law.On(ParameterName.OldEffortAttempts, on).Value.Number || (negativeTest && pupilHours >= law.On(ParameterName.OldEffortHours, on).Value.Number);
}
