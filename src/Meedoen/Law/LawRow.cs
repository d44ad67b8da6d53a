using Meedoen.Rules.Law;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Law;

/// <summary>A number of a new law, or of the policy of the municipality, that this tenant added as data. It holds from a day until the next row of its name.</summary>
public sealed class LawRow
{
    public required Guid Id { get; init; }

    /// <summary>Code of the number.</summary>
    public required string Name { get; init; }

    /// <summary>First day on which it holds for a legal fact.</summary>
    public required DateOnly From { get; init; }

    /// <summary>As written in a table of the law: <c>8w</c>, <c>250</c>, <c>60 90</c>.</summary>
    public required string Value { get; init; }

    public required string Article { get; init; }

    /// <summary>Title of the law or the policy.</summary>
    public required string Title { get; init; }

    /// <summary>First day of the text that was read.</summary>
    public required DateOnly TextOf { get; init; }

    /// <summary>Where it was published.</summary>
    public required string Where { get; init; }

    /// <summary>Whether it is policy of the municipality; else it is law.</summary>
    public required bool Policy { get; init; }

    /// <summary>Whether it is not in force yet: then it counts only in the dry run.</summary>
    public required bool Draft { get; set; }

    public required Guid Author { get; init; }

    public required DateTime RecordedAt { get; init; }

    /// <summary>Moment from which it no longer counts; null while it does.</summary>
    public DateTime? EndedAt { get; set; }

    /// <summary>As the rules take it; null when this release does not know the number any more.</summary>
    internal Parameter? AsParameter() => Codes.Find<ParameterName>(Name) is { } name
        ? new Parameter(
            name, From, ParameterValue.Parse(Value), Article, new LegalSource(Id.ToString("N"), Title, TextOf, DateOnly.MaxValue, Where), Policy ? Mark.Policy : Mark.Sourced, "")
        : null;
}

internal sealed class LawRowTable : IEntityTypeConfiguration<LawRow>
{
    public void Configure(EntityTypeBuilder<LawRow> builder)
    {
        builder.ToTable("law_row");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(LawRowRules.ShortLength);
        builder.Property(r => r.Value).HasMaxLength(LawRowRules.LongLength);
        builder.Property(r => r.Article).HasMaxLength(LawRowRules.ShortLength);
        builder.Property(r => r.Title).HasMaxLength(LawRowRules.LongLength);
        builder.Property(r => r.Where).HasMaxLength(LawRowRules.LongLength);
        builder.HasIndex(r => new { r.Name, r.From });
    }
}
