using Meedoen.Parties;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>The editions of a template, to look at and to choose from.</summary>
public sealed class ListEditions(Current current) : ISlice
{
    /// <summary>An edition.</summary>
    public sealed record Item(Guid Id, string Title, int TemplateVersion, DateOnly StartsOn, DateOnly? PlannedEnd, EditionState State, int Participants)
    {
        /// <summary>Whether somebody can still take part.</summary>
        public bool IsOpen => State is EditionState.Draft or EditionState.Running or EditionState.InterimFrozen;
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/templates/{template}/editions", async (string template, ListEditions slice, CancellationToken cancel) =>
            Results.Ok(await slice.Handle(template, cancel)))
            .For(AccessRole.FunctionalAdministrator, AccessRole.CaseOwner);

    /// <summary>The editions, the newest first.</summary>
    public async Task<IReadOnlyList<Item>> Handle(string template, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var rows = await db.Set<EditionRow>().Where(e => e.TemplateId == template).OrderByDescending(e => e.StartsOn).ThenBy(e => e.Id).ToListAsync(cancel);
        var participants = await db.Set<Enrolment>().Where(e => e.EditionId != null).GroupBy(e => e.EditionId!.Value)
            .Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        return rows.ConvertAll(row => new Item(
            row.Id, row.Title, row.TemplateVersion, row.StartsOn, row.PlannedEnd, row.State, participants.GetValueOrDefault(row.Id)));
    }
}
