using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People.Duplicates;
using Meedoen.Platform.Access;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.People;

/// <summary>
/// While somebody types a new person: who may be the same, of those the reader may see. A person the reader may not see gives the same
/// answer as nobody; when it is saved all the same, the case owner of that person is asked.
/// </summary>
public sealed class ProposeDuplicates(Current current, PersonKeys keys) : ISlice
{
    private const int Most = 5;

    /// <summary>What was typed so far.</summary>
    /// <param name="Name">Name, at least two letters.</param>
    /// <param name="BirthDate">Birth date as typed, or null.</param>
    /// <param name="VNumber">V-number as typed, or null.</param>
    public sealed record Request(string? Name, string? BirthDate, string? VNumber);

    /// <summary>Somebody who may be the same.</summary>
    /// <param name="Id">Person.</param>
    /// <param name="Name">Name.</param>
    /// <param name="BirthDate">Birth date, or null.</param>
    /// <param name="Reasons">Why, and what speaks against it.</param>
    public sealed record Proposal(Guid Id, string Name, DateOnly? BirthDate, IReadOnlyList<DuplicateReason> Reasons);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/duplicates", async (Request request, ProposeDuplicates slice, CancellationToken cancel) =>
            Results.Ok(await slice.Handle(request, cancel)))
        .For(AccessRole.CaseOwner, AccessRole.IncomeConsultant, AccessRole.TeamLead);

    /// <summary>Proposes them, the likeliest first.</summary>
    public async Task<IReadOnlyList<Proposal>> Handle(Request request, CancellationToken cancel)
    {
        if (NameMatch.Keys(request.Name ?? string.Empty).Count == 0)
        {
            return [];
        }

        await using var db = current.Tenant.OpenForReading();
        var found = await DuplicateFinder.Find(db, Sketch(request), null, cancel);
        var ids = found.Select(candidate => candidate.Person.Id).ToList();
        var visible = await Access.Scope(db, current.Actor, current.Today).Where(id => ids.Contains(id)).Distinct().ToListAsync(cancel);
        var shown = found.Where(candidate => visible.Contains(candidate.Person.Id)).Take(Most).ToList();
        current.Saw("ProposeDuplicates", "receiving", shown.ConvertAll(candidate => candidate.Person.Id), 1L << (int)Rubric.R1);
        return shown.ConvertAll(candidate => new Proposal(candidate.Person.Id, candidate.Person.Name, candidate.Person.BirthDate, candidate.Score.Reasons));
    }

    private PersonSketch Sketch(Request request)
    {
        var vNumber = Stored("v-number", request.VNumber);
        return new PersonSketch(
            [request.Name!],
            Stored("birth-date", request.BirthDate) is { } born ? DateOnly.Parse(born, System.Globalization.CultureInfo.InvariantCulture) : null,
            vNumber is null ? null : keys.Lookup("v-number", vNumber));
    }

    private string? Stored(string key, string? typed) => string.IsNullOrWhiteSpace(typed)
        ? null
        : FactValue.Parse(DataDictionary.Standard.Find(key)!, typed, current.Today, CodeTables.Standard) is { IsRefused: false } value ? value.Value : null;
}
