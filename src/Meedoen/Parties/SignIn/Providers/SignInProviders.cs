namespace Meedoen.Parties.SignIn;

/// <summary>The services of this installation, from the settings (<c>SignIn:Providers</c>).</summary>
public sealed class SignInProviders
{
    /// <summary>Reads the settings.</summary>
    /// <exception cref="InvalidOperationException">One of them lacks something, or two have the same id.</exception>
    public SignInProviders(IConfiguration settings)
    {
        All = [.. settings.GetSection("SignIn:Providers").GetChildren().Select(Read)];
        if (All.DistinctBy(p => p.Id).Count() != All.Count)
        {
            throw new InvalidOperationException("SignIn:Providers: two have the same Id.");
        }
    }

    /// <summary>All of them.</summary>
    public IReadOnlyList<SignInProvider> All { get; }

    /// <summary>The one with this id, or null.</summary>
    public SignInProvider? Find(string? id) => All.FirstOrDefault(p => p.Id == id);

    private static SignInProvider Read(IConfigurationSection section)
    {
        string Needed(string name) => section[name] is { Length: > 0 } text ? text : throw new InvalidOperationException($"{section.Path}:{name} is missing.");
        var authority = new Uri(Needed("Authority"));
        return authority.Scheme == Uri.UriSchemeHttps || authority.IsLoopback
            ? new SignInProvider
            {
                Id = Needed("Id"),
                Tenant = Needed("Tenant"),
                Name = Needed("Name"),
                Authority = authority,
                ClientId = Needed("ClientId"),
                SecretFile = Needed("SecretFile"),
                Claim = section["Claim"] ?? "sub",
                Scope = section["Scope"] ?? "openid",
                Acr = [.. section.GetSection("Acr").GetChildren().Select(c => c.Value ?? string.Empty)],
                For = Enum.Parse<SignInKind>(section["For"] ?? nameof(SignInKind.Staff), ignoreCase: true),
            }
            : throw new InvalidOperationException($"{section.Path}:Authority must be https.");
    }
}
