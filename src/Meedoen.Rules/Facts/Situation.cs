using Meedoen.Rules.Law;

namespace Meedoen.Rules.Facts;

/// <summary>One person's facts and events, looked at on a day, under a law and a calendar: what every rule is given.</summary>
public sealed record Situation
{
    private readonly LegalEvent[] events;

    /// <summary>Takes the events in any order; only those up to the day are known.</summary>
    public Situation(PersonFacts facts, IEnumerable<LegalEvent> happened, DateOnly on, LawBook law, Calendar calendar)
    {
        (Facts, On, Law, Calendar) = (facts, on, law, calendar);
        events = [.. happened];
        Array.Sort(events, LegalEvent.InOrder);
        FirstPip = First(LegalEventKind.Pip)?.On ?? facts.PipSignedOn;
        Route = Last(LegalEventKind.Pip) is { Code.Length: > 0 } pip ? Codes.Find<Leerroute>(pip.Code) : facts.Route;
        TargetGroup = Duty.TargetGroups.Of(facts.DuoTargetGroup, facts.PermitKind, Has(LegalEventKind.AsylumRightsWaived));
    }

    public PersonFacts Facts { get; }

    /// <summary>The day it is looked at.</summary>
    public DateOnly On { get; }

    public LawBook Law { get; }

    public Calendar Calendar { get; }

    /// <summary>The date of the first plan ever, in any municipality.</summary>
    public DateOnly? FirstPip { get; }

    /// <summary>The route of the current plan.</summary>
    public Leerroute? Route { get; }

    public TargetGroup? TargetGroup { get; }

    /// <summary>Whether the 2021 act binds this person; the regime is never derived from other facts.</summary>
    public bool IsUnderWi2021 => Facts.Regime is LegalRegime.Wi2021 || (Facts.Regime is null && (Facts.Duty is true || Facts.NotifiedOn is not null));

    /// <summary>Whether the permit itself is one for asylum.</summary>
    public bool HasAsylumPermit => Facts.PermitKind is "asylum-temporary" || (Facts.PermitKind is null && Facts.DuoTargetGroup is "asylum");

    /// <summary>The events up to the day, by day.</summary>
    public ReadOnlySpan<LegalEvent> Events => events;

    /// <summary>The first event of a kind, up to the day.</summary>
    public LegalEvent? First(LegalEventKind kind)
    {
        foreach (var happened in events)
        {
            if (happened.Kind == kind && happened.On <= On)
            {
                return happened;
            }
        }

        return null;
    }

    /// <summary>The last event of a kind, up to the day.</summary>
    public LegalEvent? Last(LegalEventKind kind)
    {
        for (var index = events.Length - 1; index >= 0; index--)
        {
            if (events[index].Kind == kind && events[index].On <= On)
            {
                return events[index];
            }
        }

        return null;
    }

    public bool Has(LegalEventKind kind) => First(kind) is not null;

    /// <summary>How many events of a kind there are up to the day.</summary>
    public int Count(LegalEventKind kind)
    {
        var count = 0;
        foreach (var happened in events)
        {
            count += happened.Kind == kind && happened.On <= On ? 1 : 0;
        }

        return count;
    }

    /// <summary>The last event of a kind with a code, up to the day.</summary>
    public LegalEvent? Last(LegalEventKind kind, string code)
    {
        for (var index = events.Length - 1; index >= 0; index--)
        {
            if (events[index].Kind == kind && events[index].On <= On && string.Equals(events[index].Code, code, StringComparison.Ordinal))
            {
                return events[index];
            }
        }

        return null;
    }

    /// <summary>The day on which a decision with this code was made known.</summary>
    public DateOnly? DecisionOn(string code) => Last(LegalEventKind.Decision, code)?.On;

    /// <summary>The number of the law on the day of a legal fact.</summary>
    internal Parameter P(ParameterName name, DateOnly fact) => Law.On(name, fact);
}
