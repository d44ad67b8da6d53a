using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Dossiers;

/// <summary>Opens somebody's file: what the reader may know of the person, what happened, and what is new since the reader's last visit.</summary>
public sealed class OpenDossier(Current current, FactBook book, DictionaryInForce dictionaries, DossierVisits visits) : ISlice
{
    private const int MostEvents = 40;

    /// <summary>A file as one reader sees it.</summary>
    /// <param name="Person">The person.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Facts">What is known, as far as the reader may see it.</param>
    /// <param name="Events">What happened, newest first.</param>
    /// <param name="Since">Begin of the reader's visit before this one, or null at the first visit.</param>
    public sealed record View(
        PersonBrief Person, RubricMask Rights, IReadOnlyList<SeenFact> Facts, IReadOnlyList<TimelineEntry> Events, DateTime? Since)
    {
        /// <summary>The dictionary by which it is shown.</summary>
        public required DataDictionary Dictionary { get; init; }

        /// <summary>Whether something happened after the visit before.</summary>
        public bool IsNew(TimelineEntry entry) => Since is { } since && entry.RecordedAt > since;

        /// <summary>Values per key, for completeness.</summary>
        public IReadOnlyDictionary<string, IReadOnlyList<string>> Known => Facts.Where(f => f.Value is not null)
            .GroupBy(f => f.Key.Key, f => f.Value!).ToDictionary(g => g.Key, g => (IReadOnlyList<string>)[.. g], StringComparer.Ordinal);
    }

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}", async (Guid person, OpenDossier slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => new DossierAnswer(DossierBody.Of(view))))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        current.Saw("/persons/{person}", "guidance", [person], (long)mask.Visible << 1);
        if (await Persons.Brief(current.Tenant, person) is not { } brief)
        {
            return Refusal.NotFound;
        }

        var dictionary = dictionaries.Of(current.Tenant);
        var stated = await book.Current(current.Tenant, person, mask);
        var facts = FactView.Project(dictionary, stated, mask, current.Actor.Id);
        var since = await visits.Note(current.Tenant, current.Actor.Id, person, cancel);
        return new View(brief.For(mask), mask, [.. facts], await Timeline.Of(current.Tenant, person, mask, current.Actor.Id, MostEvents), since)
        {
            Dictionary = dictionary,
        };
    }
}
