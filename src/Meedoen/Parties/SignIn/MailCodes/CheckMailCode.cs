using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Takes a code that came by mail and opens a session. With the link of an invitation it also takes the account into use.</summary>
public sealed class CheckMailCode(
    Tenants tenants, Acts acts, MailCodes codes, SignInTickets tickets, AcceptInvitation invitations, CheckPassword passwords, OpenSession open, TimeProvider real) : ISlice
{
    private static readonly Refusal Wrong = new("parties.mail-code-wrong", "Code") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Answers the cookie of a new session.</summary>
    public async Task<Outcome<string>> Handle(string? ticketText, string? code, string? from, CancellationToken cancel)
    {
        if (tickets.Open(ticketText) is not { Step: SignInStep.GiveMailCode } ticket)
        {
            return CheckCode.TooLate;
        }

        if (ticket.Account == Guid.Empty || tenants.Find(ticket.Tenant) is not { } tenant)
        {
            return Wrong;
        }

        var actor = SignInActor.Of(ticket.Account, from);
        var digits = string.Concat((code ?? string.Empty).Where(char.IsAsciiDigit));
        var right = await acts.Do(tenant, new Act("GiveMailCode", actor, Administrators.Purpose), scope => Accept(scope, ticket, digits, cancel), cancel);
        if (right is { IsRefused: false, Value: true })
        {
            return await open.Handle(tenant, ticket.Account, null, from, cancel);
        }

        await passwords.NoteWrongCode("FailMailCode", tenant, ticket.Account, from, cancel);
        return right.IsRefused ? right.Refuse<string>() : Wrong;
    }

    /// <summary>False for a wrong code: that it was tried is kept.</summary>
    private async Task<Outcome<bool>> Accept(ActScope scope, SignInTicket ticket, string digits, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == ticket.Account, cancel);
        if (account.SecurityStamp != ticket.Stamp || await codes.Running(scope.Db, account.Id, cancel) is not { } running
            || !await MailCodes.Try(scope.Db, running.Id, cancel))
        {
            return Wrong;
        }

        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(codes.Of(running.Id)), Encoding.ASCII.GetBytes(digits)))
        {
            return false;
        }

        running.EndedAt = real.GetUtcNow().UtcDateTime;
        scope.Db.Update(running);
        return ticket.Invitation is { } link ? (await invitations.TakeIntoUse(scope, link, cancel)).Then<bool>(_ => true) : true;
    }
}
