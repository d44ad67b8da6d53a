using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Sharing;

/// <summary>What a municipality changed in the standard sharing profile, from a day on. Editions are added, never changed: what held on a day can be told.</summary>
public sealed class SharingEdition
{
    public required Guid Id { get; init; }

    /// <summary>Counts up from 2; 1 is the standard itself.</summary>
    public required int Number { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The cells that differ from the standard: <c>R4.TA=L</c>, one a line.</summary>
    public required string Cells { get; init; }

    /// <summary>Who made it.</summary>
    public required Guid By { get; init; }

    /// <summary>Moment (UTC) it was made.</summary>
    public required DateTime MadeAt { get; init; }
}

internal sealed class SharingEditionTable : IEntityTypeConfiguration<SharingEdition>
{
    public void Configure(EntityTypeBuilder<SharingEdition> builder)
    {
        builder.ToTable("sharing_edition");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => e.Number).IsUnique();
    }
}
