using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Parties.SignIn;

/// <summary>That a code was asked for. The code itself is nowhere: it is made from the id with the master key. Lives on the real clock.</summary>
public sealed class OneTimeCode
{
    public required Guid Id { get; init; }

    public required Guid AccountId { get; init; }

    public required DateTime CreatedAt { get; init; }

    public required DateTime ExpiresAt { get; init; }

    /// <summary>Wrong answers so far.</summary>
    public int Failures { get; set; }

    /// <summary>When it was used, or replaced by a newer one.</summary>
    public DateTime? EndedAt { get; set; }
}

internal sealed class OneTimeCodeTable : IEntityTypeConfiguration<OneTimeCode>
{
    public void Configure(EntityTypeBuilder<OneTimeCode> builder)
    {
        builder.ToTable("one_time_code");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.HasIndex(c => new { c.AccountId, c.CreatedAt });
    }
}
