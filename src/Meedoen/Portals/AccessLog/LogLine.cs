namespace Meedoen.Portals.AccessLog;

/// <summary>One line of who looked: everything in words.</summary>
/// <param name="Day">Day in Europe/Amsterdam.</param>
/// <param name="From">Time of the first, in Europe/Amsterdam.</param>
/// <param name="To">Time of the last.</param>
/// <param name="Who">Name of who it was.</param>
/// <param name="As">Role and organisation.</param>
/// <param name="Did">What was done: looked, changed, took along, was refused.</param>
/// <param name="Kinds">At what.</param>
/// <param name="Rubrics">Parts of the file.</param>
/// <param name="Purposes">Why.</param>
public sealed record LogLine(
    DateOnly Day, TimeOnly From, TimeOnly To, string Who, string? As, string Did, IReadOnlyList<string> Kinds, IReadOnlyList<string> Rubrics,
    IReadOnlyList<string> Purposes)
{
    /// <summary>Account that did it.</summary>
    public required Guid Actor { get; init; }

    /// <summary>About whom, as pseudonyms; only the privacy officer's list shows them.</summary>
    public IReadOnlyList<Guid> Persons { get; init; } = [];

    /// <summary>The parts of the file as one text.</summary>
    public string RubricText => string.Join(", ", Rubrics);

    /// <summary>Time or times: "09:12" or "09:12 – 11:40".</summary>
    public string Times => $"{From:HH:mm}" == $"{To:HH:mm}" ? $"{From:HH:mm}" : $"{From:HH:mm} – {To:HH:mm}";
}
