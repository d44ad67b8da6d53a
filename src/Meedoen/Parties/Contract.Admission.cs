using Meedoen.Platform.Web;

namespace Meedoen.Parties;

/// <summary>Lets in sessions in one of these roles, and nobody else.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForRolesAttribute(params AccessRole[] roles) : Attribute, IAdmission
{
    private readonly string[] codes = Array.ConvertAll(roles, r => r.Code());

    /// <summary>The roles.</summary>
    public IReadOnlyList<AccessRole> Roles { get; } = roles;

    /// <inheritdoc />
    public bool Admits(string? role) => role is not null && Array.IndexOf(codes, role) >= 0;
}

/// <summary>Lets in everybody who is signed in; what they see is decided by involvement.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
public sealed class ForSignedInAttribute : Attribute, IAdmission
{
    /// <inheritdoc />
    public bool Admits(string? role) => role is not null;
}

/// <summary>Admission for minimal endpoints.</summary>
public static class AdmissionConventions
{
    /// <summary>Lets in these roles only.</summary>
    public static TBuilder For<TBuilder>(this TBuilder builder, params AccessRole[] roles)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForRolesAttribute(roles));

    /// <summary>Lets in everybody who is signed in.</summary>
    public static TBuilder ForSignedIn<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new ForSignedInAttribute());

    /// <summary>Lets in everybody.</summary>
    public static TBuilder OpenToAll<TBuilder>(this TBuilder builder)
        where TBuilder : IEndpointConventionBuilder => builder.WithMetadata(new OpenToAllAttribute());
}
