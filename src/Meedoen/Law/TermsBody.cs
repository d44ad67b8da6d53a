using System.Globalization;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>How the API shows terms: the structure, and the same in words in Dutch and English.</summary>
internal static class TermsBody
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl");
    private static readonly CultureInfo English = CultureInfo.GetCultureInfo("en");

    public static object Of(ShowTerms.View view) => new
    {
        view.On,
        view.IsUnderLaw,
        Terms = view.Items.Select(item => One(item, view.On)),
        Signals = view.Signals.Select(signal => new { signal.Code, signal.State, signal.Since, signal.Missing }),
        Events = view.Events.Select(one => new { one.Id, Kind = Codes.Of(one.Kind), one.On, one.Details.Until, one.Details.Code, one.Details.Level, one.Details.Reason, one.Details.Number, one.Source }),
    };

    private static object One(ShowTerms.Item item, DateOnly today)
    {
        var finding = item.Finding;
        return new
        {
            item.Code,
            item.Rubric,
            State = Codes.Of(finding.State),
            finding.FirstDay,
            finding.LastDay,
            finding.RulingLastDay,
            DaysLeft = finding.RulingLastDay?.DayNumber - today.DayNumber,
            finding.DoneOn,
            finding.Amount,
            finding.DaysAdded,
            finding.Duo,
            Decider = Codes.Of(finding.Kind.Decider),
            item.Cause,
            Steps = finding.Steps.Select(step => new { Kind = Codes.Of(step.Kind), step.Why, Day = step.Result, Parameter = step.Basis is { } basis ? Codes.Of(basis.Name) : null }),
            Reasons = finding.Reasons.Select(reason => new { reason.Code, reason.Day, reason.Number }),
            Articles = finding.Parameters().Select(row => new { Parameter = Codes.Of(row.Name), row.Article, Source = row.Source.Title, row.ValidFrom, TextOf = row.Source.TextOf, Mark = Codes.Of(row.Mark) }),
            Text = item.Brief ? null : new { Nl = Lines(finding, Dutch), En = Lines(finding, English) },
        };
    }

    private static IEnumerable<string> Lines(Finding finding, CultureInfo culture) => Explanation.Of(finding, culture).Lines();
}
