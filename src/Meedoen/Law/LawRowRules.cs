using Meedoen.Platform.Acts;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>What may be added to the law as data. Pure.</summary>
internal static class LawRowRules
{
    /// <summary>Longest code and article.</summary>
    public const int ShortLength = 120;

    /// <summary>Longest value, title and place of publication.</summary>
    public const int LongLength = 400;

    /// <summary>
    /// Numbers that the law sets as the most and below which a municipality may stay: its fines (Wet inburgering 2021 art. 22-23; Besluit art. 7.1).
    /// </summary>
    private static readonly ParameterName[] AtMost = [ParameterName.FineIntake, ParameterName.FineConduct, ParameterName.FineConductMax, ParameterName.FineBlame];

    /// <summary>Whether a municipality may fill in a number with its own policy: where the law leaves it open or is not sure, and for its fines.</summary>
    public static bool IsForPolicy(Parameter row) => row.IsAssumption || row.Mark is Mark.Policy || AtMost.Contains(row.Name);

    /// <summary>Everything that is wrong with one row.</summary>
    /// <param name="typed">The row.</param>
    /// <param name="law">The law on top of which it comes.</param>
    /// <param name="taken">Rows of the tenant that count or wait.</param>
    public static IEnumerable<Refusal> Check(AddLawRows.Row typed, LawBook law, IReadOnlyList<LawRow> taken)
    {
        if (Codes.Find<ParameterName>(typed.Name) is not { } name)
        {
            yield return new Refusal("terms.law-name", nameof(typed.Name));
            yield break;
        }

        foreach (var wrong in Texts(typed))
        {
            yield return wrong;
        }

        if (typed.From is not { } from)
        {
            yield return new Refusal("terms.law-from", nameof(typed.From));
            yield break;
        }

        if (taken.Any(row => row.Name == typed.Name && row.From == from))
        {
            yield return new Refusal("terms.law-same-day", nameof(typed.From));
        }

        if (WrongNumber(typed, name, from, law) is { } number)
        {
            yield return number;
        }
    }

    /// <summary>What is wrong with the value, and with its being law or policy from this day; or null.</summary>
    private static Refusal? WrongNumber(AddLawRows.Row typed, ParameterName name, DateOnly from, LawBook law)
    {
        var (before, newest, most) = (law.On(name, from), LawBook.Standard.On(name, DateOnly.MaxValue), LawBook.Standard.On(name, from).Value);
        if (!(typed.Value?.Length is > 0 and <= LongLength) || !ParameterValue.Parse(typed.Value).HasFormOf(before.Value))
        {
            return new Refusal("terms.law-value", nameof(typed.Value)).With(before.Value.Text);
        }

        if (typed.Policy)
        {
            return !IsForPolicy(before) ? new Refusal("terms.law-no-policy", nameof(typed.Policy)).With(before.Article, before.Source.Title)
                : AtMost.Contains(name) && IsAbove(ParameterValue.Parse(typed.Value), most) ? new Refusal("terms.law-above", nameof(typed.Value)).With(most.Text)
                : null;
        }

        var read = newest.Source.VerifiedUntil > newest.ValidFrom ? newest.Source.VerifiedUntil : newest.ValidFrom;
        return from <= read ? new Refusal("terms.law-read", nameof(typed.From)).With(read) : null;
    }

    private static bool IsAbove(ParameterValue typed, ParameterValue most) => typed.Numbers.Zip(most.Numbers).Any(pair => pair.First > pair.Second);

    private static IEnumerable<Refusal> Texts(AddLawRows.Row typed)
    {
        if (!(typed.Article?.Trim().Length is > 0 and <= ShortLength))
        {
            yield return new Refusal("terms.law-article", nameof(typed.Article));
        }

        if (!(typed.Title?.Trim().Length is > 0 and <= LongLength))
        {
            yield return new Refusal("terms.law-title", nameof(typed.Title));
        }

        if (!(typed.Where?.Trim().Length is > 0 and <= LongLength))
        {
            yield return new Refusal("terms.law-where", nameof(typed.Where));
        }
    }
}
