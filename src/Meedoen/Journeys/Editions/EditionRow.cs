using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>An edition of a template: a pilot with a start, a length and what was learned.</summary>
public sealed class EditionRow
{
    /// <summary>Longest name.</summary>
    public const int TitleMaxLength = 120;

    public required Guid Id { get; init; }

    public required string TemplateId { get; init; }

    public required int TemplateVersion { get; init; }

    public required string Title { get; init; }

    public required DateOnly StartsOn { get; init; }

    public DateOnly? PlannedEnd { get; init; }

    /// <summary>First day on which the interim balance may be frozen, or null.</summary>
    public DateOnly? InterimFrom { get; init; }

    public EditionState State { get; set; }

    /// <summary>The day of the frozen figures, or null.</summary>
    public DateOnly? InterimOn { get; set; }

    /// <summary>The edition it follows, or null.</summary>
    public Guid? Follows { get; init; }

    public int Version { get; set; }

    /// <summary>As decisions see it.</summary>
    public Edition ToEdition() => new()
    {
        Id = Id,
        TemplateId = TemplateId,
        TemplateVersion = TemplateVersion,
        StartsOn = StartsOn,
        PlannedEnd = PlannedEnd,
        InterimFrom = InterimFrom,
        State = State,
        Follows = Follows,
    };
}

/// <summary>One figure of a frozen interim balance. Never changes.</summary>
public sealed class EditionFigure
{
    public required Guid EditionId { get; init; }

    /// <summary><c>participants</c>, <c>state.NAME</c> or <c>outcome.ID</c>.</summary>
    public required string Indicator { get; init; }

    public required int Number { get; init; }
}

/// <summary>Something learned in an edition, for the next version of the template. About the approach, never about a person.</summary>
public sealed class EditionLesson
{
    /// <summary>Longest text.</summary>
    public const int TextMaxLength = 2000;

    public required Guid Id { get; init; }

    public required Guid EditionId { get; init; }

    public required DateOnly On { get; init; }

    public required string Text { get; init; }
}
