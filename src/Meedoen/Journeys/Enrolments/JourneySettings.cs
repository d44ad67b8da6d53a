using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>What the administrator of a tenant decides about journeys. One row; the defaults hold while there is none.</summary>
public sealed class JourneySettings
{
    /// <summary>Months after which the data of somebody who went to another municipality is destroyed.</summary>
    public const int DefaultForgetAfterMonths = 3;

    /// <summary>Id of the one row.</summary>
    public static readonly Guid Only = new("00000000-0000-7000-8000-0000000000a1");

    public Guid Id { get; init; } = Only;

    public int ForgetAfterMonths { get; set; } = DefaultForgetAfterMonths;

    /// <summary>
    /// Months that a file is kept after guidance ended; null: what the dictionary says for the legal regimes of the approach.
    /// </summary>
    public int? KeepAfterGuidanceMonths { get; set; }

    public int Version { get; set; }

    public static async Task<JourneySettings> Of(DbContext db, CancellationToken cancel) =>
        await db.Set<JourneySettings>().FirstOrDefaultAsync(s => s.Id == Only, cancel) ?? new JourneySettings();
}
