using Meedoen.Platform.Acts;
using Meedoen.Programmes.Moving;
using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>What a move to another template version does to something in a journey.</summary>
public enum MoveKind
{
    /// <summary>A step that was not there.</summary>
    StepAppears,

    /// <summary>A step that has not been done goes away.</summary>
    StepDisappears,

    /// <summary>A step that was done is not in the new version; it stays in the history.</summary>
    StepStaysInHistory,

    /// <summary>Another due date.</summary>
    DueChanges,

    /// <summary>Another state.</summary>
    StateChanges,

    /// <summary>Somebody else has to do it.</summary>
    OwnerChanges,

    /// <summary>Other data is recorded.</summary>
    RecordsChange,

    /// <summary>Other first or last day of a phase.</summary>
    PhaseDatesChange,

    /// <summary>A gate holds something up that it did not.</summary>
    GateAppears,

    /// <summary>The route of the journey is not in the new version: the move is not possible before another is chosen.</summary>
    RouteMissing,

    /// <summary>An option that was chosen is not in the new version: the move is not possible.</summary>
    DecisionMissing,

    /// <summary>A role that has to do an open step is not in the new version.</summary>
    RoleMissing,
}

/// <summary>One change that a move makes; values are codes and dates, never texts about a person.</summary>
/// <param name="Kind">What kind of change.</param>
/// <param name="Ref">Id of the step, phase, precondition, route or decision.</param>
/// <param name="Before">Value before, or null.</param>
/// <param name="After">Value after, or null.</param>
public sealed record MoveChange(MoveKind Kind, string Ref, string? Before = null, string? After = null)
{
    /// <summary>Whether the journey cannot be moved because of it.</summary>
    public bool Blocks => Kind is MoveKind.RouteMissing or MoveKind.DecisionMissing or MoveKind.RoleMissing;
}

/// <summary>Moving journeys to another version of their template: what would change, and the move itself.</summary>
public static class Moves
{
    /// <summary>
    /// What a move would change in one journey, in the order of the new template; empty when nothing does. Pure and cheap enough
    /// for a dry run that streams over all journeys.
    /// </summary>
    public static IReadOnlyList<MoveChange> Compare(
        Template from, Template to, IReadOnlyList<JourneyEvent> events, JourneyFacts facts, Calendar calendar, DateOnly today) =>
        [.. MoveComparison.Of(
            from, to, Engine.Fold(from, events, facts, calendar, today), Engine.Fold(to, events, facts, calendar, today))];

    /// <summary>
    /// Moves one journey: <c>programmes.other-template</c>, <c>.same-version</c>, <c>.move-blocked</c> (names what stands in the
    /// way). Whoever moves must have seen the changes: <paramref name="seen"/> is the list that was shown, and a move that by now
    /// would change something else is refused with <c>.move-changed</c>.
    /// </summary>
    public static Outcome<JourneyEvent[]> Move(
        Template from, Template to, IReadOnlyList<JourneyEvent> events, JourneyFacts facts, Calendar calendar,
        IReadOnlyList<MoveChange> seen, Stamp stamp)
    {
        if (from.Id != to.Id)
        {
            return new Refusal("programmes.other-template", "template");
        }

        if (from.Version == to.Version)
        {
            return new Refusal("programmes.same-version", "template") { Status = 409 };
        }

        var changes = Compare(from, to, events, facts, calendar, stamp.On);
        if (changes.FirstOrDefault(change => change.Blocks) is { } block)
        {
            return new Refusal("programmes.move-blocked", "template").With(block.Ref);
        }

        return changes.SequenceEqual(seen)
            ? new JourneyEvent[] { new JourneyMoved(stamp.On, stamp.ActId, to.Id, from.Version, to.Version) }
            : new Refusal("programmes.move-changed", "template") { Status = 409 };
    }
}
