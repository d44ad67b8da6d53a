namespace Meedoen.Bench.Scenarios;

/// <summary>How many journeys there are while something is measured.</summary>
internal static class Sizes
{
    /// <summary>From small to large; a small run has only the first.</summary>
    public static IReadOnlyList<int> All { get; private set; } = [300];

    /// <summary>Measures at every size from here.</summary>
    public static void Full() => All = [300, 10_000, 100_000];
}
