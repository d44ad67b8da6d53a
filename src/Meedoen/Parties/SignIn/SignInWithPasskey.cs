using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;

namespace Meedoen.Parties.SignIn;

/// <summary>Signs in with a passkey: device and reader in one step, and worth nothing on another site.</summary>
public sealed class SignInWithPasskey(Tenants tenants, Acts acts, AccountManagers managers, SignInChallenges challenges, OpenSession open) : ISlice
{
    private static readonly Refusal Failed = new("parties.passkey-failed") { Status = 401 };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>The question for the browser. It names no account: the browser knows which passkeys it has.</summary>
    public async Task<Outcome<PasskeyQuestion>> Begin(string? organisation, HttpContext context)
    {
        if (tenants.Find(organisation?.Trim().ToLowerInvariant() ?? string.Empty) is not { } tenant)
        {
            return Failed;
        }

        await using var db = tenant.OpenForReading();
        var made = await Passkeys.Over(managers.Over(db)).MakeRequestOptionsAsync(null, context);
        var handle = challenges.Keep(new PasskeyChallenge(tenant.Slug, null, made.AssertionState ?? string.Empty));
        return new PasskeyQuestion(handle, made.RequestOptionsJson);
    }

    /// <summary>Checks the answer and answers the cookie of a new session.</summary>
    public async Task<Outcome<string>> Handle(string? handle, string? credential, AccessRole? role, HttpContext context, CancellationToken cancel)
    {
        if (challenges.Take<PasskeyChallenge>(handle) is not { Account: null } challenge || tenants.Find(challenge.Tenant) is not { } tenant
            || credential is not { Length: > 0 and <= Passkeys.LongestAnswer })
        {
            return Failed;
        }

        var from = context.Connection.RemoteIpAddress?.ToString();
        var proven = await acts.Do(
            tenant, new Act("GivePasskey", Actor.System with { From = from }, Administrators.Purpose), scope => Check(scope, challenge, credential, context), cancel);
        return proven.IsRefused ? Failed : await open.Handle(tenant, proven.Value, role, from, cancel);
    }

    private async Task<Outcome<Guid>> Check(ActScope scope, PasskeyChallenge challenge, string credential, HttpContext context)
    {
        var manager = managers.Over(scope.Db);
        var answer = await Passkeys.Over(manager).PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = context, CredentialJson = credential, AssertionState = challenge.State });
        if (!answer.Succeeded)
        {
            return Failed;
        }

        await manager.AddOrUpdatePasskeyAsync(answer.User, answer.Passkey);
        return answer.User.Id;
    }
}
