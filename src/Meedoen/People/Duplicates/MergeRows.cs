using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.People.Duplicates;

/// <summary>That two records were merged, and perhaps undone again.</summary>
public sealed class MergeRow
{
    public required Guid Id { get; init; }

    public required Guid FromId { get; init; }

    public required Guid IntoId { get; init; }

    /// <summary>The proposal it followed, or null.</summary>
    public Guid? ProposalId { get; init; }

    public required Guid By { get; init; }

    public required DateOnly On { get; init; }

    public DateOnly? UndoneOn { get; set; }
}

/// <summary>A row that a merge moved (<see cref="Old"/> null) or changed, so that it can be brought back.</summary>
public sealed class MergedRow
{
    public required Guid MergeId { get; init; }

    /// <summary>Name of the entity.</summary>
    public required string Kind { get; init; }

    public required Guid RowId { get; init; }

    public string? Old { get; init; }
}

internal sealed class MergeTables : IEntityTypeConfiguration<MergeRow>, IEntityTypeConfiguration<MergedRow>
{
    public void Configure(EntityTypeBuilder<MergeRow> builder)
    {
        builder.ToTable("person_merge");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.HasIndex(m => m.FromId);
    }

    public void Configure(EntityTypeBuilder<MergedRow> builder)
    {
        builder.ToTable("person_merge_row");
        builder.HasKey(m => new { m.MergeId, m.Kind, m.RowId });
    }
}
