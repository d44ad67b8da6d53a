using System.Text;
using Meedoen.Parties.SignIn;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Where text messages go out. Without an address none are sent, and nobody is asked for a number.</summary>
/// <param name="Url">Address of the gateway; https, unless it is on this machine. Null: no text messages.</param>
/// <param name="Sender">Name or number that the message comes from.</param>
/// <param name="Secret">Sent as a bearer token, or null.</param>
public sealed record SmsOptions(string? Url = null, string Sender = "Meedoen", string? Secret = null)
{
    /// <summary>Whether text messages can be sent.</summary>
    public bool IsOn => Url is not null;
}

/// <summary>A participant chose text messages, or mail again.</summary>
/// <param name="Account">The account.</param>
/// <param name="On">Whether text messages go out from now on.</param>
public sealed record SmsChosen(Guid Account, bool On) : IDomainEvent;

/// <summary>The numbers of participants who chose text messages.</summary>
public sealed class SmsNumbers(MailCodes codes)
{
    /// <summary>Kind of the outbox message with the code that proves that a number is somebody's own.</summary>
    public const string ConfirmKind = "sms-confirm";

    private const int LeastDigits = 8;
    private const int MostDigits = 15;

    /// <summary>A number as gateways want it (E.164: a plus, country code, number), or null when it is none. Without a country it is a Dutch one.</summary>
    public static string? Read(string? typed)
    {
        var digits = new StringBuilder(string.Concat((typed ?? string.Empty).Where(c => char.IsAsciiDigit(c) || c == '+')));
        if (digits.Length > 0 && (typed ?? string.Empty).Any(char.IsLetter))
        {
            return null;
        }

        var plain = digits.ToString() switch
        {
            ['+', .. var rest] => rest,
            ['0', '0', .. var rest] => rest,
            ['0', .. var rest] => "31" + rest,
            var rest => rest,
        };
        return plain.Length is >= LeastDigits and <= MostDigits && plain[0] != '0' && plain.All(char.IsAsciiDigit) ? "+" + plain : null;
    }

    /// <summary>The number to which messages for an account go, or null when they go by mail.</summary>
    public static Task<string?> Of(MeedoenDb db, Guid account, CancellationToken cancel) =>
        db.Set<Account>().Where(a => a.Id == account && a.SmsConfirmed).Select(a => a.SmsNumber).FirstOrDefaultAsync(cancel);

    /// <summary>The account, the number to confirm and the code, or null when that code does not work any more.</summary>
    public Task<(Guid Account, string Number, string Code)?> ToConfirm(Tenant tenant, Guid id, CancellationToken cancel) => codes.Sms(tenant, id, cancel);

    /// <summary>Forgets a number that the gateway refuses for good: mail from now on. A number that was changed meanwhile stays.</summary>
    public static async Task Drop(ActScope scope, Guid account, string number, CancellationToken cancel)
    {
        var found = await scope.Db.Set<Account>().FirstOrDefaultAsync(a => a.Id == account && a.SmsNumber == number, cancel);
        if (found is not null)
        {
            (found.SmsNumber, found.SmsConfirmed) = (null, false);
            scope.Record(new SmsChosen(account, false), found.PersonId, 0);
        }
    }
}
