using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Documents;

/// <summary>A document about a person; what it says is in its versions.</summary>
public sealed class DocumentRow
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>Number of the rubric.</summary>
    public required int Rubric { get; init; }

    public required DocumentKind Kind { get; init; }

    /// <summary>Number of the newest version; also guards against two versions at once.</summary>
    public int Versions { get; set; }
}

/// <summary>One version of a document; never changed.</summary>
public sealed class DocumentVersionRow
{
    public required Guid Id { get; init; }

    public required Guid DocumentId { get; init; }

    public required int Number { get; init; }

    /// <summary>Name it came with, sealed.</summary>
    public required byte[] FileName { get; set; }

    public required string MediaType { get; init; }

    public required long Size { get; init; }

    public required Guid Author { get; init; }

    public required DateTime RecordedAt { get; init; }
}

/// <summary>The bytes of a version, sealed; apart, so that lists do not read them.</summary>
public sealed class DocumentContentRow
{
    public required Guid VersionId { get; init; }

    public required byte[] Content { get; set; }
}

internal sealed class DocumentTables : IEntityTypeConfiguration<DocumentRow>, IEntityTypeConfiguration<DocumentVersionRow>,
    IEntityTypeConfiguration<DocumentContentRow>
{
    public void Configure(EntityTypeBuilder<DocumentRow> builder)
    {
        builder.ToTable("document");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Versions).IsConcurrencyToken();
        builder.HasIndex(d => d.PersonId);
    }

    public void Configure(EntityTypeBuilder<DocumentVersionRow> builder)
    {
        builder.ToTable("document_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.HasIndex(v => new { v.DocumentId, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<DocumentContentRow> builder)
    {
        builder.ToTable("document_content");
        builder.HasKey(c => c.VersionId);
        builder.Property(c => c.VersionId).ValueGeneratedNever();
    }
}
