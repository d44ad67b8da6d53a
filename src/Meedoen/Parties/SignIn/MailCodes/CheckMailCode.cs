using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Takes a code that came by mail and opens a session. With the link of an invitation it also takes the account into use.</summary>
public sealed class CheckMailCode(
    Tenants tenants, Acts acts, MailCodes codes, SignInTickets tickets, AcceptInvitation invitations, OpenSession open, TimeProvider real) : ISlice
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
        if (right.IsRefused)
        {
            await acts.Do(tenant, new Act("FailMailCode", actor, Administrators.Purpose), scope => Count(scope, ticket.Account, cancel), cancel);
            return right.Refuse<string>();
        }

        return await open.Handle(tenant, ticket.Account, null, from, cancel);
    }

    private async Task<Outcome<Done>> Accept(ActScope scope, SignInTicket ticket, string digits, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == ticket.Account, cancel);
        if (account.SecurityStamp != ticket.Stamp || await codes.Running(scope.Db, account.Id, cancel) is not { } running
            || !CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(codes.Of(running.Id)), Encoding.ASCII.GetBytes(digits)))
        {
            return Wrong;
        }

        running.EndedAt = real.GetUtcNow().UtcDateTime;
        scope.Db.Update(running);
        return ticket.Invitation is { } link ? await invitations.TakeIntoUse(scope, link, cancel) : Done.Instance;
    }

    private async Task<Outcome<Done>> Count(ActScope scope, Guid account, CancellationToken cancel)
    {
        if (await codes.Running(scope.Db, account, cancel) is { } running)
        {
            running.Failures++;
            scope.Db.Update(running);
        }

        scope.Record(new SignInFailed(account), null, 0);
        return Done.Instance;
    }
}
