using System.Text.RegularExpressions;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Journeys;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>Against a real gateway on this machine: codes and reminders by text message, to who chose that and proved the number.</summary>
public sealed partial class SmsTests
{
    private const string Mail = "hanan@voorbeeld.test";
    private const string Number = "+31600000012";
    private const string Secret = "geheim-van-de-poort";

    [Theory, OnBothDatabases]
    public async Task A_number_counts_after_its_code_came_back_and_then_codes_and_reminders_go_there_without_a_name(DatabaseKind database)
    {
        await using var server = await SmsServer.Start();
        await using var round = await Start(database, server);
        var hanan = await Hanan(round);
        using var meryem = await round.App.As("meryem-aslan");
        using var participant = await round.App.As("hanan-aziz");
        var chosen = await (await (await participant.Open("/me/file")).Follow("Hoe u berichten krijgt")).Form("Stuur mij een code per sms").Fill("Uw mobiele nummer", "06 - 0000 0012").Submit();
        await round.Tried(await round.Newest(SmsNumbers.ConfirmKind), 1);

        var code = Digits().Match(server.Posts.Single().Text).Value;
        (await chosen.ShouldBeOk().Form("Dit is mijn nummer").Fill("Code uit de sms", code == "123456" ? "654321" : "123456").Submit()).ShouldSay("Deze code klopt niet");
        (await chosen.Form("Dit is mijn nummer").Fill("Code uit de sms", code).Submit()).ShouldBeOk().ShouldSay("nu per sms").ShouldSay(Number);

        await meryem.PlanTalk(hanan, "HomeVisit", "2026-11-29", "huisbezoek");
        await round.App.MoveTo("2026-11-24");
        var reminder = await Reminder(round, server);
        Assert.Equal((Number, "Meedoen", "Bearer " + Secret), (reminder.To, reminder.From, reminder.Authorization));
        Assert.Equal(reminder.Reference.ToString(), reminder.Key);
        Assert.Contains("U hebt binnenkort een afspraak", reminder.Text, StringComparison.Ordinal);
        Assert.All(server.Posts, post => Assert.DoesNotContain("Hanan", post.Text, StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(round.Log, line => line.Contains("600000012", StringComparison.Ordinal) || line.Contains(code, StringComparison.Ordinal));

        (await (await participant.Open("/me/channel")).Press("Stuur alles per mail")).ShouldBeOk().ShouldSay("Uw nummer is gewist");
        Assert.Empty(TableContents.Of(round.App, "zuiderzicht").With("600000012"));
    }

    [Theory, OnBothDatabases]
    public async Task A_code_to_sign_in_comes_by_text_message_and_by_mail_when_the_number_is_refused_for_good(DatabaseKind database)
    {
        await using var server = await SmsServer.Start();
        await using var round = await Start(database, server);
        await Hanan(round);
        using var participant = await round.App.As("hanan-aziz");
        await Confirm(round, server, participant);
        using var phone = round.App.Anonymous();

        await AskCode(phone);
        await round.Tried(await round.Newest(SignInMail.CodeKind), 1);
        var asked = server.Posts.Last();
        Assert.StartsWith("Uw code voor Meedoen is ", asked.Text, StringComparison.Ordinal);

        server.Answer = 422;
        await round.Pass(TimeSpan.FromMinutes(16));
        await AskCode(phone);
        var tried = await round.Tried(await round.Newest(SignInMail.CodeKind), 1);
        Assert.NotNull(tried.SentAt);
        (await participant.Open("/me/channel")).ShouldSay("nu per mail").ShouldNotHold(Number);
    }

    [Theory, OnBothDatabases]
    public async Task A_gateway_that_is_down_is_tried_again_and_a_code_goes_by_mail_the_third_time(DatabaseKind database)
    {
        await using var server = await SmsServer.Start();
        await using var round = await Start(database, server);
        await Hanan(round);
        using var participant = await round.App.As("hanan-aziz");
        await Confirm(round, server, participant);
        server.Answer = 503;
        using var phone = round.App.Anonymous();
        await AskCode(phone);
        var message = await round.Newest(SignInMail.CodeKind);

        var first = await round.Tried(message, 1);
        Assert.Equal((null, nameof(HttpRequestException)), (first.SentAt, first.LastFailure));
        await round.PassUntilNext(first);
        await round.PassUntilNext(await round.Tried(message, 2));
        var third = await round.Tried(message, 3);

        Assert.NotNull(third.SentAt);
        Assert.Equal(3, server.Posts.Count);
        Assert.Single(server.Posts.Skip(1).Select(post => post.Key).Distinct());
        (await participant.Open("/me/channel")).ShouldSay(Number);
    }

    [Theory, OnBothDatabases]
    public async Task Without_a_gateway_nobody_is_asked_for_a_number_and_a_third_code_in_a_row_is_the_last(DatabaseKind database)
    {
        await using (var round = await MailRound.Start(database, new MailOptions()))
        {
            await Hanan(round);
            using var nobody = await round.App.As("hanan-aziz");
            Assert.Empty((await nobody.Open("/me/channel")).ShouldSay("per mail").All("main form"));
            Assert.Equal("parties.sms-not-offered", (await nobody.PutJson("/api/v1/me/channel", new { number = "0600000012" })).RefusalCode);
        }

        await using var server = await SmsServer.Start();
        await using var with = await Start(database, server);
        await Hanan(with);
        using var participant = await with.App.As("hanan-aziz");
        foreach (var wrong in new[] { "bel mij", "12", "06 0000 0012 en nog iets", "+0600000012901" })
        {
            Assert.Equal("parties.sms-number", (await participant.PutJson("/api/v1/me/channel", new { number = wrong })).RefusalCode);
        }

        for (var time = 0; time < 2; time++) // The invitation took the first of three.
        {
            (await participant.PutJson("/api/v1/me/channel", new { number = "0600000012" })).ShouldBe(System.Net.HttpStatusCode.NoContent);
        }

        Assert.Equal("parties.sms-too-often", (await participant.PutJson("/api/v1/me/channel", new { number = "0600000012" })).RefusalCode);
    }

    [Theory]
    [InlineData("06 00 00 00 12", Number)]
    [InlineData("0031-6-00000012", Number)]
    [InlineData("+31 (6) 0000 0012", "+31600000012")]
    [InlineData("+963 944 123 456", "+963944123456")]
    [InlineData("1234", null)]
    [InlineData("", null)]
    [InlineData("06+00000012", null)]
    public void A_number_is_read_as_people_write_it(string typed, string? read) => Assert.Equal(read, SmsNumbers.Read(typed));

    [Theory]
    [InlineData("http://sms.voorbeeld.test/send")]
    [InlineData("sms.voorbeeld.test")]
    [InlineData("http://localhost.voorbeeld.test/")]
    public void A_gateway_that_others_can_listen_to_is_not_used(string url) =>
        Assert.Contains("Sms:Url", Assert.Throws<InvalidOperationException>(() => new SmsGateway(new SmsOptions(url))).Message, StringComparison.Ordinal);

    private static Task<MailRound> Start(DatabaseKind database, SmsServer server) =>
        MailRound.Start(database, new MailOptions(), new SmsOptions(server.Url, Secret: Secret));

    /// <summary>Hanan, who took her invitation; answers her id.</summary>
    private static async Task<Guid> Hanan(MailRound round)
    {
        using var meryem = await round.App.As("meryem-aslan");
        var hanan = await meryem.HananIsLinked();
        var (_, link) = await round.Invite(meryem, hanan, Mail);
        using var phone = round.App.Anonymous();
        var asked = (await (await phone.Open("/invitation/" + link)).Press("Stuur mij een code")).ShouldBeOk();
        var sent = await round.Row(await round.Newest(SignInMail.CodeKind));
        var code = round.App.Services.GetRequiredService<MailCodes>().Of(Guid.Parse(sent.Data));
        (await asked.Form("Log in").Fill("Code uit de mail", code).Submit()).ShouldBeOk();
        return hanan;
    }

    /// <summary>The text message that reminds of the appointment, when it came.</summary>
    private static async Task<SmsServer.Post> Reminder(MailRound round, SmsServer server)
    {
        for (var look = 0; look < 100 && server.Posts.Count < 2; look++)
        {
            await round.Pass();
        }

        return server.Posts.Last();
    }

    private static async Task Confirm(MailRound round, SmsServer server, Visitor participant)
    {
        await participant.PutJson("/api/v1/me/channel", new { number = Number });
        await round.Tried(await round.Newest(SmsNumbers.ConfirmKind), 1);
        (await participant.PostJson("/api/v1/me/channel/confirmed", new { code = Digits().Match(server.Posts.Last().Text).Value })).ShouldBeOk();
    }

    private static async Task AskCode(Visitor phone) =>
        (await (await phone.Open("/sign-in/code")).Form("Stuur mij een code").Fill("Organisatie", "zuiderzicht").Fill("E-mailadres", Mail).Submit()).ShouldBeOk();

    [GeneratedRegex("[0-9]{6}")]
    private static partial Regex Digits();
}
