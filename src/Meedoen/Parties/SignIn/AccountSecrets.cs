using Meedoen.Platform.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>What an account keeps for its second factor, in Identity's tokens: the key of the app (sealed), the last code used, the recovery codes (hashes).</summary>
public sealed class AccountSecrets(IDataProtectionProvider protection)
{
    private const string Provider = "Meedoen";
    private const string Key = "AppKey";
    private const string LastStep = "LastStep";
    private const string Recovery = "Recovery";

    private readonly IDataProtector protector = protection.CreateProtector("Meedoen.Parties.AppKey");

    internal async Task<string?> AppKey(UserManager<Account> manager, Account account) =>
        await manager.GetAuthenticationTokenAsync(account, Provider, Key) is { } kept ? protector.Unprotect(kept) : null;

    internal Task KeepAppKey(UserManager<Account> manager, Account account, string key) =>
        manager.SetAuthenticationTokenAsync(account, Provider, Key, protector.Protect(key));

    internal static async Task<long> LastUsed(UserManager<Account> manager, Account account) =>
        long.TryParse(await manager.GetAuthenticationTokenAsync(account, Provider, LastStep), out var step) ? step : 0;

    internal static Task KeepLastUsed(UserManager<Account> manager, Account account, long step) =>
        manager.SetAuthenticationTokenAsync(account, Provider, LastStep, step.ToString(System.Globalization.CultureInfo.InvariantCulture));

    internal static async Task<string> RecoveryHashes(UserManager<Account> manager, Account account) =>
        await manager.GetAuthenticationTokenAsync(account, Provider, Recovery) ?? string.Empty;

    internal static Task KeepRecoveryHashes(UserManager<Account> manager, Account account, string hashes) =>
        manager.SetAuthenticationTokenAsync(account, Provider, Recovery, hashes);

    /// <summary>Uses a code of the app, or a recovery code; each works once.</summary>
    internal async Task<bool> UseCode(UserManager<Account> manager, Account account, string code, DateTimeOffset now) =>
        await UseAppCode(manager, account, code, now) || await UseRecoveryCode(manager, account, code);

    private async Task<bool> UseAppCode(UserManager<Account> manager, Account account, string code, DateTimeOffset now)
    {
        var key = await AppKey(manager, account);
        if (key is null || Totp.Accept(key, code, now, await LastUsed(manager, account)) is not { } step)
        {
            return false;
        }

        await KeepLastUsed(manager, account, step);
        return true;
    }

    private static async Task<bool> UseRecoveryCode(UserManager<Account> manager, Account account, string code)
    {
        if (RecoveryCodes.Use(await RecoveryHashes(manager, account), code) is not { } left)
        {
            return false;
        }

        await KeepRecoveryHashes(manager, account, left);
        return true;
    }

    internal static Task Forget(MeedoenDb db, Guid account, CancellationToken cancel) =>
        db.Set<IdentityUserToken<Guid>>().Where(t => t.UserId == account && t.LoginProvider == Provider).ExecuteDeleteAsync(cancel);
}
