namespace Meedoen.Journeys;

/// <summary>Why somebody departs from the route: a code, and the words that belong to it.</summary>
/// <param name="Code">One of <see cref="Codes"/>.</param>
/// <param name="Words">In one's own words; asked with <c>other</c>. Never in an event.</param>
public sealed record Reason(string? Code, string? Words = null)
{
    /// <summary>The code that asks for words.</summary>
    public const string Other = "other";

    /// <summary>The codes there are.</summary>
    public static IReadOnlyList<string> Codes { get; } =
        ["own-choice", "done-before", "does-not-fit", "health", "circumstances", "waiting-for-others", Other];
}

/// <summary>What every change of a journey carries.</summary>
/// <param name="Version">Version of the enrolment that the form showed, or null when it does not matter.</param>
/// <param name="Key">Idempotency key, or null.</param>
/// <param name="Reason">Why, when the change needs a reason.</param>
public sealed record JourneyChange(int? Version = null, string? Key = null, Reason? Reason = null)
{
    /// <summary>Words that belong to the change itself, such as what somebody said; never in an event.</summary>
    public string? Words { get; init; }
}
