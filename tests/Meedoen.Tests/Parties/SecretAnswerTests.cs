using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Xunit;

namespace Meedoen.Tests.Parties;

/// <summary>What is a secret when it is answered is kept nowhere, also not to answer a form that is sent again.</summary>
public sealed class SecretAnswerTests
{
    [Theory, OnBothDatabases]
    public async Task The_link_of_an_invitation_is_not_kept_with_the_act(DatabaseKind kind)
    {
        await using var app = await TestApp.Start(kind);
        using var ruben = await app.As("ruben-maas");
        using var meryem = await app.As("meryem-aslan");
        var staff = Token(await (await ruben.Open("/admin/accounts")).ShouldBeOk().Form("Nodig uit: Gerda Smit").Submit());
        var participant = Token(await (await meryem.Open($"/persons/{await meryem.Jallow()}/account")).ShouldBeOk()
            .Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", "deelnemer@voorbeeld.test").Submit());
        await NothingKeeps(app, "Invite", staff);
        await NothingKeeps(app, "InviteParticipant", participant);
    }

    [Theory, OnBothDatabases]
    public async Task The_question_for_a_passkey_is_not_kept_either(DatabaseKind kind)
    {
        var clock = new FakeTimeProvider(new DateTimeOffset(2026, 11, 23, 8, 0, 0, TimeSpan.Zero));
        await using var app = await TestApp.Start(kind, demo: false, configure: b => b.Services.AddSingleton<TimeProvider>(clock));
        using var ruben = await new StaffMember(app, clock).Begin();
        var token = StaffMember.TokenOn(await ruben.Browser.Open("/account"));
        ruben.Browser.Http.DefaultRequestHeaders.Add("Idempotency-Key", "once-only");
        var asked = await ruben.Browser.Post("/account?handler=Options", ("_token", token), ("Name", "Laptop"), ("Code", ruben.NextCode()));
        await NothingKeeps(app, "BeginPasskey", asked.ShouldBeOk().Json.GetProperty("handle").GetString()!);
    }

    private static string Token(Page page) => page.ShouldBeOk().Text.Split("/invitation/zuiderzicht.")[1].Split(' ')[0];

    private static async Task NothingKeeps(TestApp app, string act, string secret)
    {
        Assert.True(secret.Length > 20, secret);
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        var acts = await db.Set<ActRow>().ToListAsync();
        Assert.Null(acts.Last(row => row.Name == act).Answer);
        Assert.DoesNotContain(acts, row => row.Answer?.Contains(secret, StringComparison.Ordinal) == true);
    }
}
