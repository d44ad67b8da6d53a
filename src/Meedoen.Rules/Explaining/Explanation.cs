using System.Globalization;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Explaining;

/// <summary>A finding in plain language.</summary>
/// <param name="Title">What it is about.</param>
/// <param name="Outcome">Where it stands, in one sentence.</param>
/// <param name="Why">Reasons, a sentence each.</param>
/// <param name="How">How the day came about, a step a line.</param>
/// <param name="Notes">Articles, who decides, what would change it, what is not sure.</param>
public sealed record Explanation(string Title, string Outcome, IReadOnlyList<string> Why, IReadOnlyList<string> How, IReadOnlyList<string> Notes)
{
    /// <summary>Tells a finding in Dutch (any culture but English) or English.</summary>
    public static Explanation Of(Finding finding, CultureInfo culture) => new(
        Words.Get("kind." + finding.Kind.Code, culture),
        OutcomeOf(finding, culture),
        [.. finding.Reasons.Select(reason => Tell(reason, culture))],
        [.. finding.Steps.Select(step => StepText.Of(step, culture))],
        [.. NotesOf(finding, culture)]);

    /// <summary>Name of what a finding is about, by its code.</summary>
    public static string TitleOf(string code, CultureInfo culture) => Words.Get("kind." + code, culture);

    /// <summary>A reason as a sentence.</summary>
    public static string Tell(Reason reason, CultureInfo culture) =>
        Words.Get("reason." + reason.Code, culture, Words.Day(reason.Day, culture), reason.Number?.ToString("0.##", culture), reason.Basis is { } basis ? Words.Value(basis.Value, culture) : null);

    /// <summary>Where a number of the law is written, with the version of the text.</summary>
    public static string Article(Parameter parameter, CultureInfo culture) =>
        Words.Get(char.IsDigit(parameter.Article[0]) ? "frame.article-one" : "frame.article-other", culture, parameter.Source.Title, parameter.Article, Words.Day(parameter.Source.TextOf, culture));

    /// <summary>All lines, for a terminal or a letter.</summary>
    public IEnumerable<string> Lines() => [$"{Title}: {Outcome}", .. Why.Concat(How).Concat(Notes).Select(line => "  " + line)];

    private static string OutcomeOf(Finding finding, CultureInfo culture)
    {
        var last = finding.RulingLastDay;
        var key = (finding.State, finding.FirstDay, last, finding.DoneOn) switch
        {
            (FindingState.NotStarted, not null, _, _) => "not-started-from",
            (FindingState.Running, _, not null, _) => "running-until",
            (FindingState.Met, _, _, not null) => "met-on",
            (FindingState.Overdue, _, null, _) => "overdue-open",
            (FindingState.Yes, _, not null, _) => "yes-until",
            (FindingState.Yes, not null, _, _) => "yes-from",
            _ => Codes.Of(finding.State),
        };
        var outcome = Words.Get("state." + key, culture, Words.Day(finding.FirstDay, culture), Words.Day(last, culture), Words.Day(finding.DoneOn, culture));
        return finding.Amount is { } amount ? $"{outcome} {Words.Get("frame.amount", culture, amount.ToString("0.##", culture))}" : outcome;
    }

    private static IEnumerable<string> NotesOf(Finding finding, CultureInfo culture)
    {
        if (finding.Duo is { } duo)
        {
            yield return Words.Get(duo.Differs ? "frame.duo-differs" : "frame.duo", culture, Words.Day(duo.First, culture), Words.Day(duo.Last, culture));
        }
        else if (finding is { Kind.Decider: Decider.Duo, Steps.Count: > 0 })
        {
            yield return Words.Get("frame.forecast", culture);
        }

        yield return Words.Get("frame.decider", culture, Words.Get("decider." + Codes.Of(finding.Kind.Decider), culture));
        var parameters = finding.Parameters().ToList();
        if (parameters.Count > 0)
        {
            yield return Words.Get("frame.article", culture, string.Join("; ", parameters.Select(parameter => Article(parameter, culture)).Distinct()));
        }

        if (finding.Kind.ChangedBy.Count > 0)
        {
            yield return Words.Get("frame.changes", culture, Listed(finding.Kind.ChangedBy.Select(code => Words.Get("changed." + code, culture)), culture));
        }

        foreach (var question in parameters.Where(parameter => parameter.IsAssumption && parameter.Question.Length > 0).Select(parameter => parameter.Question).Distinct())
        {
            yield return Words.Get("frame.assumption", culture, Words.Get("question." + question, culture));
        }

        if (!finding.IsVerified())
        {
            yield return Words.Get("frame.not-verified", culture, Words.Day(finding.LawOf, culture));
        }
    }

    private static string Listed(IEnumerable<string> parts, CultureInfo culture)
    {
        var all = parts.ToList();
        return all.Count == 1 ? all[0] : Words.Get("frame.or", culture, string.Join(", ", all.Take(all.Count - 1)), all[^1]);
    }
}
