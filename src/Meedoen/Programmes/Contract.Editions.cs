using Meedoen.Platform.Acts;
using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>State of an edition (programme specification §2.2).</summary>
public enum EditionState
{
    /// <summary>Being prepared.</summary>
    Draft,

    /// <summary>Running.</summary>
    Running,

    /// <summary>Running, with a frozen interim balance.</summary>
    InterimFrozen,

    /// <summary>Closed.</summary>
    Closed,

    /// <summary>Closed, with a next edition.</summary>
    FollowedUp,
}

/// <summary>Figures as they were on a day. Never changes afterwards.</summary>
/// <param name="On">The day.</param>
/// <param name="Figures">Numbers by indicator.</param>
/// <param name="ActId">The act that froze them.</param>
public sealed record InterimBalance(DateOnly On, IReadOnlyDictionary<string, int> Figures, Guid ActId);

/// <summary>Something learned. The words are a row elsewhere, found by <paramref name="TextId"/>.</summary>
/// <param name="On">When.</param>
/// <param name="TextId">Id of the words.</param>
/// <param name="Ref">Id of the step, phase or role it is about, or null.</param>
public sealed record Lesson(DateOnly On, Guid TextId, string? Ref);

/// <summary>A run of a template: a pilot with a start, a length, an interim balance, lessons and a next edition.</summary>
public sealed record Edition
{
    /// <summary>Id.</summary>
    public required Guid Id { get; init; }

    /// <summary>Template.</summary>
    public required string TemplateId { get; init; }

    /// <summary>Version of the template that new participants follow.</summary>
    public required int TemplateVersion { get; init; }

    /// <summary>First day.</summary>
    public required DateOnly StartsOn { get; init; }

    /// <summary>Planned end, or null for an open end.</summary>
    public DateOnly? PlannedEnd { get; init; }

    /// <summary>First day on which the interim balance may be frozen, or null when there is none planned.</summary>
    public DateOnly? InterimFrom { get; init; }

    /// <summary>State.</summary>
    public EditionState State { get; init; }

    /// <summary>The frozen balance, or null.</summary>
    public InterimBalance? Interim { get; init; }

    /// <summary>Lessons, in the order they were learned.</summary>
    public IReadOnlyList<Lesson> Lessons { get; init; } = [];

    /// <summary>The edition it follows, or null.</summary>
    public Guid? Follows { get; init; }

    /// <summary>What changed in the template since the edition it follows.</summary>
    public IReadOnlyList<TemplateDifference> Changes { get; init; } = [];
}

/// <summary>Decisions about editions. Pure: a new edition, or a named refusal.</summary>
public static class Editions
{
    /// <summary>A draft with its dates computed from the template: <c>programmes.no-editions</c>.</summary>
    public static Outcome<Edition> Draft(Guid id, Template template, DateOnly startsOn, Calendar calendar) =>
        template.Edition is not { } rule
            ? new Refusal("programmes.no-editions", "template")
            : new Edition
            {
                Id = id,
                TemplateId = template.Id,
                TemplateVersion = template.Version,
                StartsOn = startsOn,
                PlannedEnd = rule.Length?.After(startsOn, calendar),
                InterimFrom = rule.InterimAfter?.After(startsOn, calendar),
            };

    /// <summary>Starts a draft on or after its first day: <c>programmes.edition-state</c>, <c>.edition-too-early</c>.</summary>
    public static Outcome<Edition> Start(Edition edition, DateOnly today) =>
        edition.State != EditionState.Draft ? Wrong(edition)
        : today < edition.StartsOn ? new Refusal("programmes.edition-too-early", "on").With(edition.StartsOn)
        : edition with { State = EditionState.Running };

    /// <summary>Freezes the interim balance, once; the edition keeps running: <c>programmes.edition-state</c>, <c>.edition-too-early</c>.</summary>
    public static Outcome<Edition> FreezeInterim(Edition edition, IReadOnlyDictionary<string, int> figures, Stamp stamp) =>
        edition.State != EditionState.Running ? Wrong(edition)
        : stamp.On < edition.InterimFrom ? new Refusal("programmes.edition-too-early", "on").With(edition.InterimFrom.Value)
        : edition with
        {
            State = EditionState.InterimFrozen,
            Interim = new(stamp.On, new Dictionary<string, int>(figures, StringComparer.Ordinal), stamp.ActId),
        };

    /// <summary>Notes a lesson while the edition runs or after: <c>programmes.edition-state</c>, <c>.no-lessons</c>.</summary>
    public static Outcome<Edition> Learn(Edition edition, Template template, Lesson lesson) =>
        edition.State == EditionState.Draft ? Wrong(edition)
        : template.Edition?.Lessons != true ? new Refusal("programmes.no-lessons", "lesson")
        : edition with { Lessons = [.. edition.Lessons, lesson] };

    /// <summary>Closes a running edition: <c>programmes.edition-state</c>.</summary>
    public static Outcome<Edition> Close(Edition edition) =>
        edition.State is EditionState.Running or EditionState.InterimFrozen
            ? edition with { State = EditionState.Closed }
            : Wrong(edition);

    /// <summary>
    /// The next edition, as a draft on the same or a newer version of the template, with the changes listed. Running participants
    /// stay where they are until somebody moves them. <c>programmes.edition-state</c>, <c>.no-follow-up</c>, <c>.other-template</c>.
    /// </summary>
    public static Outcome<(Edition Followed, Edition Next)> FollowUp(
        Edition edition, Template current, Template next, Guid nextId, DateOnly startsOn, Calendar calendar)
    {
        if (edition.State is EditionState.Draft or EditionState.FollowedUp)
        {
            return Wrong(edition);
        }

        if (current.Edition?.FollowUp != true)
        {
            return new Refusal("programmes.no-follow-up", "edition");
        }

        return current.Id != next.Id || next.Version < current.Version
            ? new Refusal("programmes.other-template", "template")
            : Draft(nextId, next, startsOn, calendar).Then<(Edition, Edition)>(draft => (
                edition.State == EditionState.Closed ? edition with { State = EditionState.FollowedUp } : edition,
                draft with { Follows = edition.Id, Changes = TemplateDiff.Compare(current, next) }));
    }

    private static Refusal Wrong(Edition edition) => new Refusal("programmes.edition-state", "state") { Status = 409 }.With(edition.State);
}
