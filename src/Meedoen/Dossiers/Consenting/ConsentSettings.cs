using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Consenting;

/// <summary>What the administrator of a tenant decides about consent. One row; the default holds while there is none.</summary>
public sealed class ConsentSettings
{
    /// <summary>Days that answers are kept after a no: enough to put a mistake right, well within the month of AVG art. 12 lid 3.</summary>
    public const int DefaultDays = 7;

    /// <summary>Id of the one row.</summary>
    public static readonly Guid Only = new("00000000-0000-7000-8000-0000000000a2");

    public Guid Id { get; init; } = Only;

    /// <summary>Days after the day of the no; 0: that day only.</summary>
    public int KeepDays { get; set; } = DefaultDays;

    public int Version { get; set; }

    /// <summary>Last day that answers are kept when somebody says no on a day.</summary>
    internal DateOnly LastDay(DateOnly on) => on.AddDays(KeepDays);

    internal static async Task<ConsentSettings> Of(DbContext db, CancellationToken cancel) =>
        await db.Set<ConsentSettings>().FirstOrDefaultAsync(s => s.Id == Only, cancel) ?? new ConsentSettings();
}

internal sealed class ConsentSettingsTable : IEntityTypeConfiguration<ConsentSettings>
{
    public void Configure(EntityTypeBuilder<ConsentSettings> builder)
    {
        builder.ToTable("consent_settings");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
