using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>A quality that came up in a talk, with an example; and what the participant said when it was read back.</summary>
public sealed class Strength : SealedRecord
{
    /// <summary>Longest quality.</summary>
    public const int TextMaxLength = 300;

    /// <summary>Longest example.</summary>
    public const int ExampleMaxLength = 1000;

    /// <summary>Dictionary key of a quality.</summary>
    public const string QualityKey = "quality";

    /// <summary>Dictionary key of an example.</summary>
    public const string ExampleKey = "quality-example";

    /// <summary>What the participant said of it, or null while it was not read back.</summary>
    public StrengthAnswer? Answer { get; set; }

    /// <summary>Day of that answer, or null.</summary>
    public DateOnly? AnsweredOn { get; set; }
}

/// <summary>The words of a quality.</summary>
/// <param name="Text">The quality.</param>
/// <param name="Example">What happened, or null.</param>
/// <param name="Before">What stood there before the participant changed it, or null.</param>
internal sealed record StrengthWords(string Text, string? Example, string? Before = null);

internal sealed class StrengthTable : IEntityTypeConfiguration<Strength>
{
    public void Configure(EntityTypeBuilder<Strength> builder) => SealedRecord.Map(builder, "strength");
}
