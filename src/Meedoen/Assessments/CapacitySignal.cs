using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>Somebody has not the strength now. Its words are the person's own. <see cref="SealedRecord.On"/> is since when.</summary>
public sealed class CapacitySignal : SealedRecord
{
    /// <summary>Longest own words.</summary>
    public const int WordsMaxLength = 1000;

    /// <summary>Dictionary key of the own words.</summary>
    public const string SignalKey = "capacity-signal";

    /// <summary>Dictionary key of since when.</summary>
    public const string SinceKey = "capacity-signal-since";

    /// <summary>Dictionary key of the day on which it is looked at again.</summary>
    public const string ReviewKey = "capacity-review-on";

    /// <summary>Day on which it is looked at again.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>Since when the strength is there again; null while it is not.</summary>
    public DateOnly? EndedOn { get; set; }
}

internal sealed class CapacitySignalTable : IEntityTypeConfiguration<CapacitySignal>
{
    public void Configure(EntityTypeBuilder<CapacitySignal> builder) => SealedRecord.Map(builder, "capacity_signal");
}
