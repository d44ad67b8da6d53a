using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// First step of signing in. Whatever is wrong (organisation, name, password, a resting account, somebody who left), the answer is
/// the same and takes as long, so that nobody learns which accounts exist.
/// </summary>
public sealed class CheckPassword(
    Tenants tenants, Acts acts, SignInTries tries, SignInTickets tickets, IPasswordHasher<Account> hasher, IBusinessClock clock, TimeProvider real) : ISlice
{
    private static readonly Account Nobody = new() { Name = string.Empty, OrganisationId = Guid.Empty };

    private static string? hashOfNothing;

    /// <summary>What every failure answers.</summary>
    public static Refusal Failed { get; } = new("parties.sign-in-failed") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Answers a ticket for the next step.</summary>
    public async Task<Outcome<PasswordPassed>> Handle(PasswordRequest request, string? from, CancellationToken cancel)
    {
        var tenant = tenants.Find(request.Organisation.Trim().ToLowerInvariant());
        var account = tenant is null ? null : await Find(tenant, request.UserName, cancel);
        var right = hasher.VerifyHashedPassword(account ?? Nobody, account?.PasswordHash ?? HashOfNothing(), request.Password)
            != PasswordVerificationResult.Failed;
        if (tenant is null)
        {
            return Failed;
        }

        if (account?.PasswordHash is null || account.LastDay < clock.Today || account.LockoutEnd > real.GetUtcNow())
        {
            await Note(tenant, account?.Id, from);
            return Failed;
        }

        var admitted = await acts.Do(
            tenant,
            new Act(right ? "GivePassword" : "FailSignIn", SignInActor.Of(account.Id, from), Administrators.Purpose),
            scope => tries.Password(scope, account.Id, right, cancel),
            cancel);
        if (admitted.IsRefused)
        {
            await Note(tenant, account.Id, from);
        }

        if (admitted is not { IsRefused: false, Value: true })
        {
            return Failed;
        }

        var next = account.TwoFactorEnabled ? SignInStep.GiveCode : SignInStep.SetUpApp;
        return new PasswordPassed(tickets.Seal(new SignInTicket(tenant.Slug, account.Id, account.SecurityStamp!, next)), next);
    }

    /// <summary>Notes a wrong code, which was counted when it was tried.</summary>
    internal Task NoteWrongCode(string act, Tenant tenant, Guid account, string? from, CancellationToken cancel) => acts.Do<Done>(
        tenant,
        new Act(act, SignInActor.Of(account, from), Administrators.Purpose),
        scope =>
        {
            scope.Record(new SignInFailed(account), null, 0);
            return Task.FromResult<Outcome<Done>>(Done.Instance);
        },
        cancel);

    /// <summary>Something to compare with when there is no account, so that the answer takes as long. Made once.</summary>
    private string HashOfNothing() => hashOfNothing ??= hasher.HashPassword(Nobody, Guid.NewGuid().ToString());

    private static async Task<Account?> Find(Tenant tenant, string userName, CancellationToken cancel)
    {
        var name = userName.Trim().ToUpperInvariant();
        await using var db = tenant.OpenForReading();
        return await db.Set<Account>().FirstOrDefaultAsync(a => a.NormalizedUserName == name, cancel);
    }

    private Task Note(Tenant tenant, Guid? account, string? from)
    {
        var actor = account is { } id ? SignInActor.Of(id, from) : Actor.System with { From = from };
        return tenant.Audit.Write(new AuditEntry(AuditAction.Refused, "SignIn", actor.Id, actor.Role, [], 0, Administrators.Purpose)
        {
            At = real.GetUtcNow().UtcDateTime,
            From = from,
        });
    }
}

/// <summary>What is typed to sign in.</summary>
/// <param name="Organisation">Slug of the tenant.</param>
/// <param name="UserName">Name of the account.</param>
/// <param name="Password">The password.</param>
public sealed record PasswordRequest(string Organisation, string UserName, string Password);

/// <summary>The password was right.</summary>
/// <param name="Ticket">Sealed, for the next step.</param>
/// <param name="Next">Which step that is.</param>
public sealed record PasswordPassed(string Ticket, SignInStep Next);

/// <summary>Somebody gave a wrong password or code for an account.</summary>
public sealed record SignInFailed(Guid Account) : IDomainEvent;

/// <summary>The actor of a step of signing in: the account, before it has a role.</summary>
internal static class SignInActor
{
    /// <summary>Role code while there is none yet.</summary>
    public const string NoRole = "none";

    public static Actor Of(Guid account, string? from) => new(account, NoRole, [account]) { From = from };
}
