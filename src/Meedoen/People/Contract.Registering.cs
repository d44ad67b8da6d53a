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
    private const int IdentityRubric = 1;

    /// <summary>Makes a household; the first member is the main person. Answers the ids in the same order.</summary>
    public static IReadOnlyList<Guid> Household(ActScope scope, IReadOnlyList<NewMember> members)
    {
        var household = new Household { Id = Ids.New(), MainPersonId = Ids.New() };
        scope.Db.Add(household);
        return [.. members.Select((member, index) => Add(scope, household, member, index == 0 ? household.MainPersonId : Ids.New()))];
    }

    private static Guid Add(ActScope scope, Household household, NewMember member, Guid id)
    {
        scope.Db.Add(new Person
        {
            Id = id,
            HouseholdId = household.Id,
            Name = member.Name.Trim(),
            BirthDate = member.BirthDate,
            Language = member.Language,
        });
        scope.Db.Add(new HouseholdMember { HouseholdId = household.Id, PersonId = id, Relation = member.Relation });
        scope.Record(new PersonRegistered(household.Id, member.Relation), id, IdentityRubric);
        return id;
    }
}
