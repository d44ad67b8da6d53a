using System.Net;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>The application starts on both databases, lets personas in while it is a demo, and keeps everybody else out.</summary>
public sealed class StartTests
{
    [Theory, OnBothDatabases]
    public async Task It_says_that_it_lives_and_is_ready(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var anybody = app.Anonymous();

        (await anybody.Open("/health/live")).ShouldBeOk();
        (await anybody.Open("/health/ready")).ShouldBeOk();
        Assert.Equal(new DateOnly(2026, 11, 23), app.Today);
    }

    [Theory, OnBothDatabases]
    public async Task A_persona_signs_in_without_a_token_and_somebody_unknown_does_not(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var meryem = await app.As("meryem-aslan");
        using var stranger = app.Anonymous();

        Assert.Contains(meryem.Cookies, c => c.HttpOnly);
        (await stranger.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "nobody"))).ShouldBe(HttpStatusCode.NotFound);
        (await stranger.Post("/demo/sign-in", ("organisation", "walburg"), ("persona", "meryem-aslan"))).ShouldBe(HttpStatusCode.NotFound);
        Assert.Empty(stranger.Cookies);
    }

    [Theory, OnBothDatabases]
    public async Task Outside_the_demo_there_is_no_demo_sign_in_and_no_clock(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database, demo: false);
        using var anybody = app.Anonymous();

        (await anybody.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "meryem-aslan"))).ShouldBe(HttpStatusCode.NotFound);
        (await anybody.Post("/demo/clock", ("days", "1"))).ShouldBe(HttpStatusCode.NotFound);
        (await anybody.Open("/demo")).ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, OnBothDatabases]
    public async Task Every_answer_carries_the_security_headers(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        using var anybody = app.Anonymous();

        foreach (var path in new[] { "/health/live", "/no-such-page", "/api/v1/no-such-thing" })
        {
            var headers = (await anybody.Open(path)).Headers;
            var policy = Assert.Single(headers.GetValues("Content-Security-Policy"));
            Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
            Assert.DoesNotContain("unsafe-", policy, StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(headers.GetValues("X-Content-Type-Options")));
            Assert.Equal("no-referrer", Assert.Single(headers.GetValues("Referrer-Policy")));
            Assert.False(headers.Contains("Server"));
        }
    }
}
