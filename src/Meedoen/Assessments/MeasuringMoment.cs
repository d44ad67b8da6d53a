using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>One measuring moment. Every one is kept; the newest says what holds now. Its words are the reason.</summary>
public sealed class MeasuringMoment : SealedRecord
{
    /// <summary>Longest reason.</summary>
    public const int ReasonMaxLength = 1000;

    /// <summary>Dictionary key of what came out.</summary>
    public const string SpeedKey = "job-speed";

    /// <summary>Dictionary key of the reason.</summary>
    public const string ReasonKey = "job-speed-reason";

    /// <summary>What came out.</summary>
    public required JobSpeed Speed { get; init; }

    /// <summary>Code of the dictionary.</summary>
    public static string CodeOf(JobSpeed speed) => speed == JobSpeed.Fast ? "fast" : "less-fast";
}

internal sealed class MeasuringMomentTable : IEntityTypeConfiguration<MeasuringMoment>
{
    public void Configure(EntityTypeBuilder<MeasuringMoment> builder) => SealedRecord.Map(builder, "measuring_moment");
}
