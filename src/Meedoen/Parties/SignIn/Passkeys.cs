using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Options;

namespace Meedoen.Parties.SignIn;

/// <summary>Passkeys as ASP.NET Core Identity checks them: found by the browser itself, and only after the reader proved to the device who they are.</summary>
internal static class Passkeys
{
    /// <summary>Most passkeys of one account.</summary>
    public const int Most = 10;

    /// <summary>Longest name that somebody gives one.</summary>
    public const int NameMaxLength = 60;

    /// <summary>Longest answer of a device that is read.</summary>
    public const int LongestAnswer = 20_000;

    // The device must hold the key and check the reader (PIN, finger, face): that makes two factors of one.
    private static readonly IOptions<IdentityPasskeyOptions> Options = Microsoft.Extensions.Options.Options.Create(new IdentityPasskeyOptions
    {
        UserVerificationRequirement = "required",
        ResidentKeyRequirement = "required",
        AttestationConveyancePreference = "none",
        AuthenticatorTimeout = TimeSpan.FromMinutes(5),
        ValidateOrigin = answer => ValueTask.FromResult(IsOurs(answer)),
    });

    /// <summary>
    /// The answer must be made on a page of this site. Our pages tell no referrer, so that browsers leave the origin out of the header
    /// that is looked at otherwise.
    /// </summary>
    private static bool IsOurs(PasskeyOriginValidationContext answer) =>
        answer is { CrossOrigin: false, TopOrigin: null } && answer.Origin == $"{answer.HttpContext.Request.Scheme}://{answer.HttpContext.Request.Host}";

    public static PasskeyHandler<Account> Over(UserManager<Account> manager) => new(manager, Options);
}

/// <summary>What is kept until the browser answers.</summary>
/// <param name="Tenant">Slug of the tenant.</param>
/// <param name="Account">Who registers a passkey; null when somebody signs in.</param>
/// <param name="State">What Identity needs to check the answer.</param>
internal sealed record PasskeyChallenge(string Tenant, Guid? Account, string State);
