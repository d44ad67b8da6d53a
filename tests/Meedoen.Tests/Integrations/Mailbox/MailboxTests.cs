using System.Text;
using MailKit;
using MailKit.Net.Imap;
using Meedoen.Integrations.Klantprofiel;
using Meedoen.Integrations.Klantprofiel.Mailbox;
using Meedoen.Tests.Integrations.Klantprofiel;
using Microsoft.Extensions.Logging.Abstractions;
using MimeKit;
using Xunit;

namespace Meedoen.Tests.Integrations.Mailbox;

/// <summary>Against a real IMAP server: mail is taken once, moved only when that is durable, and never lost.</summary>
public sealed class MailboxTests(DovecotServer server) : IClassFixture<DovecotServer>
{
    [Fact]
    public async Task A_mail_is_handed_over_byte_for_byte_and_then_moved()
    {
        var options = server.Mailbox("een");
        var sent = SampleFiles.Mail(SampleFiles.Pdf(), "p.pdf", "application", "pdf");
        await Deliver(options, sent);
        var taken = new List<byte[]>();

        var round = await Look(options, mail =>
        {
            taken.Add(mail.ToArray());
            return MailVerdict.Processed;
        });

        Assert.Equal(new MailboxRound(1, 0, 0, false), round);
        var result = KlantprofielReader.Read(Assert.Single(taken), "m.eml", SampleFiles.ReceivedOn);
        Assert.Equal((4, "pdf-p701@azc.voorbeeld.test"), (result.Profiles[0].Members.Count, result.Original.MessageId));
        Assert.Equal((0, 1, 0), await Counts(options));
    }

    [Fact]
    public async Task A_refused_mail_goes_to_its_own_folder()
    {
        var options = server.Mailbox("twee");
        await Deliver(options, "Subject: hallo\r\n\r\nzonder naam\r\n"u8.ToArray());

        Assert.Equal(1, (await Look(options, _ => MailVerdict.Refused)).Refused);
        Assert.Equal((0, 0, 1), await Counts(options));
    }

    [Fact]
    public async Task A_mail_that_cannot_be_taken_stays_unread_and_the_others_go_on()
    {
        var options = server.Mailbox("drie");
        foreach (var subject in new[] { "eerste", "kapot", "derde" })
        {
            await Deliver(options, Encoding.UTF8.GetBytes($"Subject: {subject}\r\n\r\nx\r\n"));
        }

        var broken = true;
        MailVerdict Take(ReadOnlyMemory<byte> mail) => broken && Encoding.UTF8.GetString(mail.Span).Contains("kapot", StringComparison.Ordinal)
            ? throw new IOException("the disk is full") : MailVerdict.Processed;

        Assert.Equal(new MailboxRound(2, 0, 1, false), await Look(options, Take));
        Assert.Equal((1, 2, 0), await Counts(options));

        broken = false;
        Assert.Equal(new MailboxRound(1, 0, 0, false), await Look(options, Take));
        Assert.Equal((0, 3, 0), await Counts(options));
    }

    [Fact]
    public async Task When_it_dies_between_taking_and_moving_the_mail_is_offered_again()
    {
        var options = server.Mailbox("vier");
        await Deliver(options, "Message-ID: <a@b.test>\r\nSubject: x\r\n\r\nx\r\n"u8.ToArray());
        using var death = new CancellationTokenSource();
        var offered = 0;

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new KlantprofielMailbox(options, NullLogger.Instance).Look(
            (_, _) =>
            {
                offered++;
                death.Cancel();
                return Task.FromResult(MailVerdict.Processed);
            },
            death.Token));
        Assert.Equal((1, 0, 0), await Counts(options));

        await Look(options, _ => (offered++, MailVerdict.Processed).Item2);
        Assert.Equal(2, offered);
        Assert.Equal((0, 1, 0), await Counts(options));
    }

    [Fact]
    public async Task A_round_is_bounded_and_says_that_more_is_waiting()
    {
        var options = server.Mailbox("vijf") with { MostPerRound = 2 };
        for (var mail = 0; mail < 3; mail++)
        {
            await Deliver(options, Encoding.UTF8.GetBytes($"Subject: {mail}\r\n\r\nx\r\n"));
        }

        Assert.Equal(new MailboxRound(2, 0, 0, true), await Look(options, _ => MailVerdict.Processed));
        Assert.Equal(new MailboxRound(1, 0, 0, false), await Look(options, _ => MailVerdict.Processed));
    }

    [Fact]
    public async Task A_mail_over_the_limit_is_cut_and_refused_with_a_clear_answer()
    {
        var options = server.Mailbox("zes");
        await Deliver(options, SampleFiles.Mail(new byte[30 * 1024 * 1024], "foto.bin", "application", "octet-stream"));
        var codes = string.Empty;

        await Look(options, mail =>
        {
            codes = KlantprofielReader.Read(mail, "m.eml", SampleFiles.ReceivedOn).Codes();
            return MailVerdict.Refused;
        });

        Assert.StartsWith("too-large", codes, StringComparison.Ordinal);
        Assert.Equal((0, 0, 1), await Counts(options));
    }

    [Fact]
    public async Task A_wrong_password_and_a_silent_server_are_errors_and_change_nothing()
    {
        var options = server.Mailbox("zeven");

        await Assert.ThrowsAnyAsync<Exception>(() => Look(options with { Password = "fout" }, _ => MailVerdict.Processed));
        await Assert.ThrowsAnyAsync<Exception>(() => Look(options with { Port = 1 }, _ => MailVerdict.Processed));
    }

    [Fact]
    public void Settings_without_protection_are_only_for_this_machine()
    {
        var options = new KlantprofielMailboxOptions { Organisation = "zuiderzicht", Host = "mail.voorbeeld.test", User = "u", Password = "p" };

        Assert.Empty(options.Faults());
        Assert.Single((options with { Security = MailboxSecurity.None }).Faults());
        Assert.Empty((options with { Security = MailboxSecurity.None, Host = "127.0.0.1" }).Faults());
        Assert.Single((options with { Password = null }).Faults());
    }

    private static Task<MailboxRound> Look(KlantprofielMailboxOptions options, Func<ReadOnlyMemory<byte>, MailVerdict> take) =>
        new KlantprofielMailbox(options, NullLogger.Instance).Look((mail, _) => Task.FromResult(take(mail)), CancellationToken.None);

    /// <summary>Puts a mail in the mailbox, as the mail server of the organisation does.</summary>
    internal static async Task Deliver(KlantprofielMailboxOptions options, byte[] mail)
    {
        using var client = await SignIn(options);
        using var message = await MimeMessage.LoadAsync(new MemoryStream(mail));
        await client.Inbox!.AppendAsync(message);
        await client.DisconnectAsync(true);
    }

    /// <summary>Unread mails in the inbox, and mails in the two other folders.</summary>
    internal static async Task<(int Unread, int Processed, int Refused)> Counts(KlantprofielMailboxOptions options)
    {
        using var client = await SignIn(options);
        async Task<int> Count(string name, bool unread)
        {
            var folder = await client.GetFolderAsync(name);
            await folder.StatusAsync(StatusItems.Count | StatusItems.Unread);
            return unread ? folder.Unread : folder.Count;
        }

        return (await Count("INBOX", true), await Count(options.ProcessedFolder, false), await Count(options.RefusedFolder, false));
    }

    /// <summary>The same, or null while the folders are not there yet.</summary>
    internal static async Task<(int Unread, int Processed, int Refused)?> TryCounts(KlantprofielMailboxOptions options)
    {
        try
        {
            return await Counts(options);
        }
        catch (FolderNotFoundException)
        {
            return null;
        }
    }

    private static async Task<ImapClient> SignIn(KlantprofielMailboxOptions options)
    {
        var client = new ImapClient();
        await client.ConnectAsync(options.Host, options.Port, MailKit.Security.SecureSocketOptions.None);
        await client.AuthenticateAsync(options.User, options.Password!);
        return client;
    }
}
