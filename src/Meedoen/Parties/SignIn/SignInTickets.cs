using System.Text.Json;
using Microsoft.AspNetCore.DataProtection;

namespace Meedoen.Parties.SignIn;

/// <summary>What is proven between the steps of signing in. Travels sealed in a hidden field; it opens nothing by itself.</summary>
/// <param name="Tenant">Slug of the tenant.</param>
/// <param name="Account">The account whose password was right.</param>
/// <param name="Stamp">Security stamp at that moment: a change of password or factor makes the ticket worthless.</param>
/// <param name="Step">What comes next.</param>
public sealed record SignInTicket(string Tenant, Guid Account, string Stamp, SignInStep Step)
{
    /// <summary>Link of the invitation that is being taken, or null.</summary>
    public string? Invitation { get; init; }
}

/// <summary>Seals and opens tickets; they are worth ten minutes (of the real clock).</summary>
public sealed class SignInTickets(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Worth = TimeSpan.FromMinutes(10);

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector("Meedoen.Parties.SignIn").ToTimeLimitedDataProtector();

    /// <summary>The ticket as text for a hidden field.</summary>
    public string Seal(SignInTicket ticket) => protector.Protect(JsonSerializer.Serialize(ticket), Worth);

    /// <summary>The ticket in a text, or null when it is none of ours, or too old.</summary>
    public SignInTicket? Open(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return null;
        }

        try
        {
            return JsonSerializer.Deserialize<SignInTicket>(protector.Unprotect(text));
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }
}
