using Meedoen.Platform.Acts;

namespace Meedoen.People;

/// <summary>A person to be registered as a member of a household.</summary>
/// <param name="Name">Name as the person wants to be called.</param>
/// <param name="Relation">Relation to the main person.</param>
/// <param name="BirthDate">Birth date, or null when not known to the day.</param>
/// <param name="Language">ISO 639 code of the language to speak in, or null.</param>
public sealed record NewMember(string Name, HouseholdRelation Relation, DateOnly? BirthDate = null, string? Language = null);

/// <summary>A person was registered in a household.</summary>
/// <param name="Household">Which.</param>
/// <param name="Relation">Relation to its main person.</param>
public sealed record PersonRegistered(Guid Household, HouseholdRelation Relation) : IDomainEvent;

/// <summary>Writes new households; inside an act that has looked for doubles already.</summary>
public static class Registering
{
    /// <summary>Makes a household. Answers the ids in the order of the members.</summary>
    public static IReadOnlyList<Guid> Household(ActScope scope, IReadOnlyList<NewMember> members)
    {
        var household = Ids.New();
        return [.. members.Select(member => Recognising.Join(scope, household, member))];
    }
}
