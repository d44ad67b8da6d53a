using System.Text.Json;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Meedoen.Parties.SignIn;

/// <summary>
/// Signs in through another service. It opens an account that was linked with it by an invitation, and makes none. What identifies
/// somebody there is kept only as a keyed hash.
/// </summary>
public sealed class SignInWithProvider(
    Tenants tenants, Acts acts, ProviderConnections connections, SignInChallenges challenges, AcceptInvitation accept, OpenSession open, PersonKeys keys,
    ILogger<SignInWithProvider> log) : ISlice
{
    private static readonly Refusal Failed = new("parties.provider-failed") { Status = 401 };

    /// <summary>How long going there and coming back may take.</summary>
    public static TimeSpan Worth => SignInChallenges.Worth;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // Signing in is a page; programs get access by other means.
    }

    /// <summary>Where to send the browser, and the secret to put in its cookie.</summary>
    /// <param name="provider">Id of the service.</param>
    /// <param name="invited">Whether an invitation is to be taken: the one in <paramref name="ticket"/>, which this browser was shown.</param>
    /// <param name="ticket">See <see cref="Invited.Ticket"/>.</param>
    /// <param name="back">Page that was asked for.</param>
    /// <param name="redirect">Address to come back to.</param>
    /// <param name="cancel">Stops waiting for the service.</param>
    public async Task<Outcome<ProviderStart>> Begin(
        string? provider, bool invited, string? ticket, string? back, string redirect, CancellationToken cancel)
    {
        if (connections.Find(provider) is not { } connection)
        {
            return Refusal.NotFound;
        }

        Outcome<string>? invitation = invited ? accept.LinkIn(ticket) : default(Outcome<string>?);
        if (invitation is { IsRefused: true } no)
        {
            return no.Refuse<ProviderStart>();
        }

        var secret = ProviderQuestion.Secret();
        var question = new ProviderQuestion(connection.Provider.Id, redirect, back, invitation?.Value, ProviderQuestion.HashOf(secret));
        return await Talk<ProviderStart>(async () => new ProviderStart(await connection.Address(question, challenges.Keep(question), cancel), secret));
    }

    /// <summary>Takes the answer and opens a session. Each answer works once, in the browser that asked.</summary>
    public async Task<Outcome<ProviderEnd>> Handle(ProviderAnswer answer, string? browser, string? from, CancellationToken cancel)
    {
        if (challenges.Take<ProviderQuestion>(answer.State) is not { } question || browser is null || ProviderQuestion.HashOf(browser) != question.Browser
            || answer.Code is null || connections.Find(question.Provider) is not { } connection || tenants.Find(connection.Provider.Tenant) is not { } tenant)
        {
            return Failed;
        }

        var token = await Talk<JsonWebToken?>(async () =>
            await connection.IsFrom(answer.Issuer, cancel) && await connection.Exchange(question, answer.Code, cancel) is { } right ? right : Failed);
        if (token.IsRefused)
        {
            return Failed;
        }

        var account = Proven(connection.Provider, token.Value!) is not { } key
            ? new Refusal("parties.provider-level") { Status = 403 }
            : await Account(tenant, connection.Provider, key, question.Invitation, from, cancel);
        return account.IsRefused
            ? account.Refuse<ProviderEnd>()
            : (await open.Handle(tenant, account.Value, null, from, cancel)).Then<ProviderEnd>(cookie => new ProviderEnd(cookie, question.Back));
    }

    /// <summary>What is kept of who somebody is there; null when the level is too low or the claim is not there.</summary>
    private string? Proven(SignInProvider provider, JsonWebToken token) =>
        (provider.Acr.Count == 0 || (token.TryGetPayloadValue<string>("acr", out var level) && provider.Acr.Contains(level)))
        && token.TryGetPayloadValue<string>(provider.Claim, out var value) && value.Length > 0
            ? keys.Lookup("sign-in " + provider.Id, value)
            : null;

    private Task<Outcome<Guid>> Account(Tenant tenant, SignInProvider provider, string key, string? invitation, string? from, CancellationToken cancel) => acts.Do<Guid>(
        tenant,
        new Act("GiveProviderAnswer", Actor.System with { From = from }, Administrators.Purpose),
        async scope =>
        {
            var linked = await scope.Db.Set<IdentityUserLogin<Guid>>().FirstOrDefaultAsync(l => l.LoginProvider == provider.Id && l.ProviderKey == key, cancel);
            if (invitation is not null && linked is null && invitation.StartsWith(tenant.Slug + '.', StringComparison.Ordinal))
            {
                return await accept.Link(scope, invitation, provider.Id, key, provider.For, cancel);
            }

            var roles = linked is null ? [] : await scope.Db.Set<AccountRole>().Where(r => r.AccountId == linked.UserId).Select(r => r.Role).ToListAsync(cancel);
            return linked is not null && SignInKinds.Of(roles) == provider.For ? linked.UserId : new Refusal("parties.provider-unknown") { Status = 403 };
        },
        cancel);

    /// <summary>A service that does not answer is no reason to fall over; why is for the log, without what was said.</summary>
    private async Task<Outcome<T>> Talk<T>(Func<Task<Outcome<T>>> talk)
    {
        try
        {
            return await talk();
        }
        catch (Exception e) when (e is HttpRequestException or InvalidOperationException or IOException or JsonException or TaskCanceledException)
        {
            log.LogWarning("Sign-in service: {Failure}", e.GetType().Name);
            return Failed;
        }
    }
}

/// <summary>Where to send the browser.</summary>
/// <param name="Address">At the service.</param>
/// <param name="Secret">To put in a cookie: only this browser can finish.</param>
public sealed record ProviderStart(string Address, string Secret);

/// <summary>What came back from the service.</summary>
/// <param name="State">What was sent along.</param>
/// <param name="Code">To exchange for a token; null when the service refused.</param>
/// <param name="Issuer">Who says it answers, or null.</param>
public sealed record ProviderAnswer(string? State, string? Code, string? Issuer);

/// <summary>Signed in.</summary>
/// <param name="Cookie">Value of the session cookie.</param>
/// <param name="Back">Page that was asked for.</param>
public sealed record ProviderEnd(string Cookie, string? Back);
