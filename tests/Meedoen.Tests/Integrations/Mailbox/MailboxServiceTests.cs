using Meedoen.Integrations.Klantprofiel.Mailbox;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Meedoen.Tests.Integrations.Klantprofiel;
using Meedoen.Tests.Scenarios;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Integrations.Mailbox;

/// <summary>S-066 from the mail server to the case owner's screen: a configured mailbox, a real mail, nobody touches anything.</summary>
public sealed class MailboxServiceTests(DovecotServer server) : IClassFixture<DovecotServer>
{
    [Theory, OnBothDatabases, Then("S-066", 1), Then("S-066", 4)]
    public async Task S066_A_mail_in_the_mailbox_becomes_a_household_once(DatabaseKind database)
    {
        var options = server.Mailbox("zuiderzicht-" + database);
        await using var app = await TestApp.Start(database, configure: builder => builder.Services.AddSingleton(options));
        var mail = SampleFiles.Mail(SampleFiles.Pdf(), "klantprofiel.pdf", "application", "pdf");

        await MailboxTests.Deliver(options, mail);
        await Settled(options, (0, 1, 0));
        await MailboxTests.Deliver(options, mail);
        await MailboxTests.Deliver(options, "Subject: vraag\r\n\r\nWanneer is er plaats?\r\n"u8.ToArray());
        await Settled(options, (0, 2, 1));

        using var meryem = await app.As("meryem-aslan");
        var lists = await meryem.Get("/api/v1/klantprofielen");
        var household = Assert.Single(lists.GetProperty("households").EnumerateArray());
        Assert.Equal(("Hanan Aziz", "Mail"), (household.GetProperty("name").GetString(), household.GetProperty("channel").GetString()));
        Assert.Single(lists.GetProperty("refused").EnumerateArray());
        Assert.Contains("Hanan Aziz", (await meryem.Get("/api/v1/today")).ToString(), StringComparison.Ordinal);
    }

    private static async Task Settled(KlantprofielMailboxOptions options, (int Unread, int Processed, int Refused) wanted)
    {
        var counts = (Unread: -1, Processed: -1, Refused: -1);
        for (var wait = 0; wait < 100 && counts != wanted; wait++)
        {
            await Task.Delay(200);
            counts = await MailboxTests.TryCounts(options) ?? counts;
        }

        Assert.Equal(wanted, counts);
    }
}
