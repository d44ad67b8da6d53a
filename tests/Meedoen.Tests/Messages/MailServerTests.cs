using System.Globalization;
using System.Text.RegularExpressions;
using MailKit.Net.Smtp;
using MailKit.Security;
using Meedoen.Messages;
using Meedoen.Platform.Data;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Tests.Durability;
using Meedoen.Tests.Harness;
using MimeKit;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>Against a real SMTP server: mail arrives once, says what it must and no more, and is tried again when it is refused.</summary>
public sealed partial class MailServerTests(EximServer server) : IClassFixture<EximServer>
{
    private static readonly string[] Languages = ["nl", "en", "ar"];

    [Theory, OnBothDatabases]
    public async Task An_invitation_and_a_code_arrive_once_in_three_languages_and_let_the_participant_in(DatabaseKind kind)
    {
        await using var round = await MailRound.Start(kind, server.Options);
        var to = $"deelnemer-{kind}@voorbeeld.test".ToLowerInvariant();
        var (message, link, _) = await round.Invite(to);

        await round.Tried(message, 1);
        var invitation = Assert.Single(await server.To(to, 1));
        Assert.Equal($"{message}@meedoen", invitation.MessageId);
        var address = invitation.TextBody!.Split(' ', '\r', '\n').First(word => word.EndsWith("/invitation/" + link, StringComparison.Ordinal));
        Says(invitation, to, "mail.invitation", address);

        using var phone = round.App.Anonymous();
        var asked = (await (await phone.Open("/invitation/" + link)).ShouldBeOk().Press("Stuur mij een code")).ShouldBeOk();
        await round.Pass();
        var mails = await server.To(to, 2);
        Assert.Equal(2, mails.Count);
        var code = Code().Match(mails[1].TextBody!).Value;
        Says(mails[1], to, "mail.code", code);
        (await asked.Form("Log in").Fill("Code uit de mail", code).Submit()).ShouldBeOk();
        Assert.Contains(phone.Cookies, cookie => cookie.Name == Sessions.Cookie);

        await round.Pass(TimeSpan.FromMinutes(2));
        Assert.Equal(2, server.To(to).Count);
    }

    [Theory, OnBothDatabases]
    public async Task A_server_without_time_gets_the_mail_again_a_minute_later_and_it_arrives_once(DatabaseKind kind)
    {
        await using var round = await MailRound.Start(kind, server.Options);
        var to = $"later-{kind}@voorbeeld.test".ToLowerInvariant();
        server.IsBusy = true;
        var (message, _, _) = await round.Invite(to);

        var waits = await round.Tried(message, 1);
        await round.Pass();
        Assert.Equal((1, nameof(SmtpCommandException), null), ((await round.Row(message)).Attempts, waits.LastFailure, waits.SentAt));
        Assert.Empty(server.To(to));
        server.IsBusy = false;
        await round.PassUntilNext(waits);

        var sent = await round.Tried(message, 2);
        Assert.Equal((null, null), (sent.LastFailure, sent.NextAttemptAt));
        Assert.NotNull(sent.SentAt);
        Assert.Equal($"{message}@meedoen", Assert.Single(await server.To(to, 1)).MessageId);
        await round.Pass(TimeSpan.FromHours(1));
        Assert.Single(server.To(to));
    }

    [Theory, OnBothDatabases]
    public async Task A_server_that_never_has_time_is_given_up_after_twelve_tries_and_its_answer_is_not_in_the_log(DatabaseKind kind)
    {
        const int Most = 12;
        var to = $"altijd-{kind}@{EximServer.BusyDomain}".ToLowerInvariant();
        var said = await Assert.ThrowsAsync<SmtpCommandException>(() => Send(server.Options, to));
        Assert.Equal((451, $"{to} has to wait"), ((int)said.StatusCode, said.Message));
        await using var round = await MailRound.Start(kind, server.Options);
        var (message, _, _) = await round.Invite(to);

        for (var attempt = 1; attempt < Most; attempt++)
        {
            await round.PassUntilNext(await round.Tried(message, attempt));
        }

        var given = await round.Tried(message, Most);
        Assert.Equal((null, null, nameof(SmtpCommandException)), (given.NextAttemptAt, given.SentAt, given.LastFailure));
        await round.Pass(TimeSpan.FromHours(12));
        Assert.Equal(Most, (await round.Row(message)).Attempts);
        Assert.Equal(Most, round.Said(message).Count(line => line.Contains(nameof(SmtpCommandException), StringComparison.Ordinal)));
        Assert.Single(round.Said(message), line => line.Contains("given up", StringComparison.Ordinal));
        Assert.All(round.Log, line => Assert.DoesNotMatch($"{Regex.Escape(to)}|{Regex.Escape(EximServer.BusyDomain)}|has to wait", line));
        Assert.Empty(server.To(to));
    }

    [Fact]
    public async Task Without_the_TLS_that_is_required_a_certificate_that_is_vouched_for_or_the_password_nothing_is_sent()
    {
        const string To = "geheim@voorbeeld.test";
        await Assert.ThrowsAsync<SslHandshakeException>(() => Send(server.Guarded, To));
        await Assert.ThrowsAsync<NotSupportedException>(() => Send(server.Options with { RequireTls = true }, To));
        await Assert.ThrowsAsync<NotSupportedException>(() => Send(server.Options with { User = "meedoen", Password = "geheim" }, To));
        Assert.Empty(server.To(To));
    }

    [Fact]
    public async Task A_server_that_knows_the_certificate_signs_in_over_TLS_as_its_settings_say()
    {
        var mail = server.Guarded;
        const string To = "tls@voorbeeld.test";
        await using var place = await CrashPlace.Make(DatabaseKind.Sqlite);
        using var running = await ServerProcess.Serve(
            place.Storage, place.MasterKey, ("SSL_CERT_FILE", server.CertificateFile), ("MEEDOEN__PublicUrl", "https://meedoen.voorbeeld.test"),
            ("MEEDOEN__Mail__Host", mail.Host!), ("MEEDOEN__Mail__Port", $"{mail.Port}"), ("MEEDOEN__Mail__From", mail.From),
            ("MEEDOEN__Mail__User", mail.User!), ("MEEDOEN__Mail__Password", mail.Password!),
            ("MEEDOEN__Mail__RequireTls", "true"));
        using var meryem = new Visitor(running.Address);
        var cookie = place.Cookie.Split('=', 2);
        meryem.Plant(cookie[0], cookie[1]);
        var sheet = (await meryem.Open($"/persons/{place.Person}/account")).ShouldBeOk();
        (await sheet.Form("Stuur de uitnodiging").Fill("E-mailadres van de deelnemer", To).Submit()).ShouldBeOk();

        var arrived = Assert.Single(await server.To(To, 1));

        Assert.Contains("with esmtpsa", arrived.Headers["Received"], StringComparison.Ordinal);
        Assert.Contains("https://meedoen.voorbeeld.test/invitation/zuiderzicht.", arrived.TextBody, StringComparison.Ordinal);
        Assert.DoesNotContain(mail.Password!, running.Said, StringComparison.Ordinal);
    }

    private static Task Send(MailOptions options, string to) => new Post(options).Send(Guid.NewGuid(), to, new MailText("onderwerp", "tekst"), CancellationToken.None);

    /// <summary>Exactly the text in three languages with one value filled in, and no header that tells more.</summary>
    private static void Says(MimeMessage mail, string to, string key, string value)
    {
        Assert.Equal((EximServer.From, to), (Assert.Single(mail.From.Mailboxes).Address, Assert.Single(mail.To.Mailboxes).Address));
        var texts = Languages.Select(language => Words.In(CultureInfo.GetCultureInfo(language), "Messages", key + ".body", value)).ToList();
        Assert.Equal(Languages.Length, texts.Distinct().Count());
        Assert.Equal(string.Join("\n\n", texts), mail.TextBody!.ReplaceLineEndings("\n").TrimEnd());
        Assert.Matches(@"\p{IsArabic}{4}", mail.TextBody);
        Assert.Equal("utf-8", Assert.IsType<TextPart>(mail.Body).ContentType.Charset);
        Assert.Equal(string.Join(" / ", Languages.Select(language => Words.In(CultureInfo.GetCultureInfo(language), "Messages", key + ".subject"))), mail.Subject);
        Assert.Equal(
            ["Content-Transfer-Encoding", "Content-Type", "Date", "Envelope-to", "From", "Message-Id", "MIME-Version", "Received", "Subject", "To"],
            mail.Headers.Concat(mail.Body.Headers).Select(header => header.Field).Distinct().Order(StringComparer.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"\d{6}")]
    private static partial Regex Code();
}
