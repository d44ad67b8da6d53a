using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Letters;

/// <summary>A letter to a participant: being written, or sent and then as it is.</summary>
public sealed class Letter
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    public required string Template { get; init; }

    public required int TemplateVersion { get; init; }

    public required LetterState State { get; set; }

    /// <summary>The objection or the case of enforcement it belongs to, or null.</summary>
    public Guid? CaseId { get; init; }

    public required DateOnly MadeOn { get; init; }

    public required Guid MadeBy { get; init; }

    /// <summary>What the writer filled in (key and answer as JSON), sealed.</summary>
    public required byte[] Typed { get; set; }

    public DateOnly? SentOn { get; set; }

    public Guid? SentBy { get; set; }

    /// <summary>The letter as it was sent (<see cref="LetterSheet"/> as JSON), sealed; null while it is being written.</summary>
    public byte[]? Sheet { get; set; }

    /// <summary>SHA-256 of the document in the file, hexadecimal; null while it is being written.</summary>
    public string? Hash { get; set; }

    /// <summary>The document in the file; null while it is being written.</summary>
    public Guid? DocumentId { get; set; }

    /// <summary>Whether that document is a PDF; else it is HTML, because nothing here could print.</summary>
    public bool IsPdf { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

internal sealed class LetterTables : IEntityTypeConfiguration<Letter>
{
    private const int CodeLength = 60;
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("letter");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Template).HasMaxLength(CodeLength);
        builder.Property(l => l.Hash).HasMaxLength(HashLength);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => new { l.PersonId, l.State });
        builder.HasIndex(l => l.CaseId);
    }
}
