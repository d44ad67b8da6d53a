using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Dossiers.Extending;

/// <summary>What an administrator decided about one own key, from a day on. Added, never changed: what was asked on a day can be told.</summary>
public sealed class DictionaryDecision
{
    /// <summary>Longest definition, in characters.</summary>
    public const int LongestDefinition = 40_000;

    public required Guid Id { get; init; }

    /// <summary>Counts up from 1 in the tenant.</summary>
    public required int Number { get; init; }

    /// <summary>The own key.</summary>
    public required string Key { get; init; }

    /// <summary>First day it holds.</summary>
    public required DateOnly From { get; init; }

    /// <summary>The whole key as it is from then on, as JSON.</summary>
    public required string Definition { get; init; }

    /// <summary>Who decided.</summary>
    public required Guid By { get; init; }

    /// <summary>Moment (UTC) it was decided.</summary>
    public required DateTime MadeAt { get; init; }
}

internal sealed class DictionaryDecisionTable : IEntityTypeConfiguration<DictionaryDecision>
{
    public void Configure(EntityTypeBuilder<DictionaryDecision> builder)
    {
        builder.ToTable("dictionary_decision");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Definition).HasMaxLength(DictionaryDecision.LongestDefinition);
        builder.HasIndex(d => d.Number).IsUnique();
    }
}
