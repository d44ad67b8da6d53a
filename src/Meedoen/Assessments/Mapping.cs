using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Meedoen.Assessments;

/// <summary>How one party mapped somebody. Every mapping is kept; the newest of each party counts. Its words are a note.</summary>
public sealed class Mapping : SealedRecord
{
    /// <summary>Longest note.</summary>
    public const int NoteMaxLength = 1000;

    /// <summary>Dictionary key of the personal situation.</summary>
    public const string SituationKey = "personal-situation";

    /// <summary>Dictionary key of the labour potential.</summary>
    public const string PotentialKey = "labour-potential";

    /// <summary>Which party.</summary>
    public required MappingParty Party { get; init; }

    /// <summary>Personal situation, 1 (something else first) to 5 (ready for a step).</summary>
    public required int Situation { get; init; }

    /// <summary>Labour potential, 1 to 5.</summary>
    public required int Potential { get; init; }
}

internal sealed class MappingTable : IEntityTypeConfiguration<Mapping>
{
    public void Configure(EntityTypeBuilder<Mapping> builder) => SealedRecord.Map(builder, "mapping");
}
