using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Takes the code that was sent to a number: from now on codes and reminders go there.</summary>
public sealed class ConfirmNumber(Current current, MailCodes codes, TimeProvider real) : ISlice
{
    private static readonly Refusal Wrong = new("parties.sms-code-wrong", "Code");

    /// <summary>What came in.</summary>
    /// <param name="Code">Six digits.</param>
    public sealed record Request(string? Code);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/me/channel/confirmed", async (Request request, ConfirmNumber slice, CancellationToken cancel) => (await slice.Handle(request, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.Participant);

    /// <summary>Takes it. A wrong code counts as a try.</summary>
    public async Task<Outcome<Done>> Handle(Request request, CancellationToken cancel)
    {
        var right = await current.Do("ConfirmNumber", Administrators.Purpose, current.Session?.Person, scope => Decide(scope, request, cancel), cancel, repeatable: false);
        return right.IsRefused ? right.Refuse<Done>() : right.Value ? Done.Instance : Wrong;
    }

    /// <summary>False for a wrong code: that it was tried is kept.</summary>
    private async Task<Outcome<bool>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == scope.Act.Actor.Id, cancel);
        if (account.SmsNumber is null || await codes.Running(scope.Db, account.Id, cancel) is not { } running || !await MailCodes.Try(scope.Db, running.Id, cancel))
        {
            return Wrong;
        }

        var digits = string.Concat((request.Code ?? string.Empty).Where(char.IsAsciiDigit));
        if (!CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(codes.OfNumber(running.Id, account.SmsNumber)), Encoding.ASCII.GetBytes(digits)))
        {
            return false;
        }

        running.EndedAt = real.GetUtcNow().UtcDateTime;
        scope.Db.Update(running);
        account.SmsConfirmed = true;
        scope.Record(new SmsChosen(account.Id, true), account.PersonId, 0);
        return true;
    }
}
