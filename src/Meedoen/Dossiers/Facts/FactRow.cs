using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Facts;

/// <summary>
/// One statement about a person. Never changed: a correction is a new row that says which one it replaces. Values of special
/// categories and identification numbers are sealed under the person's key.
/// </summary>
public sealed class FactRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Key of the dictionary.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the rubric, so that a reader selects by it.</summary>
    public required int Rubric { get; init; }

    /// <summary>Stored form; null when sealed.</summary>
    public string? Value { get; init; }

    public byte[]? Sealed { get; init; }

    public required FactSource Source { get; init; }

    public required Guid Author { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly ValidFrom { get; init; }

    public required Guid ActId { get; init; }

    /// <summary>Moment from which it no longer holds; null while it does.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>The statement that took its place, or null when it was taken back.</summary>
    public Guid? ReplacedBy { get; set; }
}

/// <summary>A form that somebody began and did not finish; sealed.</summary>
public sealed class FormDraft
{
    public required Guid PersonId { get; init; }

    public required string Form { get; init; }

    public required Guid AccountId { get; init; }

    public required byte[] Typed { get; set; }

    public required DateTime SavedAt { get; set; }
}

/// <summary>When somebody last opened a file, to show what is new since.</summary>
public sealed class DossierVisit
{
    public required Guid AccountId { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Begin of the visit that runs, or of the last one.</summary>
    public required DateTime LastAt { get; set; }

    /// <summary>Begin of the visit before that.</summary>
    public DateTime? BeforeAt { get; set; }
}

internal sealed class FactTables : IEntityTypeConfiguration<FactRow>, IEntityTypeConfiguration<FormDraft>, IEntityTypeConfiguration<DossierVisit>
{
    public void Configure(EntityTypeBuilder<FactRow> builder)
    {
        builder.ToTable("fact");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.HasIndex(f => new { f.PersonId, f.EndedAt, f.Rubric });
    }

    public void Configure(EntityTypeBuilder<FormDraft> builder)
    {
        builder.ToTable("form_draft");
        builder.HasKey(d => new { d.PersonId, d.Form, d.AccountId });
    }

    public void Configure(EntityTypeBuilder<DossierVisit> builder)
    {
        builder.ToTable("dossier_visit");
        builder.HasKey(v => new { v.AccountId, v.PersonId });
    }
}
