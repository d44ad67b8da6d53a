using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Meedoen.Platform.Data;
using Meedoen.Tests.Architecture;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>The contract of the API is written down; who changes it sees that in the difference.</summary>
public sealed class OpenApiPageTests
{
    private static readonly string[] Methods = ["get", "post", "put", "delete", "patch"];
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    [Fact]
    public async Task The_contract_of_the_API_is_as_it_was_agreed()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        using var anybody = app.Anonymous();
        var document = JsonNode.Parse((await anybody.Open("/openapi/v1.json")).ShouldBeOk().Body)!;
        GeneratedPage.ShouldBe("docs/api/openapi.verified.json", document.ToJsonString(Readable) + "\n");
    }

    [Fact]
    public async Task Every_operation_says_what_it_does_for_whom_and_how_it_refuses()
    {
        await using var app = await TestApp.Start(DatabaseKind.Sqlite);
        using var anybody = app.Anonymous();
        var document = await anybody.Get("/openapi/v1.json");
        Assert.StartsWith("3.1", document.GetProperty("openapi").GetString(), StringComparison.Ordinal);
        var operations = document.GetProperty("paths").EnumerateObject()
            .SelectMany(path => path.Value.EnumerateObject().Where(o => Methods.Contains(o.Name)).Select(o => (Name: $"{o.Name} {path.Name}", o.Value))).ToList();
        Assert.InRange(operations.Count, 50, 500);
        Assert.DoesNotContain(operations, o => o.Name.Contains("/command/", StringComparison.Ordinal));
        Assert.Empty(operations.Where(o => !IsComplete(o.Value)).Select(o => o.Name));
        var ids = operations.ConvertAll(o => o.Value.GetProperty("operationId").GetString());
        Assert.Equal(ids.Count, ids.Distinct().Count());
    }

    private static bool IsComplete(JsonElement operation) =>
        operation.TryGetProperty("summary", out var summary) && summary.GetString()!.Length > 10
        && operation.GetProperty("x-roles").GetArrayLength() > 0
        && operation.GetProperty("responses").GetProperty("403").GetProperty("content").TryGetProperty("application/problem+json", out _);
}
