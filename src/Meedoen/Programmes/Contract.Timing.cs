using Meedoen.Rules;

namespace Meedoen.Programmes;

/// <summary>What a date is counted from.</summary>
public enum AnchorKind
{
    /// <summary>The day the step itself opened.</summary>
    Opening,

    /// <summary>The day something happened, by the name of the event.</summary>
    Event,

    /// <summary>The day another step was completed.</summary>
    Step,

    /// <summary>The first day of a phase.</summary>
    PhaseStart,

    /// <summary>The last day of a phase.</summary>
    PhaseEnd,

    /// <summary>A fixed date.</summary>
    Date,
}

/// <summary>Where counting starts.</summary>
/// <param name="Kind">Which kind of day.</param>
/// <param name="Ref">Name of the event, step or phase; the date as written; empty for <see cref="AnchorKind.Opening"/>.</param>
/// <param name="On">The fixed date; only for <see cref="AnchorKind.Date"/>.</param>
public sealed record Anchor(AnchorKind Kind, string Ref = "", DateOnly? On = null)
{
    /// <summary>Counting from the day the step opened.</summary>
    public static Anchor Opening { get; } = new(AnchorKind.Opening);
}

/// <summary>The one form of timing in a template: from where, how long, and whether it repeats.</summary>
/// <param name="From">Where counting starts.</param>
/// <param name="Offset">How long after (negative: before).</param>
/// <param name="Repeat">Whether it is due again each time the offset has passed since the last time it was done.</param>
public sealed record Timing(Anchor From, Duration Offset, bool Repeat = false);

/// <summary>How long a phase takes. All three may be given; open-ended has none.</summary>
/// <param name="Target">What is aimed at; the planned end.</param>
/// <param name="Min">Not shorter than.</param>
/// <param name="Max">Not longer than.</param>
/// <param name="Rule">Reference to a legal rule that sets a term of its own beside these; never a copy of its number.</param>
public sealed record PhaseLength(Duration? Target = null, Duration? Min = null, Duration? Max = null, string? Rule = null)
{
    /// <summary>What the planned end is computed from.</summary>
    public Duration? Planned => Target ?? Max;
}
