using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Routes;

/// <summary>A change of route that is thought of.</summary>
/// <param name="FirstPlan">Date of the first plan.</param>
/// <param name="From">Present route.</param>
/// <param name="To">Route thought of.</param>
/// <param name="On">Day of the change.</param>
public sealed record RouteChangeFacts(DateOnly FirstPlan, Leerroute From, Leerroute To, DateOnly On)
{
    /// <summary>Completed or broke off education that does not exempt, after the window.</summary>
    public bool AfterNonExemptingEducation { get; init; }

    /// <summary>The executive finds the case special (art. 5.4 lid 3); null when nobody judged.</summary>
    public bool? Special { get; init; }
}

/// <summary>Changing the route (Wet inburgering 2021 art. 17 lid 2; Besluit art. 5.4). The executive decides; the term does not begin anew.</summary>
public static class RouteChange
{
    private static readonly FindingKind Window = new("route-change", "R-3.30 R-3.31 R-3.32 R-3.33 R-3.34 R-3.35", Decider.Executive, "education-route", "non-exempting-education", "special-case");
    private static readonly FindingKind Change = new("route-change-allowed", "R-3.30 R-3.31 R-3.32 R-3.33", Decider.Executive, "education-route", "non-exempting-education", "special-case");

    /// <summary>Last day on which the route may be changed in the ordinary way: a year and a half from the start of the term, seen from the date of the plan.</summary>
    public static DateOnly LastDay(DateOnly firstPlan, LawBook law) => law.On(ParameterName.SwitchWindow, firstPlan).Value.Duration.After(firstPlan, Calendar.Plain);

    /// <summary>Whether the change is allowed. After the window the reasons name the exceptions.</summary>
    public static Finding Compute(RouteChangeFacts facts, LawBook law)
    {
        var window = law.On(ParameterName.SwitchWindow, facts.FirstPlan);
        var last = LastDay(facts.FirstPlan, law);
        var (state, code) = facts switch
        {
            { From: Leerroute.O, To: Leerroute.B } => (FindingState.Yes, "education-to-b1-always"),
            _ when facts.On <= last => (FindingState.Yes, "within-window"),
            { AfterNonExemptingEducation: true } when law.On(ParameterName.SwitchAfterEducation, facts.On).Value.IsYes => (FindingState.Yes, "after-non-exempting-education"),
            { Special: true } => (FindingState.Yes, "special-case-found"),
            _ => (FindingState.No, "window-closed"),
        };
        return Findings.Not(Change, state, facts.FirstPlan, new Reason(code, last, Basis: window)) with { LastDay = last };
    }

    /// <summary>The window of this person.</summary>
    public static Finding? Of(Situation now)
    {
        if (now.FirstPip is not { } first || now.Facts.CompletedOn <= now.On)
        {
            return null;
        }

        var clock = Clock.From("pip-signed-on", first, now.Calendar).Add(now.P(ParameterName.SwitchWindow, first));
        var reason = now.Route is Leerroute.O ? new Reason("education-to-b1-always") : new Reason("route-change-exceptions");
        return Findings.Period(Window, first.AddDays(1), clock, first, now.On, reason);
    }
}
