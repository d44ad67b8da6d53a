using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// A participant chooses how codes and reminders come: by mail, or by text message. A number is used only after the code that was sent to
/// it was given back; until then, and after choosing mail, everything goes by mail. Choosing mail forgets the number.
/// </summary>
public sealed class ChooseChannel(Current current, MailCodes codes, SmsOptions options) : ISlice
{
    /// <summary>What is chosen.</summary>
    /// <param name="Number">The own mobile number, or null for mail.</param>
    public sealed record Request(string? Number);

    /// <summary>How messages come now.</summary>
    /// <param name="Offered">Whether text messages can be chosen here.</param>
    /// <param name="Number">The number, or null for mail.</param>
    /// <param name="Confirmed">Whether the number was confirmed.</param>
    public sealed record Answer(bool Offered, string? Number, bool Confirmed);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPut("/me/channel", async (Request request, ChooseChannel slice, CancellationToken cancel) => (await slice.Handle(request, cancel)).ToResult(_ => Results.NoContent()))
        .For(AccessRole.Participant);

    /// <summary>How messages come to who is signed in.</summary>
    public async Task<Answer> Look(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var account = await db.Set<Account>().FirstAsync(a => a.Id == current.Actor.Id, cancel);
        return new Answer(options.IsOn, account.SmsNumber, account.SmsConfirmed);
    }

    /// <summary>Chooses; with a number a code goes to it.</summary>
    public Task<Outcome<Done>> Handle(Request request, CancellationToken cancel) =>
        current.Do("ChooseChannel", Administrators.Purpose, current.Session?.Person, scope => Decide(scope, request, cancel), cancel, repeatable: false);

    private async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == scope.Act.Actor.Id, cancel);
        if (string.IsNullOrWhiteSpace(request.Number))
        {
            (account.SmsNumber, account.SmsConfirmed) = (null, false);
            scope.Record(new SmsChosen(account.Id, false), account.PersonId, 0);
            return Done.Instance;
        }

        if (!options.IsOn || SmsNumbers.Read(request.Number) is not { } number)
        {
            return new Refusal(options.IsOn ? "parties.sms-number" : "parties.sms-not-offered", nameof(request.Number));
        }

        if (!await codes.Send(scope, account.Id, SmsNumbers.ConfirmKind, cancel))
        {
            return new Refusal("parties.sms-too-often", nameof(request.Number)) { Status = 429 };
        }

        (account.SmsNumber, account.SmsConfirmed) = (number, false);
        return Done.Instance;
    }
}
