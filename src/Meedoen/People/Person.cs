namespace Meedoen.People;

/// <summary>
/// Anyone who is guided, or belongs to the household of somebody who is. What is known of a person are facts in the dossier; this row
/// holds only what lists and searches need, kept equal to the facts by the act that changes them.
/// </summary>
public sealed class Person
{
    /// <summary>Longest name.</summary>
    public const int NameMaxLength = 200;

    public required Guid Id { get; init; }

    /// <summary>People who live together have the same one.</summary>
    public required Guid HouseholdId { get; set; }

    /// <summary>Name as the person wants to be called.</summary>
    public required string Name { get; set; }

    public DateOnly? BirthDate { get; set; }

    /// <summary>ISO 639 code of the language to speak in.</summary>
    public string? Language { get; set; }

    /// <summary>Municipality (an organisation) where the person lives or will live.</summary>
    public Guid? MunicipalityId { get; set; }

    /// <summary>Keyed hash of the V-number, to recognise the person; the number itself is a sealed fact.</summary>
    public string? VNumberHash { get; set; }

    /// <summary>The person this one turned out to be; null for a person of their own.</summary>
    public Guid? MergedInto { get; set; }

    /// <summary>Counts changes, for optimistic concurrency.</summary>
    public int Version { get; set; }
}

/// <summary>That a person belongs to a household.</summary>
public sealed class HouseholdMember
{
    public required Guid HouseholdId { get; init; }

    public required Guid PersonId { get; init; }

    public required HouseholdRelation Relation { get; set; }
}

/// <summary>A spelling-tolerant key under which a person is found by name.</summary>
public sealed class PersonNameKey
{
    public required Guid PersonId { get; init; }

    public required string Key { get; init; }
}
