using System.Net;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>The demo's own pages: who one can be, and the clock.</summary>
public sealed class DemoTests
{
    private static readonly string[] Tenants = ["zuiderzicht", "marrewald", "polderhaven", "walburg", "scheldeoord", "amstelmeer"];

    [Theory, OnBothDatabases]
    public async Task The_demo_page_lists_every_tenant_with_somebody_in_every_role(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, tenants: Tenants);
        using var visitor = app.Anonymous();
        var page = (await visitor.Open("/demo")).ShouldBeOk();
        foreach (var tenant in Tenants)
        {
            var forms = page.Document.QuerySelectorAll("form").Where(f => f.QuerySelector("[name=organisation]")?.GetAttribute("value") == tenant);
            var roles = forms.Select(f => f.QuerySelector("[name=role]")!.GetAttribute("value")).Distinct().Order();
            Assert.Equal(AccessRoles.All.Where(r => r != AccessRole.Participant).Select(r => r.Code()).Order(), roles);
        }
    }

    [Theory, OnBothDatabases]
    public async Task Every_persona_can_sign_in_and_gets_a_home(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, tenants: ["polderhaven"]);
        using var visitor = app.Anonymous();
        var page = await visitor.Open("/demo");
        var personas = page.Document.QuerySelectorAll("[name=persona]").Select(p => p.GetAttribute("value")!).Distinct().ToList();
        Assert.Contains("joke-vermeer", personas);
        foreach (var persona in personas)
        {
            using var somebody = await app.As(persona, "polderhaven");
            (await somebody.Open("/")).ShouldBeOk();
        }
    }

    [Theory, OnBothDatabases]
    public async Task Outside_the_demo_there_is_no_demo(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, demo: false);
        using var visitor = app.Anonymous();
        var signIn = await visitor.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "meryem-aslan"));
        Assert.Equal(HttpStatusCode.NotFound, signIn.Status);
        Assert.Empty(visitor.Cookies);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Open("/demo")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo/clock", ("days", "1"))).Status);
    }

    [Theory, OnBothDatabases]
    public async Task Somebody_who_is_not_in_the_cast_does_not_get_in(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var visitor = app.Anonymous();
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "nobody"))).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await visitor.Post("/demo/sign-in", ("organisation", "nowhere"), ("persona", "meryem-aslan"))).Status);
        Assert.DoesNotContain(visitor.Cookies, c => c.Name == "meedoen_session");
    }

    [Theory, OnBothDatabases]
    public async Task The_clock_goes_forward_and_never_back(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind, now: "2026-11-23");
        using var visitor = app.Anonymous();
        (await visitor.Post("/demo/clock", ("days", "1"))).ShouldBeOk();
        Assert.Equal(new DateOnly(2026, 11, 24), app.Today);
        (await visitor.Post("/demo/clock", ("to", "2026-12-01"))).ShouldBeOk();
        Assert.Equal(new DateOnly(2026, 12, 1), app.Today);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/demo/clock", ("to", "2026-11-30"))).Status);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, (await visitor.Post("/demo/clock", ("days", "-3"))).Status);
        Assert.Equal(new DateOnly(2026, 12, 1), app.Today);
    }
}
