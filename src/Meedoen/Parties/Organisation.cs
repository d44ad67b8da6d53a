namespace Meedoen.Parties;

/// <summary>A party inside a tenant.</summary>
public sealed class Organisation
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 160;

    public required Guid Id { get; init; }

    public required string Name { get; set; }

    public required OrganisationKind Kind { get; init; }

    /// <summary>Whether this is the organisation that runs the tenant.</summary>
    public bool RunsTenant { get; init; }

    /// <summary>Counts changes, so that two administrators do not overwrite each other.</summary>
    public int Version { get; set; }

    /// <summary>CBS code (4 digits) for a municipality; null for a fictitious one.</summary>
    public string? MunicipalityCode { get; init; }
}

/// <summary>A team of case owners with a lead.</summary>
public sealed class Team
{
    public required Guid Id { get; init; }

    public required string Name { get; set; }
}
