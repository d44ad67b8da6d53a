using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Parties.SignIn;

/// <summary>Second step of signing in: a code of the authenticator app, or one of the recovery codes. Each code works once.</summary>
public sealed class CheckCode(
    Tenants tenants, Acts acts, SignInTickets tickets, SignInTries tries, CheckPassword passwords, OpenSession open) : ISlice
{
    /// <summary>The steps took too long, or were taken already.</summary>
    public static Refusal TooLate { get; } = new("parties.sign-in-again") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Answers the cookie of a new session.</summary>
    public async Task<Outcome<string>> Handle(string? ticketText, string code, AccessRole? role, string? from, CancellationToken cancel)
    {
        if (tickets.Open(ticketText) is not { Step: SignInStep.GiveCode } ticket || tenants.Find(ticket.Tenant) is not { } tenant)
        {
            return TooLate;
        }

        var right = await acts.Do(
            tenant,
            new Act("GiveCode", SignInActor.Of(ticket.Account, from), Administrators.Purpose),
            scope => tries.Code(scope, ticket.Account, ticket.Stamp, code.Trim(), cancel),
            cancel);
        if (right is { IsRefused: false, Value: true })
        {
            return await open.Handle(tenant, ticket.Account, role, from, cancel);
        }

        await passwords.NoteWrongCode("FailSignIn", tenant, ticket.Account, from, cancel);
        return CheckPassword.Failed;
    }
}
