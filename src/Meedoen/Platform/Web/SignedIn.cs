namespace Meedoen.Platform.Web;

/// <summary>A session: one account, in one role, in one tenant. Read from the database at each request, so that signing out and leaving count at once.</summary>
/// <param name="TokenHash">SHA-256 of the token in the cookie, hexadecimal; the token itself is never stored.</param>
/// <param name="Account">Account id.</param>
/// <param name="Role">Code of the one role of this session.</param>
/// <param name="Name">Name to show.</param>
/// <param name="Organisation">Organisation of the account.</param>
/// <param name="OrganisationName">Its name, to show.</param>
/// <param name="Principals">Ids through which access may come.</param>
/// <param name="ExpiresAt">Moment on the real clock (UTC) after which it no longer counts.</param>
public sealed record SignedIn(
    string TokenHash, Guid Account, string Role, string Name, Guid Organisation, string OrganisationName,
    IReadOnlyList<Guid> Principals, DateTime ExpiresAt)
{
    /// <summary>Person this account belongs to, for participants.</summary>
    public Guid? Person { get; init; }

    /// <summary>Whether the account can also act in another role.</summary>
    public bool HasOtherRoles { get; init; }
}
