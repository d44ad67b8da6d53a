using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>What moving every journey from one version to another would do, in numbers: an administrator sees counts, no people.</summary>
/// <param name="From">The version they follow.</param>
/// <param name="To">The version they would follow.</param>
/// <param name="Journeys">How many there are.</param>
/// <param name="Changed">In how many something changes.</param>
/// <param name="Blocked">How many cannot be moved.</param>
/// <param name="Changes">Every kind of change, per step, phase or other part, with how many journeys it touches.</param>
/// <param name="Seen">Stands for exactly these journeys with exactly these changes; a move asks for it.</param>
public sealed record MovePreview(
    Template From, Template To, int Journeys, int Changed, int Blocked, IReadOnlyList<MovePreview.Change> Changes, string Seen)
{
    /// <summary>One change with its count.</summary>
    public sealed record Change(MoveKind Kind, string Ref, int Count, bool Blocks);
}
