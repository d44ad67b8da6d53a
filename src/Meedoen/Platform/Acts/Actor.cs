namespace Meedoen.Platform.Acts;

/// <summary>Who acts, in which one role, and through which principals (account, organisation, team, municipality) rights may come.</summary>
/// <param name="Id">Account, or the fixed id of a part of the system.</param>
/// <param name="Role">Code of the one role; <see cref="SystemRole"/> for the system itself.</param>
/// <param name="Principals">Ids that access rows may name; the account's own id is the first.</param>
/// <param name="Organisation">Organisation of the account, or null for the system.</param>
public sealed record Actor(Guid Id, string Role, IReadOnlyList<Guid> Principals, Guid? Organisation = null)
{
    /// <summary>Role code of the system itself (jobs, imports).</summary>
    public const string SystemRole = "system";

    /// <summary>Network address the request came from, or null.</summary>
    public string? From { get; init; }

    /// <summary>The system as an actor: nightly jobs and mailbox imports.</summary>
    public static Actor System { get; } = new(new Guid("00000000-0000-7000-8000-000000000001"), SystemRole, []);

    /// <summary>Whether this is the system and not a person.</summary>
    public bool IsSystem => Role == SystemRole;
}
