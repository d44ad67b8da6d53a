using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;

namespace Meedoen.Rules.Routes;

/// <summary>
/// The participation statement (PVT) and the module on work and participation (MAP): who must do them, and by when
/// (Wet inburgering 2021 art. 6, 8 lid 3, 24; Besluit art. 3.1-3.2; Regeling art. 3.1).
/// </summary>
public static class Components
{
    private static readonly FindingKind Pvt = new("pvt", "R-4.1 R-4.2 R-4.3 R-4.8", Decider.Executive, "term-extended");
    private static readonly FindingKind Map = new("map", "R-3.12 R-3.36 R-4.4 R-4.5 R-4.6 R-4.7 R-4.8", Decider.Executive, "term-extended", "education-route");

    /// <summary>PVT belongs to every route.</summary>
    public static bool NeedsPvt => true;

    /// <summary>MAP belongs to every route but the education route; work gives no exemption. Null after a switch out of the education route when that is left to judgement.</summary>
    public static bool? NeedsMap(Leerroute route, bool switchedFromEducation, bool completedEducation, DateOnly on, LawBook law) =>
        route is Leerroute.O || completedEducation ? false
        : !switchedFromEducation || law.On(ParameterName.MapAfterSwitch, on).Value.Has("required") ? true
        : null;

    /// <summary>PVT of this person: within the term.</summary>
    public static Finding? PvtOf(Situation now, Finding? term) => Due(Pvt, now, term, now.Facts.PvtOn, ParameterName.PvtHours);

    /// <summary>MAP of this person: within the term, unless the route does without.</summary>
    public static Finding? MapOf(Situation now, Finding? term)
    {
        if (now.Route is not { } route || now.FirstPip is not { } first)
        {
            return null;
        }

        var switched = now.Last(LegalEventKind.Pip, "o") is not null && route is not Leerroute.O;
        return NeedsMap(route, switched, false, first, now.Law) switch
        {
            false => Findings.Not(Map, FindingState.NotApplicable, first, new Reason("map-not-in-education")),
            null => Findings.Not(Map, FindingState.JudgementNeeded, first, new Reason("map-after-switch", Basis: now.P(ParameterName.MapAfterSwitch, first))),
            _ => Due(Map, now, term, now.Facts.MapOn, ParameterName.MapHours),
        };
    }

    private static Finding? Due(FindingKind kind, Situation now, Finding? term, DateOnly? doneOn, ParameterName hours)
    {
        if (now.FirstPip is not { } first || term?.RulingLastDay is not { } last || (doneOn is null && now.Facts.CompletedOn <= now.On))
        {
            return null;
        }

        var norm = now.P(hours, first);
        var clock = Clock.From("term-last-day", last, now.Calendar);
        return Findings.Deadline(kind, clock, first, now.On, doneOn, new Reason("hours-needed", Number: norm.Value.Number, Basis: norm));
    }
}
