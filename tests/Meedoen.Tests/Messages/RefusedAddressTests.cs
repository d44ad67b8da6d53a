using System.Text.RegularExpressions;
using Meedoen.Parties;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Xunit;

namespace Meedoen.Tests.Messages;

/// <summary>Against a real SMTP server: an address that is refused for good is not tried again, and who can mend it sees it.</summary>
public sealed class RefusedAddressTests(EximServer server) : IClassFixture<EximServer>
{
    private const string Refused = "messages.address-refused";
    private const string OnSheet = "weigerde de mailserver dit adres";
    private const string OnAccounts = "Mail komt niet aan";
    private const string OnAccount = "weigerde de mailserver het e-mailadres";
    private const string Employer = "Bakkerij Zomer";

    [Theory, OnBothDatabases]
    public async Task An_address_that_is_refused_for_good_is_given_up_at_once_and_the_contact_person_asks_for_another(DatabaseKind kind)
    {
        var (wrong, right) = (At(EximServer.UnknownDomain, "niemand", kind), At("voorbeeld.test", "iemand", kind));
        await using var round = await MailRound.Start(kind, server.Options);
        var (message, _, person) = await round.Invite(wrong);

        var given = await round.Tried(message, 1);
        Assert.Equal((null, null, Refused), (given.NextAttemptAt, given.SentAt, given.LastFailure));
        await round.Pass(TimeSpan.FromHours(1));
        Assert.Equal(1, (await round.Row(message)).Attempts);
        Assert.EndsWith($"is given up at attempt 1: {Refused} ", Assert.Single(round.Said(message)), StringComparison.Ordinal);
        Assert.All(round.Log, line => Assert.DoesNotMatch($"{Regex.Escape(wrong)}|{Regex.Escape(EximServer.UnknownDomain)}|nobody is called", line));
        Assert.Empty(server.To(wrong));

        using var meryem = await round.App.As("meryem-aslan");
        var notice = await (await meryem.Open("/today")).ShouldSay("Mail naar een deelnemer komt niet aan").Follow("Lees, Nadia Haddad");
        var sheet = (await notice.ShouldBeOk().Follow("Naar de uitnodiging")).ShouldBeOk().ShouldSay(OnSheet);
        Assert.Equal($"/persons/{person}/account", sheet.Url.PathAndQuery);
        var (again, _) = await round.Invite(meryem, person, right);
        (await meryem.Open($"/persons/{person}/account")).ShouldNotHold(OnSheet);
        Assert.NotNull((await round.Tried(again, 1)).SentAt);
        Assert.Single(await server.To(right, 1));
    }

    [Theory, OnBothDatabases]
    public async Task The_administrator_sees_whom_no_mail_reaches_until_the_address_takes_mail_or_is_another(DatabaseKind kind)
    {
        var wrong = At(EximServer.UnknownDomain, "bakker", kind);
        await using var round = await MailRound.Start(kind, server.Options);
        using var ruben = await round.App.As("ruben-maas");
        var invited = await Invite(ruben, wrong);
        await AskCode(round, invited);
        var account = (await (await Accounts(ruben, isReached: false)).Follow(Employer)).ShouldBeOk().ShouldSay(OnAccount);

        server.KnowsEverybody = true;
        await AskCode(round, invited);
        server.KnowsEverybody = false;
        Assert.Single(server.To(wrong));
        await Accounts(ruben, isReached: true);
        (await ruben.Open(account.Url.AbsolutePath)).ShouldBeOk().ShouldNotHold(OnAccount);

        await AskCode(round, invited);
        account = await (await Accounts(ruben, isReached: false)).Follow(Employer);
        var mended = await account.Form("Bewaar").Fill("E-mailadres (niet verplicht)", At("voorbeeld.test", "bakker", kind)).Submit();
        mended.ShouldBeOk().ShouldNotHold(OnAccount);
        await Accounts(ruben, isReached: true);
    }

    private static string At(string domain, string name, DatabaseKind kind) => $"{name}-{kind}@{domain}".ToLowerInvariant();

    /// <summary>An account for an employer, who signs in with codes by mail; answers the address of the invitation, which is given on paper.</summary>
    private static async Task<string> Invite(Visitor ruben, string address)
    {
        var added = await (await ruben.Open("/admin/accounts")).Form("Maak het account").Fill("Naam", Employer).Fill("E-mailadres", address)
            .Fill("Organisatie", "Zuiderzicht").Tick("Werkgever").Submit();
        var link = (await added.ShouldBeOk().Press("Nodig uit: " + Employer)).ShouldBeOk().Text;
        return "/invitation/" + link.Split("/invitation/")[1].Split(' ')[0];
    }

    /// <summary>Somebody opens the invitation and asks for a code, which is mailed.</summary>
    private static async Task AskCode(MailRound round, string invitation)
    {
        await round.Pass(MailCodes.Span);
        using var phone = round.App.Anonymous();
        (await (await phone.Open(invitation)).ShouldBeOk().Press("Stuur mij een code")).ShouldBeOk();
        await round.Tried(await round.Newest(SignInMail.CodeKind), 1);
    }

    private static async Task<Page> Accounts(Visitor ruben, bool isReached)
    {
        var page = (await ruben.Open("/admin/accounts")).ShouldBeOk();
        return isReached ? page.ShouldNotHold(OnAccounts) : page.ShouldSay(OnAccounts);
    }
}
