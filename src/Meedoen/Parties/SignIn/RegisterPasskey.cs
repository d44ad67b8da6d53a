using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties.SignIn;

/// <summary>Adds a passkey to one's own account. First a code of the app: a browser left open is not enough to make a way in.</summary>
public sealed class RegisterPasskey(
    Current current, AccountManagers managers, SignInTries tries, CheckPassword passwords, SignInChallenges challenges) : ISlice
{
    private static readonly Refusal Failed = new("parties.passkey-failed");

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page: only a browser can make a passkey.
    }

    /// <summary>The question for the browser.</summary>
    public async Task<Outcome<PasskeyQuestion>> Begin(string? name, string? code, HttpContext context, CancellationToken cancel)
    {
        if (Name(name) is null)
        {
            return new Refusal("parties.passkey-name", "Name").With(Passkeys.NameMaxLength);
        }

        var allowed = await current.Do<PasskeyQuestion?>(
            "BeginPasskey", Administrators.Purpose, null, scope => Ask(scope, code?.Trim() ?? string.Empty, context, cancel), cancel, repeatable: false);
        if (allowed is { IsRefused: false, Value: { } question })
        {
            return question;
        }

        await passwords.NoteWrongCode("FailSignIn", current.Tenant, current.Actor.Id, current.Actor.From, cancel);
        return new Refusal("parties.code-wrong", "Code");
    }

    /// <summary>Checks the answer and keeps the passkey.</summary>
    public Task<Outcome<Done>> Handle(string? handle, string? credential, string? name, HttpContext context, CancellationToken cancel)
    {
        var challenge = challenges.Take<PasskeyChallenge>(handle);
        return challenge?.Account != current.Actor.Id || challenge.Tenant != current.Tenant.Slug || credential is not { Length: > 0 and <= Passkeys.LongestAnswer }
            ? Task.FromResult<Outcome<Done>>(Failed)
            : current.Do("RegisterPasskey", Administrators.Purpose, null, scope => Keep(scope, challenge.State, credential, Name(name), context, cancel), cancel);
    }

    /// <summary>The question; null for a wrong code, of which the try is kept.</summary>
    private async Task<Outcome<PasskeyQuestion?>> Ask(ActScope scope, string code, HttpContext context, CancellationToken cancel)
    {
        var tried = await tries.Code(scope, current.Actor.Id, null, code, cancel);
        if (tried is not { IsRefused: false, Value: true })
        {
            return tried.Then<PasskeyQuestion?>(_ => (PasskeyQuestion?)null);
        }

        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == current.Actor.Id, cancel);
        var made = await Passkeys.Over(managers.Over(scope.Db)).MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = account.Id.ToString(), Name = account.UserName!, DisplayName = account.Name }, context);
        var handle = challenges.Keep(new PasskeyChallenge(current.Tenant.Slug, account.Id, made.AttestationState ?? string.Empty));
        return new PasskeyQuestion(handle, made.CreationOptionsJson);
    }

    private async Task<Outcome<Done>> Keep(ActScope scope, string state, string credential, string? name, HttpContext context, CancellationToken cancel)
    {
        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == current.Actor.Id, cancel);
        var manager = managers.Over(scope.Db);
        var answer = await Passkeys.Over(manager).PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = context, CredentialJson = credential, AttestationState = state });
        if (!answer.Succeeded || name is null || (await manager.GetPasskeysAsync(account)).Count >= Passkeys.Most)
        {
            return Failed;
        }

        answer.Passkey.Name = name;
        await manager.AddOrUpdatePasskeyAsync(account, answer.Passkey);
        scope.Record(new PasskeyRegistered(account.Id), null, 0);
        return Done.Instance;
    }

    private static string? Name(string? typed) => typed?.Trim() is { Length: > 0 and <= Passkeys.NameMaxLength } name ? name : null;
}

/// <summary>Somebody can sign in with a passkey from now on.</summary>
public sealed record PasskeyRegistered(Guid Account) : IDomainEvent;
