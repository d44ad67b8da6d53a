namespace Meedoen.Bench.Scenarios;

/// <summary>How many journeys there are while something is measured.</summary>
internal static class Sizes
{
    /// <summary>From small to large; a small run has only the first.</summary>
    public static IReadOnlyList<int> All { get; private set; } = [300];

    /// <summary>Takes the sizes from what the bench is asked (<c>full</c>, or a list such as <c>300,100000</c>); answers what else was asked.</summary>
    public static string[] TakeFrom(string[] args)
    {
        if (args is ["full", .. var chosen])
        {
            All = [300, 10_000, 100_000];
            return chosen;
        }

        if (args is [var first, .. var rest] && char.IsAsciiDigit(first[0]))
        {
            All = [.. first.Split(',').Select(int.Parse)];
            return rest;
        }

        return args;
    }
}
