using Meedoen.Platform.Keys;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Learning;

/// <summary>One day of one person at one teacher, volunteer or coach: there or not, how long, and what was practised.</summary>
public sealed class AttendanceDay
{
    public required Guid Id { get; init; }

    public required Guid PersonId { get; init; }

    /// <summary>The day (Europe/Amsterdam).</summary>
    public required DateOnly On { get; init; }

    /// <summary>Account that wrote it; nobody else changes the line.</summary>
    public required Guid AccountId { get; init; }

    public required AttendanceStatus Status { get; set; }

    /// <summary>How long, 1 to <see cref="AttendanceLimits.MostMinutes"/>; null when it was not said or the person was not there.</summary>
    public int? Minutes { get; set; }

    /// <summary>What was practised, sealed under the key of the person; null when it was not said.</summary>
    public byte[]? Practised { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }

    /// <summary>What was practised; null when it was not said, or when the key of the person is gone.</summary>
    internal string? Words(PersonCipher? cipher) => Practised is { } secret ? cipher?.OpenText(secret, Id) : null;
}

internal sealed class AttendanceTable : IEntityTypeConfiguration<AttendanceDay>
{
    public void Configure(EntityTypeBuilder<AttendanceDay> builder)
    {
        builder.ToTable("attendance_day");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.PersonId, a.On, a.AccountId }).IsUnique();
        builder.HasIndex(a => new { a.AccountId, a.On });
    }
}
