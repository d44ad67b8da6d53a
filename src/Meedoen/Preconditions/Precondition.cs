using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Preconditions;

/// <summary>Something that has to be arranged for a person or a household, with who does it and by when.</summary>
public sealed class Precondition
{
    public required Guid Id { get; init; }

    /// <summary>The person on whose list it was begun.</summary>
    public required Guid PersonId { get; init; }

    /// <summary>Household for which it is arranged once, or null when it is for the person alone.</summary>
    public Guid? HouseholdId { get; init; }

    /// <summary>Id of the precondition in the template.</summary>
    public required string Kind { get; init; }

    public required PreconditionState State { get; set; }

    /// <summary>Day since which the status holds.</summary>
    public required DateOnly Since { get; set; }

    /// <summary>Account that arranges it; null while nobody was named.</summary>
    public Guid? OwnerAccount { get; set; }

    /// <summary>By when it is to be arranged; null once it is, or when it is not needed.</summary>
    public DateOnly? DueOn { get; set; }

    /// <summary>Day of the diagnostic interview that it survived unknown, or null.</summary>
    public DateOnly? AlarmSince { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class PreconditionTable : IEntityTypeConfiguration<Precondition>
{
    public void Configure(EntityTypeBuilder<Precondition> builder)
    {
        builder.ToTable("precondition");
        builder.Property(p => p.Id).ValueGeneratedNever();
        builder.Property(p => p.Kind).HasMaxLength(80);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => new { p.PersonId, p.Kind }).IsUnique();
        builder.HasIndex(p => new { p.HouseholdId, p.Kind }).IsUnique();
        builder.HasIndex(p => p.OwnerAccount);
    }
}
