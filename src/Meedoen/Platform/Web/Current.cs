using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Time;

namespace Meedoen.Platform.Web;

/// <summary>
/// What is going on now: in which tenant, who acts, on which day. One per request (or per command, or per job).
/// Slices ask their rights and do their acts through it.
/// </summary>
public sealed class Current(Acts.Acts acts, Access.Access access, IBusinessClock clock, TimeProvider real)
{
    private readonly Dictionary<string, int> keyed = [];
    private Tenant? tenant;
    private Actor? actor;

    /// <summary>Whether somebody is signed in.</summary>
    public bool IsSignedIn => actor is not null;

    /// <summary>The tenant of the session.</summary>
    public Tenant Tenant => tenant ?? throw new InvalidOperationException("No tenant: the endpoint needs a session.");

    /// <summary>Who acts.</summary>
    public Actor Actor => actor ?? throw new InvalidOperationException("Nobody is signed in: the endpoint needs a session.");

    /// <summary>The session behind a request, or null for commands and jobs.</summary>
    public SignedIn? Session { get; private set; }

    /// <summary>Business day.</summary>
    public DateOnly Today => clock.Today;

    /// <summary>Value of the header <c>Idempotency-Key</c>, or null; acts of this request that bring no key of their own use it.</summary>
    public string? RequestKey { get; internal set; }

    /// <summary>Audit writes of views that the answer must wait for.</summary>
    internal Task PendingAudit { get; private set; } = Task.CompletedTask;

    /// <summary>Sets who acts; once per scope.</summary>
    public void Become(Tenant where, Actor who, SignedIn? session = null) => (tenant, actor, Session) = (where, who, session);

    /// <summary>What the actor may do with a person, or null when the person does not exist for this actor.</summary>
    public Task<Rights?> RightsOn(Guid person) => access.To(Tenant, Actor, person, Today);

    /// <summary>What the actor may do with everybody in scope.</summary>
    public Task<IReadOnlyDictionary<Guid, Rights>> RightsOnAll() => access.ToAll(Tenant, Actor, Today);

    /// <summary>The same inside an act.</summary>
    public Task<Rights?> RightsOn(ActScope scope, Guid person, CancellationToken cancel) => access.To(Tenant, scope, person, cancel);

    /// <summary>
    /// Does an act of the current actor. <paramref name="idempotencyKey"/> comes from the form: sent twice, done once. An act that answers a
    /// secret is not <paramref name="repeatable"/>: its answer may not be kept.
    /// </summary>
    public Task<Outcome<T>> Do<T>(
        string name, string purpose, Guid? person, Func<ActScope, Task<Outcome<T>>> decide, CancellationToken cancel,
        string? idempotencyKey = null, string? reason = null, bool repeatable = true) => acts.Do(
        Tenant, new Act(name, Actor, purpose) { Person = person, IdempotencyKey = repeatable ? Key(name, idempotencyKey) : null, Reason = reason }, decide, cancel);

    /// <summary>Notes that persons were looked at. The response waits until this is on disk; no audit, no answer.</summary>
    public void Saw(string what, string purpose, IReadOnlyList<Guid> persons, long categories, AuditAction action = AuditAction.View)
    {
        var write = Tenant.Audit.Write(new AuditEntry(action, what, Actor.Id, Actor.Role, persons, categories, purpose)
        {
            At = real.GetUtcNow().UtcDateTime,
            From = Actor.From,
        });
        PendingAudit = PendingAudit.IsCompletedSuccessfully ? write : Task.WhenAll(PendingAudit, write);
    }

    /// <summary>The key of one act: the one it brings, else that of the request, numbered when the request does more acts of the same name.</summary>
    private string? Key(string name, string? own)
    {
        var key = string.IsNullOrEmpty(own) ? RequestKey : own;
        if (key is null)
        {
            return null;
        }

        var use = keyed[name] = keyed.GetValueOrDefault(name) + 1;
        return use == 1 ? key : $"{key}#{use}";
    }
}
