using System.Globalization;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>A row of the law that rests on an assumption, and the switch (the row's name) with which a lawyer settles it.</summary>
/// <param name="Row">The row.</param>
/// <param name="Question">What is to be settled, in words.</param>
public sealed record Assumption(Parameter Row, string Question)
{
    /// <summary>Every assumption of a book, by name and first day.</summary>
    public static IReadOnlyList<Assumption> In(LawBook law, CultureInfo culture) =>
        [.. law.All.Where(row => row.IsAssumption).Select(row => new Assumption(row, Words.Get("question." + row.Question, culture)))];
}
