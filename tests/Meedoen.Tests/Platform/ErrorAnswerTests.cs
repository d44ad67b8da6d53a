using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>A program gets problem+json for whatever goes wrong, a person a page.</summary>
public sealed class ErrorAnswerTests
{
    [Theory, OnBothDatabases]
    public async Task A_program_gets_problem_json_and_a_person_a_page(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var anybody = app.Anonymous();
        using var meryem = await app.As("meryem-aslan");

        ShouldBeProblem(await anybody.Open("/api/v1/no-such-thing"), HttpStatusCode.NotFound);
        ShouldBeProblem(await anybody.Open($"/api/v1/conversations/{Guid.NewGuid()}"), HttpStatusCode.Unauthorized);
        ShouldBeProblem(
            await meryem.PostJson($"/api/v1/persons/{Guid.NewGuid()}/conversations", new { kind = "NoSuchKind" }), HttpStatusCode.BadRequest);
        Assert.Equal("text/html", (await anybody.Open("/no-such-page")).ContentType);
        Assert.Equal("text/html", (await anybody.Open("/conversations")).ContentType);
    }

    private static void ShouldBeProblem(Page answer, HttpStatusCode status)
    {
        Assert.Equal((status, "application/problem+json"), (answer.Status, answer.ContentType));
        Assert.Equal($"platform.status-{(int)status}", answer.RefusalCode);
        Assert.NotEqual("", answer.Json.GetProperty("title").GetString());
    }
}
