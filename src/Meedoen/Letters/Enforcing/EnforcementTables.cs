using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Letters.Enforcing;

/// <summary>A case of enforcement about one person.</summary>
public sealed class EnforcementFile
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required EnforcementGround Ground { get; init; }

    public required EnforcementState State { get; set; }

    /// <summary>Day of the first miss, or on which the conduct was found.</summary>
    public required DateOnly MissedOn { get; init; }

    /// <summary>Day of the second miss, or null.</summary>
    public DateOnly? MissedAgainOn { get; set; }

    /// <summary>Words that belong to it (<see cref="EnforcementWords"/> as JSON), sealed.</summary>
    public required byte[] Words { get; set; }

    /// <summary>How far to blame, once somebody weighed it.</summary>
    public Blame? Blame { get; set; }

    /// <summary>Whether a lawyer looked at it, where courts ask that.</summary>
    public bool LawyerLooked { get; set; }

    /// <summary>Whole euros that were proposed, or null.</summary>
    public int? Proposed { get; set; }

    public Guid? ProposedBy { get; set; }

    public Guid? AgreedBy { get; set; }

    public DateOnly? ClosedOn { get; set; }

    /// <summary>Whether it ended with a fine.</summary>
    public bool IsFined { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class EnforcementTables : IEntityTypeConfiguration<EnforcementFile>
{
    public void Configure(EntityTypeBuilder<EnforcementFile> builder)
    {
        builder.ToTable("enforcement");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.Property(e => e.Version).IsConcurrencyToken();
        builder.HasIndex(e => new { e.PersonId, e.State });
    }
}
