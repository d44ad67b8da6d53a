using Meedoen.Rules.Law;

namespace Meedoen.Rules.Enforcement;

/// <summary>What the Awb asks around a fine (art. 5:41, 5:45, 5:53). Generally known, not read in the text.</summary>
public static class FineProcedure
{
    /// <summary>Whether a report and a hearing are obligatory. Meedoen asks for a hearing in every case.</summary>
    public static bool NeedsHearing(decimal amount, DateOnly on, LawBook law) => amount > law.On(ParameterName.FineHearingAbove, on).Value.Number;

    /// <summary>Last day on which the fine can still be imposed.</summary>
    public static DateOnly LapsesOn(DateOnly violation, decimal highest, LawBook law) =>
        law.On(NeedsHearing(highest, violation, law) ? ParameterName.FineLapseHigh : ParameterName.FineLapse, violation).Value.Duration.After(violation, Calendar.Plain);
}
