using System.Globalization;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Law;

namespace Meedoen.Law;

/// <summary>How the API shows what a change would do.</summary>
internal static class WhatIfBody
{
    public static object Of(ExploreChange.View view) => new
    {
        view.On,
        Saved = false,
        Allowed = view.Allowed is { } allowed ? One(allowed) : null,
        Changes = view.Changes.Select(change => new { change.Code, change.DaysMoved, Before = change.Before is { } was ? One(was) : null, After = change.After is { } now ? One(now) : null }),
    };

    private static object One(Finding finding) => new
    {
        State = Codes.Of(finding.State),
        finding.FirstDay,
        finding.RulingLastDay,
        finding.Amount,
        Text = Explanation.Of(finding, CultureInfo.CurrentUICulture).Lines(),
    };
}
