using System.Globalization;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>A step of a computation as a sentence.</summary>
internal static class StepText
{
    public static string Of(Step step, CultureInfo culture)
    {
        var result = Words.Day(step.Result, culture);
        return step.Kind switch
        {
            StepKind.Start => Words.Get("frame.start", culture, Why(step, culture), result),
            StepKind.NextWorkingDay => Words.Get("frame.holiday", culture, result),
            StepKind.AtLeast => Words.Get("frame.at-least", culture, Why(step, culture), result),
            StepKind.AtMost => Words.Get("frame.at-most", culture, result, Basis(step.Basis, culture)),
            StepKind.NextMonth => Words.Get("frame.next-month", culture, result),
            StepKind.AddDays => Words.Get("frame.add-days", culture, Why(step, culture), Words.Amount(step.Amount, culture), result),
            _ => Words.Get(step.Amount.Count < 0 ? "frame.back" : "frame.add", culture, Words.Amount(step.Amount, culture), Basis(step.Basis, culture), result),
        };
    }

    private static string Why(Step step, CultureInfo culture) => Words.Get("why." + step.Why, culture);

    private static string Basis(Parameter? basis, CultureInfo culture) => basis is null ? "" : Explanation.Article(basis, culture);
}
