using System.Buffers.Text;
using System.Net;
using System.Text;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>Nothing typed is lost when a session ends in the middle of a form.</summary>
public sealed class CarriedFormTests
{
    private const string SessionCookieName = "meedoen_session";

    [Theory, OnBothDatabases]
    public async Task A_page_asked_for_after_the_session_ended_is_shown_after_signing_in(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var willemijn = await app.As("willemijn-vos");
        willemijn.Forget(SessionCookieName);
        var page = await willemijn.Open("/roles?from=menu");
        Assert.Equal("/demo", page.Url.AbsolutePath);
        Assert.Equal("/roles?from=menu", page.Document.QuerySelector("[name=back]")!.GetAttribute("value"));
        var back = await willemijn.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "willemijn-vos"), ("back", "/roles?from=menu"));
        Assert.Equal("/roles?from=menu", back.ShouldBeOk().Url.PathAndQuery);
    }

    [Theory, OnBothDatabases]
    public async Task An_address_on_another_site_is_no_address_to_come_back_to(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var visitor = app.Anonymous();
        foreach (var evil in new[] { "//evil.example", "https://evil.example", "/\\evil.example" })
        {
            var page = await visitor.Post("/demo/sign-in", ("organisation", "zuiderzicht"), ("persona", "gerda-smit"), ("back", evil));
            Assert.Equal(app.Address.Authority, page.Url.Authority);
        }
    }

    [Theory, OnBothDatabases]
    public async Task A_form_sent_after_the_session_ended_is_sent_again_after_signing_in(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var willemijn = await app.As("willemijn-vos");
        var form = (await willemijn.Open("/roles")).Form("Verder in deze rol").Choose("Rol", "Job-taalcoach");
        willemijn.Forget(SessionCookieName);

        var ended = await form.Submit();
        Assert.Equal(HttpStatusCode.Unauthorized, ended.Status);
        ended.ShouldSay("Uw sessie was gestopt");
        var carried = ended.Document.QuerySelector("[name=carried]")!.GetAttribute("value")!;
        Assert.DoesNotContain("\"JC\"", Encoding.Latin1.GetString(Base64Url.DecodeFromChars(carried)), StringComparison.Ordinal);

        var resumed = await ended.Form("Ga verder als Willemijn Vos").Submit();
        Assert.Equal("Job-taalcoach", RoleSwitch.NameOf(resumed.ShouldBeOk().Document.QuerySelector("[name=Role]")!.GetAttribute("value")!));
        var done = await resumed.Form("Verstuur alsnog").Submit();
        Assert.Equal("/my-people", done.ShouldBeOk().Url.AbsolutePath);
        Assert.Contains("Job-taalcoach", done.Document.Body!.TextContent, StringComparison.Ordinal);
    }

    [Theory, OnBothDatabases]
    public async Task A_form_that_somebody_else_opened_is_not_sent_in_my_name(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var shared = await app.As("willemijn-vos");
        var form = (await shared.Open("/roles")).Form("Verder in deze rol").Choose("Rol", "Job-taalcoach");
        await shared.SignIn("zuiderzicht", "meryem-aslan");

        var refused = await form.Submit();
        Assert.Equal(HttpStatusCode.BadRequest, refused.Status);
        refused.ShouldSay("geopend door iemand anders");
        Assert.DoesNotContain("Verstuur alsnog", refused.All("button"));
    }

    [Theory, OnBothDatabases]
    public async Task A_form_from_another_site_is_neither_taken_nor_carried(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var visitor = app.Anonymous();
        var answer = await visitor.Post("/roles", ("Role", "JC"));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Empty(answer.Document.QuerySelectorAll("[name=carried]").Where(c => c.GetAttribute("value") is { Length: > 0 }));

        using var willemijn = await app.As("willemijn-vos");
        var request = new HttpRequestMessage(HttpMethod.Post, "/roles") { Content = new FormUrlEncodedContent([new("Role", "JC")]) };
        request.Headers.Add("Sec-Fetch-Site", "cross-site");
        Assert.Equal(HttpStatusCode.BadRequest, (await willemijn.Send(request)).Status);
    }

    private static class RoleSwitch
    {
        public static string NameOf(string code) => code == "JC" ? "Job-taalcoach" : code;
    }
}
