using System.Globalization;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Programmes.Explaining;
using Meedoen.Programmes.Folding;

namespace Meedoen.Programmes;

/// <summary>Starts enrolments and lets events of other modules work on them.</summary>
public static class Entry
{
    /// <summary>
    /// Starts an enrolment because an event happened, or why not: <c>programmes.no-trigger</c>, <c>.already-started</c>,
    /// <c>.entry-refused</c> and <c>.entry-unknown</c> (the entry rule says no, or not enough is known; a reason of the role that
    /// may lift the rule overrides both), <c>.override-not-allowed</c>.
    /// </summary>
    /// <param name="template">The version to follow.</param>
    /// <param name="current">Journey of this person on this template, or null. One enrolment per template.</param>
    /// <param name="trigger">Name of the event.</param>
    /// <param name="facts">What is known of the person.</param>
    /// <param name="lift">Who lifts the entry rule and why, or null.</param>
    /// <param name="stamp">Date and act.</param>
    public static Outcome<JourneyEvent[]> Start(
        Template template, Journey? current, string trigger, JourneyFacts facts, EntryOverride? lift, Stamp stamp)
    {
        if (template.Triggers.FirstOrDefault(one => one.Event == trigger) is not { } rule)
        {
            return new Refusal("programmes.no-trigger").With(trigger);
        }

        if (current?.State is not null)
        {
            return new Refusal("programmes.already-started") { Status = 409 };
        }

        return Check(template, facts, lift, stamp.On).Then<JourneyEvent[]>(_ => new JourneyEvent[]
        {
            new EnrolmentStarted(stamp.On, stamp.ActId, template.Id, template.Version, rule.State),
            new TriggerHappened(stamp.On, stamp.ActId, trigger),
        });
    }

    /// <summary>
    /// What an event does to a running enrolment: it is noted, once, and may bring the enrolment from expected or registered to the
    /// state of the trigger. No events when it was noted before or the template does not listen to it.
    /// </summary>
    public static Outcome<JourneyEvent[]> Apply(
        Template template, Journey journey, IReadOnlyList<JourneyEvent> events, string happened, Stamp stamp)
    {
        var counts = template.Triggers.Any(one => one.Event == happened) || Anchors(template).Contains(happened);
        if (journey.State is not { } state || !counts || events.OfType<TriggerHappened>().Any(one => one.Event == happened))
        {
            return Array.Empty<JourneyEvent>();
        }

        var target = template.Triggers.FirstOrDefault(one => one.Event == happened)?.State ?? state;
        return new JourneyEvent[] { new TriggerHappened(stamp.On, stamp.ActId, happened) }
            .Concat(Way(state, target).Select(step => new EnrolmentStateChanged(stamp.On, stamp.ActId, step.From, step.To)))
            .ToArray();
    }

    /// <summary>Whether the person may start, by the entry rule of the template.</summary>
    public static Outcome<Done> Check(Template template, JourneyFacts facts, EntryOverride? lift, DateOnly today)
    {
        var none = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        var holds = new Conditions(null, none, facts, today).Holds(template.Entry?.When);
        if (holds == true)
        {
            return Done.Instance;
        }

        if (lift is null)
        {
            return new Refusal(holds == false ? "programmes.entry-refused" : "programmes.entry-unknown")
                .With(ConditionWords.Of(template, template.Entry!.When, CultureInfo.CurrentUICulture));
        }

        return lift.Role != template.Entry!.OverrideBy ? new Refusal("programmes.override-not-allowed")
            : lift.ReasonCode.Length == 0 ? new Refusal("programmes.reason-required", "reason")
            : Done.Instance;
    }

    private static IEnumerable<(EnrolmentState From, EnrolmentState To)> Way(EnrolmentState from, EnrolmentState to) => (from, to) switch
    {
        (EnrolmentState.Expected, EnrolmentState.Registered) or (EnrolmentState.Registered, EnrolmentState.Intake) => [(from, to)],
        (EnrolmentState.Registered, EnrolmentState.Active) => [(from, to)],
        (EnrolmentState.Expected, EnrolmentState.Intake or EnrolmentState.Active) =>
            [(from, EnrolmentState.Registered), (EnrolmentState.Registered, to)],
        _ => [],
    };

    private static IEnumerable<string> Anchors(Template template) => template.Steps
        .SelectMany(step => new[] { step.Opens, step.Due })
        .Concat(template.Phases.Select(phase => phase.Starts))
        .Concat(template.Preconditions.Select(one => one.Due))
        .Where(timing => timing?.From.Kind == AnchorKind.Event)
        .Select(timing => timing!.From.Ref);
}

/// <summary>Somebody lifts the entry rule.</summary>
/// <param name="Role">Role of the template.</param>
/// <param name="ReasonCode">Why.</param>
public sealed record EntryOverride(string Role, string ReasonCode);
