using System.Reflection;
using Meedoen.Platform.Data;
using Xunit;
using Xunit.Sdk;
using Xunit.v3;

namespace Meedoen.Tests.Harness;

/// <summary>
/// Runs a <c>[Theory]</c> once on SQLite and once on PostgreSQL; the test method takes one <see cref="DatabaseKind"/>.
/// PostgreSQL comes from <c>./test</c>; without it those runs are skipped and say so.
/// </summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class OnBothDatabasesAttribute : DataAttribute
{
    /// <summary>Trait by which <c>./test sqlite</c> and <c>./test postgres</c> choose.</summary>
    public const string Trait = "Database";

    /// <inheritdoc />
    public override ValueTask<IReadOnlyCollection<ITheoryDataRow>> GetData(MethodInfo testMethod, DisposalTracker disposalTracker) =>
        new([Row(DatabaseKind.Sqlite, null), Row(DatabaseKind.Postgres, PostgresServer.IsThere ? null : "No PostgreSQL: run ./test postgres.")]);

    /// <inheritdoc />
    public override bool SupportsDiscoveryEnumeration() => true;

    private static TheoryDataRow<DatabaseKind> Row(DatabaseKind kind, string? skip) =>
        new(kind) { Skip = skip, Traits = { [Trait] = [kind.ToString()] } };
}
