namespace Meedoen.Programmes;

/// <summary>A difference between two versions of a template.</summary>
/// <param name="Part">What it is about: <c>step</c>, <c>phase</c>, <c>route</c>, <c>role</c>, <c>decision</c>, <c>outcome</c>, <c>precondition</c>, <c>trigger</c>.</param>
/// <param name="Id">Id of that part.</param>
/// <param name="Change"><c>added</c>, <c>removed</c>, <c>changed</c> or <c>reworded</c> (only texts differ).</param>
public sealed record TemplateDifference(string Part, string Id, string Change);

/// <summary>Compares two versions of a template, for publishing and for a follow-up edition.</summary>
public static class TemplateDiff
{
    /// <summary>Every difference, part by part, in the order of the newer version.</summary>
    public static IReadOnlyList<TemplateDifference> Compare(Template older, Template newer) =>
    [
        .. Of("trigger", older.Triggers, newer.Triggers, one => one.Event),
        .. Of("role", older.Roles, newer.Roles, one => one.Id),
        .. Of("precondition", older.Preconditions, newer.Preconditions, one => one.Id),
        .. Of("route", older.Routes, newer.Routes, one => one.Id),
        .. Of("phase", older.Phases, newer.Phases, one => one.Id, phase => phase with { Steps = [] }),
        .. Of("step", [.. older.Steps], [.. newer.Steps], one => one.Id),
        .. Of("decision", older.Decisions, newer.Decisions, one => one.Id),
        .. Of("outcome", older.Outcomes, newer.Outcomes, one => one.Id),
    ];

    private static IEnumerable<TemplateDifference> Of<T>(
        string part, IReadOnlyList<T> older, IReadOnlyList<T> newer, Func<T, string> id, Func<T, T>? own = null)
    {
        var before = older.ToDictionary(id, StringComparer.Ordinal);
        foreach (var one in newer)
        {
            if (!before.Remove(id(one), out var was))
            {
                yield return new(part, id(one), "added");
            }
            else if (Change(own is null ? was! : own(was!), own is null ? one : own(one)) is { } change)
            {
                yield return new(part, id(one), change);
            }
        }

        foreach (var gone in before.Keys)
        {
            yield return new(part, gone, "removed");
        }
    }

    private static string? Change<T>(T was, T now) =>
        Moving.Canonical.Rules(was) != Moving.Canonical.Rules(now) ? "changed"
        : Moving.Canonical.Everything(was) != Moving.Canonical.Everything(now) ? "reworded"
        : null;
}
