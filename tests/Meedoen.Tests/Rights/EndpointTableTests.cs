using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Rights;

/// <summary>The table and the application have the same endpoints, and admit the same roles.</summary>
public sealed class EndpointTableTests
{
    [Fact]
    public async Task Every_endpoint_has_a_row_and_every_row_an_endpoint()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        var there = Endpoints.Of(app.Services).Select(e => $"{e.Method} {e.Pattern}").ToList();
        var rows = EndpointTable.Rows.Select(r => r.ToString()).ToList();

        Assert.True(there.Except(rows).ToList() is { Count: 0 }, $"Without a row: {string.Join("\n", there.Except(rows))}");
        Assert.True(rows.Except(there).ToList() is { Count: 0 }, $"Row without endpoint: {string.Join("\n", rows.Except(there))}");
        Assert.Equal(rows.Count, rows.Distinct().Count());
    }

    [Fact]
    public async Task Every_endpoint_admits_who_its_row_admits()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        Assert.Empty(AdmissionDifferences(app));
    }

    /// <summary>Endpoints of the application that have no row.</summary>
    internal static IReadOnlyList<string> WithoutRow(TestApp app, IReadOnlyList<EndpointRow> rows) =>
        [.. Endpoints.Of(app.Services).Select(e => $"{e.Method} {e.Pattern}").Except(rows.Select(r => r.ToString()))];

    /// <summary>Where the door of the application and the table differ.</summary>
    internal static IReadOnlyList<string> AdmissionDifferences(TestApp app) =>
    [
        .. from e in Endpoints.Of(app.Services)
           join row in EndpointTable.Rows on $"{e.Method} {e.Pattern}" equals row.ToString()
           from role in AccessRoles.All.Cast<AccessRole?>().Append(null)
           let admitted = Endpoints.Admission(e.Endpoint)?.Admits(role?.Code()) == true
           where admitted != row.AdmitsRole(role)
           select $"{row}: {role?.Code() ?? "nobody"} is {(admitted ? "admitted" : "kept out")}",
    ];
}
