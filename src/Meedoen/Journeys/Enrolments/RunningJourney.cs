using Meedoen.Programmes;
using Meedoen.Rules;

namespace Meedoen.Journeys;

/// <summary>One journey inside an act or a request: its enrolment, what happened, and what that makes of it today.</summary>
public sealed class RunningJourney(
    Enrolment enrolment, Template template, List<JourneyEvent> events, JourneyFacts facts, Calendar calendar, DateOnly today)
{
    private Journey? folded;

    public Enrolment Enrolment { get; } = enrolment;

    public Template Template { get; private set; } = template;

    public IReadOnlyList<JourneyEvent> Events => events;

    public JourneyFacts Facts { get; } = facts;

    public Calendar Calendar { get; } = calendar;

    public DateOnly Today { get; } = today;

    /// <summary>The journey as of today.</summary>
    public Journey Journey => folded ??= Engine.Fold(Template, events, Facts, Calendar, Today);

    /// <summary>Adds what just happened; the fold is done again when it is asked for.</summary>
    public void Add(IEnumerable<JourneyEvent> happened)
    {
        events.AddRange(happened);
        folded = null;
    }

    /// <summary>Follows another version from now on.</summary>
    public void Follow(Template other) => (Template, folded) = (other, null);
}
