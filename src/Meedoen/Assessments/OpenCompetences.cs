using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Assessments;

/// <summary>What somebody has done, does well and finds hard, each with where it comes from and since when.</summary>
public sealed class OpenCompetences(Current current, FactBook book) : ISlice
{
    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Groups">Per kind its items; a kind without items is there too.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Group> Groups)
    {
        /// <summary>Whether no report has come in.</summary>
        public bool IsMissing => Groups.All(group => group.Items.Count == 0);
    }

    /// <summary>The items of a kind.</summary>
    /// <param name="Key">Has done, does well, or finds hard.</param>
    /// <param name="Items">What was stated.</param>
    public sealed record Group(DataKey Key, IReadOnlyList<StatedFact> Items);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/competences", async (Guid person, OpenCompetences slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(view.Groups.Select(group => new
            {
                group.Key.Key,
                Items = group.Items.Select(item => new { item.Id, item.Value, item.Source, item.ValidFrom }),
            }))))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach);

    /// <summary>Opens it; not found for who is not involved, forbidden for who may not read it whole.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        await using var db = current.Tenant.OpenForReading();
        if (!mask.CanRead(Rubric.R6) || await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return mask.CanRead(Rubric.R6) ? Refusal.NotFound : Refusal.Forbidden;
        }

        current.Saw("/persons/{person}/competence", "placement", [person], 1L << (int)Rubric.R6);
        var facts = (await book.Current(current.Tenant, person, mask)).ToLookup(fact => fact.Key);
        return new View(brief, mask, [.. ReportItems.Keys.Select(key => new Group(DataDictionary.Standard.Find(key)!, [.. facts[key]]))]);
    }
}
