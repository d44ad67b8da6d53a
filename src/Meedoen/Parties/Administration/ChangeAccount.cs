using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// The administrator changes name, mail address, telephone number and specialisms of an account. A code to sign in with goes to a new
/// address only after a new invitation.
/// </summary>
public sealed class ChangeAccount(Current current) : ISlice
{
    private const int PhoneMaxLength = 40;
    private const int SpecialismsMaxLength = 300;

    /// <summary>What is asked.</summary>
    /// <param name="Account">Which account.</param>
    /// <param name="Version">What the form was made from.</param>
    /// <param name="Name">1 to 120 characters.</param>
    /// <param name="Email">Mail address, or null.</param>
    /// <param name="Phone">At most 40 characters, or null.</param>
    /// <param name="Specialisms">At most 300 characters, or null.</param>
    public sealed record Request(Guid Account, string? Version, string? Name, string? Email, string? Phone, string? Specialisms);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page.
    }

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel) => Administrators.Change(
        current, nameof(ChangeAccount), request.Account, request.Version, (scope, account) => Decide(scope, account, request, cancel), cancel, key);

    private static async Task<Outcome<Done>> Decide(ActScope scope, Account account, Request request, CancellationToken cancel)
    {
        var refusals = Problems(request).ToList();
        if (refusals.Count > 0)
        {
            return refusals;
        }

        (account.Name, account.PhoneNumber, account.Specialisms) = (request.Name!.Trim(), Text(request.Phone), Text(request.Specialisms));
        if (Text(request.Email) != account.Email)
        {
            (account.Email, account.NormalizedEmail, account.EmailConfirmed, account.MailRefusedOn) = (Text(request.Email), Text(request.Email)?.ToUpperInvariant(), false, null);
        }

        await scope.Db.Set<SessionRow>().Where(s => s.Account == account.Id).ExecuteUpdateAsync(s => s.SetProperty(r => r.Name, account.Name), cancel);
        scope.Record(new AccountChanged(account.Id), null, 0);
        return Done.Instance;
    }

    private static IEnumerable<Refusal> Problems(Request request)
    {
        if (Text(request.Name)?.Length is null or > Account.NameMaxLength)
        {
            yield return new Refusal("parties.account-name", nameof(request.Name)).With(Account.NameMaxLength);
        }

        if (Text(request.Email) is { } email && (email.Length > Account.EmailMaxLength || !System.Net.Mail.MailAddress.TryCreate(email, out _)))
        {
            yield return new Refusal("parties.mail-address", nameof(request.Email));
        }

        if (request.Phone?.Trim().Length > PhoneMaxLength)
        {
            yield return new Refusal("parties.too-long", nameof(request.Phone)).With(PhoneMaxLength);
        }

        if (request.Specialisms?.Trim().Length > SpecialismsMaxLength)
        {
            yield return new Refusal("parties.too-long", nameof(request.Specialisms)).With(SpecialismsMaxLength);
        }
    }

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}

/// <summary>Name, address, number or specialisms of an account changed.</summary>
public sealed record AccountChanged(Guid Account) : IDomainEvent;
