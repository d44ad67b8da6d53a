using Xunit;
using Xunit.Sdk;
using Xunit.v3;

[assembly: TestCollectionOrderer(typeof(Meedoen.Tests.LongestFirst))]

namespace Meedoen.Tests;

/// <summary>Classes that take longest begin first, so that nobody waits at the end for one of them on one core; the rest in the order of their names.</summary>
public sealed class LongestFirst : ITestCollectionOrderer
{
    private static readonly string[] Long =
    [
        nameof(Tests.Cli.DemoRunTests), nameof(Durability.CrashTests), nameof(Rights.RightsMatrixTests), nameof(Journeys.CaseloadTests), nameof(Tests.Cli.TenantCommandTests),
        nameof(Tests.Cli.DirectoryTests), nameof(Journeys.EndedJourneyTests), nameof(Journeys.AfterGuidanceTests),
    ];

    /// <inheritdoc />
    public IReadOnlyCollection<TTestCollection> OrderTestCollections<TTestCollection>(IReadOnlyCollection<TTestCollection> testCollections)
        where TTestCollection : ITestCollection =>
        [.. testCollections.OrderBy(Place).ThenBy(collection => collection.TestCollectionDisplayName, StringComparer.Ordinal)];

    private static int Place<TTestCollection>(TTestCollection collection)
        where TTestCollection : ITestCollection
    {
        var at = Array.FindIndex(Long, name => collection.TestCollectionDisplayName.Contains('.' + name, StringComparison.Ordinal));
        return at < 0 ? Long.Length : at;
    }
}
