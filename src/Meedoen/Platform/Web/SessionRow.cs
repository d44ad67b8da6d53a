using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Web;

/// <summary>A session as it is kept. Lives on the real clock, but for the last day of service of its account.</summary>
public sealed class SessionRow
{
    public required string TokenHash { get; init; }

    public required Guid Account { get; init; }

    public required string Role { get; init; }

    public required string Name { get; init; }

    public required Guid Organisation { get; init; }

    public required string OrganisationName { get; init; }

    /// <summary>Ids joined by a comma; the account first.</summary>
    public required string Principals { get; init; }

    public Guid? Person { get; init; }

    /// <summary>Whether the account can also act in another role.</summary>
    public bool HasOtherRoles { get; init; }

    /// <summary>Business day after which the session no longer counts, or null.</summary>
    public DateOnly? LastDay { get; set; }

    public required DateTime CreatedAt { get; init; }

    /// <summary>Moves on while the session is used, to at most <see cref="Sessions.Lifetime"/> after its creation.</summary>
    public required DateTime ExpiresAt { get; set; }
}

internal sealed class SessionRowConfiguration : IEntityTypeConfiguration<SessionRow>
{
    public void Configure(EntityTypeBuilder<SessionRow> builder)
    {
        builder.ToTable("session");
        builder.HasKey(s => s.TokenHash);
        builder.Property(s => s.TokenHash).HasMaxLength(64);
        builder.HasIndex(s => s.Account);
        builder.HasIndex(s => s.ExpiresAt);
    }
}
