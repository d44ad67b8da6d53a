using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>One edition: its dates, the frozen figures beside those of today, what was learned, and what changed since the one it follows.</summary>
public sealed class ShowEdition(Current current, TemplateShelf shelf) : ISlice
{
    /// <summary>The edition.</summary>
    public sealed record Answer(Guid Id, string Title, string Template, int TemplateVersion, DateOnly StartsOn, EditionState State)
    {
        public DateOnly? PlannedEnd { get; init; }

        /// <summary>First day on which the interim balance may be frozen, or null.</summary>
        public DateOnly? InterimFrom { get; init; }

        /// <summary>The day of the frozen figures, or null.</summary>
        public DateOnly? InterimOn { get; init; }

        /// <summary>Figures of today, by indicator.</summary>
        public IReadOnlyDictionary<string, int> Now { get; init; } = new Dictionary<string, int>();

        /// <summary>Frozen figures, by indicator.</summary>
        public IReadOnlyDictionary<string, int> Frozen { get; init; } = new Dictionary<string, int>();

        /// <summary>What was learned, in order.</summary>
        public IReadOnlyList<Learned> Lessons { get; init; } = [];

        /// <summary>Name of the edition it follows, or null.</summary>
        public string? Follows { get; init; }

        /// <summary>What changed in the template since that edition.</summary>
        public IReadOnlyList<TemplateDifference> Changes { get; init; } = [];
    }

    /// <summary>Something that was learned.</summary>
    public sealed record Learned(DateOnly On, string Text);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapGet("/editions/{edition:guid}", async (Guid edition, ShowEdition slice, CancellationToken cancel) =>
            (await slice.Handle(edition, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>The edition, or not found.</summary>
    public async Task<Outcome<Answer>> Handle(Guid edition, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        if (await db.Set<EditionRow>().FirstOrDefaultAsync(e => e.Id == edition, cancel) is not { } row)
        {
            return Refusal.NotFound;
        }

        var followed = row.Follows is { } id ? await db.Set<EditionRow>().FirstOrDefaultAsync(e => e.Id == id, cancel) : null;
        var template = (await shelf.Find(db, current.Tenant.Slug, row.TemplateId, row.TemplateVersion, cancel))!;
        var older = followed is null ? template : (await shelf.Find(db, current.Tenant.Slug, followed.TemplateId, followed.TemplateVersion, cancel))!;
        return new Answer(row.Id, row.Title, row.TemplateId, row.TemplateVersion, row.StartsOn, row.State)
        {
            PlannedEnd = row.PlannedEnd,
            InterimFrom = row.InterimFrom,
            InterimOn = row.InterimOn,
            Now = await EditionFigures.Of(db, edition, cancel),
            Frozen = await db.Set<EditionFigure>().Where(f => f.EditionId == edition).ToDictionaryAsync(f => f.Indicator, f => f.Number, cancel),
            Lessons = await db.Set<EditionLesson>().Where(l => l.EditionId == edition).OrderBy(l => l.Id).Select(l => new Learned(l.On, l.Text)).ToListAsync(cancel),
            Follows = followed?.Title,
            Changes = TemplateDiff.Compare(older, template),
        };
    }
}
