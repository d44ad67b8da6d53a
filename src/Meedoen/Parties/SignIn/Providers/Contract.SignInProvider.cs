namespace Meedoen.Parties.SignIn;

/// <summary>Another service that says who somebody is, by OpenID Connect: that of an organisation, or a broker for DigiD or eHerkenning.</summary>
public sealed record SignInProvider
{
    /// <summary>Short name, unique in the installation; it is in the address and in the links of accounts, and must not change.</summary>
    public required string Id { get; init; }

    /// <summary>Slug of the tenant it is for.</summary>
    public required string Tenant { get; init; }

    /// <summary>What people call it.</summary>
    public required string Name { get; init; }

    /// <summary>Issuer; its configuration is found below it. Must be https, but on loopback.</summary>
    public required Uri Authority { get; init; }

    /// <summary>Name of this installation at the service.</summary>
    public required string ClientId { get; init; }

    /// <summary>File with the secret of this installation at the service.</summary>
    public required string SecretFile { get; init; }

    /// <summary>Claim that tells one account from another and never changes hands.</summary>
    public string Claim { get; init; } = "sub";

    /// <summary>Levels of assurance (<c>acr</c>) of which one is needed; none when empty.</summary>
    public IReadOnlyList<string> Acr { get; init; } = [];

    /// <summary>Scopes to ask for.</summary>
    public string Scope { get; init; } = "openid";

    /// <summary>Whose accounts may come in this way.</summary>
    public SignInKind For { get; init; }
}
