namespace Meedoen.Journeys;

/// <summary>Days without lessons in this region, both ends included: weeks that lie wholly in them are not counted.</summary>
public sealed class LessonPause
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 80;

    public required Guid Id { get; init; }

    public required DateOnly First { get; init; }

    public required DateOnly Last { get; init; }

    /// <summary>What it is called (summer holiday).</summary>
    public required string Name { get; init; }
}
