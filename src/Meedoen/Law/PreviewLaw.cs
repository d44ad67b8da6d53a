using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>
/// The dry run: what the numbers that wait would change for whom, before they are in force. Case owners and team leads see their own people, a
/// part of the list at a time; the administrator sees figures and no names. Nothing is saved.
/// </summary>
public sealed class PreviewLaw(Current current, LegalFiles files, LawsInForce laws) : ISlice
{
    private const int Part = 200;

    private const string Sql = $"""
        SELECT s.person_id, p.name
        FROM {AccessSql.Persons} scope
        JOIN legal_standing s ON s.person_id = scope.person_id
        JOIN person p ON p.id = s.person_id
        WHERE s.person_id > @p4 ORDER BY s.person_id LIMIT @p5
        """;

    /// <summary>What would change for somebody.</summary>
    /// <param name="Person">For whom.</param>
    /// <param name="Name">Name.</param>
    /// <param name="Changes">What differs, as far as the reader may know of it.</param>
    public sealed record Changed(Guid Person, string Name, IReadOnlyList<FindingChange> Changes);

    /// <summary>A part of the list.</summary>
    /// <param name="Waits">Whether anything waits to be put in force.</param>
    /// <param name="Looked">How many people were looked at for this part.</param>
    /// <param name="People">For whom something changes.</param>
    /// <param name="Next">Where the next part begins; null: this was the last.</param>
    public sealed record View(bool Waits, int Looked, IReadOnlyList<Changed> People, Guid? Next);

    /// <summary>The figures of everybody.</summary>
    /// <param name="Persons">People for whom terms are computed.</param>
    /// <param name="Changed">Of whom something changes.</param>
    /// <param name="PerTerm">For how many people, per term.</param>
    public sealed record Figures(int Persons, int Changed, IReadOnlyDictionary<string, int> PerTerm);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/law-changes", async (Guid? after, PreviewLaw slice, CancellationToken cancel) => Results.Ok(Body(await slice.Handle(after, cancel))))
            .For(AccessRole.CaseOwner, AccessRole.TeamLead);
        api.MapGet("/settings/law/dry-run", async (PreviewLaw slice, CancellationToken cancel) => Results.Ok(await slice.Count(cancel)))
            .For(AccessRole.FunctionalAdministrator);
    }

    /// <summary>A part of the own people.</summary>
    public async Task<View> Handle(Guid? after, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        if (await Drafted(db, cancel) is not { } drafted)
        {
            return new View(false, 0, [], null);
        }

        var people = await current.Tenant.Reads.List(
            Sql, row => (Id: row.GetGuid(0), Name: row.GetString(1)), [.. AccessSql.Values(current.Actor, current.Today), after ?? Guid.Empty, Part]);
        var rights = await current.RightsOnAll();
        current.Saw("law-changes", "guidance", [.. people.Select(person => person.Id)], 1L << (int)Rubric.R2);
        var read = await files.Read(current.Tenant, db, [.. people.Select(person => person.Id)], cancel);
        var changed = people.Where(person => rights.ContainsKey(person.Id)).Select(person => new Changed(
            person.Id, person.Name, Seen(Compare(read[person.Id], drafted), RubricMasks.Of(rights[person.Id], current.Actor.Role))));
        return new View(true, people.Count, [.. changed.Where(one => one.Changes.Count > 0)], people.Count == Part ? people[^1].Id : null);
    }

    /// <summary>Everybody, counted; read a part at a time.</summary>
    public async Task<Figures> Count(CancellationToken cancel)
    {
        current.Saw("law-dry-run", "administration", [], 1L << (int)Rubric.R2);
        await using var db = current.Tenant.OpenForReading();
        var perTerm = new SortedDictionary<string, int>(StringComparer.Ordinal);
        var (persons, changed) = (0, 0);
        var drafted = await Drafted(db, cancel);
        for (List<Guid>? part = null; drafted is not null && part is not { Count: < Part };)
        {
            var from = part is [.., var last] ? last : Guid.Empty;
            part = await db.Set<LegalStanding>().Where(standing => standing.PersonId > from).OrderBy(standing => standing.PersonId).Select(standing => standing.PersonId).Take(Part).ToListAsync(cancel);
            foreach (var file in (await files.Read(current.Tenant, db, part, cancel)).Values)
            {
                var codes = Compare(file, drafted).Select(change => change.Code).Distinct().ToList();
                codes.ForEach(code => perTerm[code] = perTerm.GetValueOrDefault(code) + 1);
                (persons, changed) = (persons + 1, changed + (codes.Count > 0 ? 1 : 0));
            }
        }

        return new Figures(persons, changed, perTerm);
    }

    /// <summary>The law with what waits, or null when nothing does.</summary>
    private async Task<LawText?> Drafted(MeedoenDb db, CancellationToken cancel) =>
        await db.Set<LawRow>().Where(row => row.Draft && row.EndedAt == null).ToListAsync(cancel) is { Count: > 0 } drafts ? laws.WithDrafts(current.Tenant, drafts) : null;

    private IReadOnlyList<FindingChange> Compare(LegalFile file, LawText drafted)
    {
        var (before, after) = (LegalPosition.Evaluate(file.On(current.Today)), LegalPosition.Evaluate((file with { Law = drafted }).On(current.Today)));
        return Comparison.Of(TermRows.Told(before), TermRows.Told(after));
    }

    private static IReadOnlyList<FindingChange> Seen(IReadOnlyList<FindingChange> changes, RubricMask mask) =>
        [.. changes.Where(change => TermSights.Of(mask, TermKinds.Of(change.Code).Rubric) == TermSight.Whole)];

    private static object Body(View view) => new
    {
        view.Waits,
        view.Looked,
        view.Next,
        People = view.People.Select(person => new { person.Person, person.Name, Changes = person.Changes.Select(change => new { change.Code, Before = One(change.Before), After = One(change.After), change.DaysMoved }) }),
    };

    private static object? One(Finding? finding) => finding is null ? null
        : new { State = Rules.Law.Codes.Of(finding.State), LastDay = finding.RulingLastDay, finding.Amount, Text = Explanation.Of(finding, System.Globalization.CultureInfo.CurrentUICulture).Lines() };
}
