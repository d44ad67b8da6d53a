using Meedoen.Platform.Acts;

namespace Meedoen.Assessments;

/// <summary>Which party mapped somebody.</summary>
public enum MappingParty
{
    /// <summary>The municipality.</summary>
    Municipality,

    /// <summary>The work organisation.</summary>
    Work,
}

/// <summary>A party mapped somebody's situation and chances of work.</summary>
/// <param name="Mapping">Its id; the note lives there.</param>
/// <param name="On">Day.</param>
/// <param name="Party">Which party.</param>
/// <param name="Situation">Personal situation, 1 to 5.</param>
/// <param name="Potential">Labour potential, 1 to 5.</param>
public sealed record CandidateMapped(Guid Mapping, DateOnly On, MappingParty Party, int Situation, int Potential) : IDomainEvent;

/// <summary>The scale of a mapping.</summary>
public static class MappingScale
{
    /// <summary>Highest mark; the lowest is 1.</summary>
    public const int Most = 5;
}
