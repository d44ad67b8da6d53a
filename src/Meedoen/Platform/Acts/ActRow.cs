using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Platform.Acts;

/// <summary>An act as it is kept.</summary>
public sealed class ActRow
{
    /// <summary>Longest idempotency key.</summary>
    public const int KeyMaxLength = 200;

    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required Guid Actor { get; init; }

    public required string Role { get; init; }

    public required string Purpose { get; init; }

    public Guid? Person { get; init; }

    public string? Reason { get; init; }

    public string? IdempotencyKey { get; init; }

    /// <summary>Moment on the real clock (UTC).</summary>
    public required DateTime RecordedAt { get; init; }

    /// <summary>Business day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Bit mask of the categories touched, as the audit entry has it.</summary>
    public long Categories { get; set; }

    /// <summary>Everybody it was about (16 bytes each), as the audit entry has it: enough to write that entry when a crash came in between.</summary>
    public byte[] Persons { get; set; } = [];

    /// <summary>Network address it came from, as the audit entry has it.</summary>
    public string? Origin { get; init; }

    /// <summary>What it answered, as JSON of ids, when it has an idempotency key.</summary>
    public string? Answer { get; set; }
}

/// <summary>An event as it is kept: type name, codes, dates and ids.</summary>
public sealed class EventRow
{
    public required Guid Id { get; init; }

    public required Guid ActId { get; init; }

    /// <summary>Place within the act, from 0.</summary>
    public required int Position { get; init; }

    public required string Type { get; init; }

    public Guid? PersonId { get; init; }

    public Guid? StreamId { get; init; }

    public required int Category { get; init; }

    public required string Data { get; init; }

    public required DateTime RecordedAt { get; init; }

    public required DateOnly Day { get; init; }

    public required Guid Actor { get; init; }

    public required string Role { get; init; }
}

internal sealed class ActRowConfiguration : IEntityTypeConfiguration<ActRow>, IEntityTypeConfiguration<EventRow>
{
    public void Configure(EntityTypeBuilder<ActRow> builder)
    {
        builder.ToTable("act");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => a.RecordedAt);
        builder.Property(a => a.IdempotencyKey).HasMaxLength(ActRow.KeyMaxLength);
        builder.HasIndex(a => new { a.IdempotencyKey, a.Actor, a.Name }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<EventRow> builder)
    {
        builder.ToTable("event");
        builder.Property(e => e.Id).ValueGeneratedNever();
        builder.HasIndex(e => new { e.StreamId, e.RecordedAt, e.Position });
        builder.HasIndex(e => new { e.PersonId, e.RecordedAt, e.Position });
    }
}
