using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Assessments;

/// <summary>
/// How somebody's Dutch is going: every test, the change per skill, and the schools that fit. Who has the short form sees that there was a
/// test and when, and that there are lessons; no levels and no names.
/// </summary>
public sealed class OpenLanguage(Current current, FactBook book, RouteWork route) : ISlice
{
    /// <summary>What a reader sees.</summary>
    /// <param name="Person">About whom.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="LastTestOn">Day of the newest test, or null.</param>
    /// <param name="HasLessons">Whether there are lessons, or a registration for them.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, DateOnly? LastTestOn, bool HasLessons)
    {
        /// <summary>The tests, the newest first; empty for the short form.</summary>
        public IReadOnlyList<LanguageTest> Tests { get; init; } = [];

        /// <summary>Tests that were recorded wrongly and do not count, the newest first; empty for the short form.</summary>
        public IReadOnlyList<LanguageTest> Corrected { get; init; } = [];

        /// <summary>How each skill went.</summary>
        public IReadOnlyList<SkillTrend> Trend { get; init; } = [];

        /// <summary>The schools; null while nothing was measured, or for the short form.</summary>
        public ProviderAdvice? Advice { get; init; }

        /// <summary>Names of the schools that were advised.</summary>
        public IReadOnlyList<string> Advised { get; init; } = [];

        /// <summary>Name of the school that the participant chose, or null.</summary>
        public string? Chosen { get; init; }

        /// <summary>Who chooses the school under the act this person falls under; null when that is not known, or not for this reader.</summary>
        public SchoolChooser? Chooser { get; init; }

        /// <summary>Code of that act, or null.</summary>
        public string? Regime { get; init; }

        /// <summary>Name of the school that the participant wishes, or null.</summary>
        public string? Wish { get; init; }

        /// <summary>Name of the school that the municipality offers, or null.</summary>
        public string? Offered { get; init; }

        /// <summary>When the participant was registered for lessons, by whom and of which party; null while that was not done.</summary>
        public (DateOnly On, string By, string Organisation)? Registered { get; init; }

        /// <summary>Day on which the result was talked about, as it is stored, or null.</summary>
        public string? DiscussedOn { get; init; }

        /// <summary>Whether this reader sees only that and when.</summary>
        public bool IsShort => !Rights.CanRead(Rubric.R4);
    }

    private const string RegisteredOn = "lesson-registered-on";
    private static readonly string[] Lessons = ["lesson-start", RegisteredOn];

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/language", async (Guid person, OpenLanguage slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(LanguageBody.Of(view))))
        .ForSignedIn();

    /// <summary>Opens it; not found for who is not involved, forbidden for who has nothing to do with language.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!RubricMask.Has(mask.Visible, Rubric.R4))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/language", "lessons", [person], 1L << (int)Rubric.R4);
        var all = await db.Set<LanguageTest>().Where(t => t.PersonId == person).OrderByDescending(t => t.TestedOn).ThenByDescending(t => t.Id).ToListAsync(cancel);
        var tests = all.FindAll(t => t.Correction is null);
        var facts = await book.Current(current.Tenant, person, mask);
        var known = facts.ToLookup(f => f.Key, f => f.Value);
        var view = new View(brief, mask, tests is [var newest, ..] ? newest.TestedOn : null, Lessons.Any(known.Contains));
        return view.IsShort ? view : await Choice(
            await Whole(view with { Corrected = all.FindAll(t => t.Correction is not null) }, tests, known, db, cancel), facts.FirstOrDefault(f => f.Key == RegisteredOn), known, db, cancel);
    }

    /// <summary>Whose choice it is by the act, what was wished and offered, and whether the registration was done.</summary>
    private async Task<View> Choice(View view, StatedFact? registered, ILookup<string, string> known, MeedoenDb db, CancellationToken cancel)
    {
        var regime = known[SchoolSteps.Regime].FirstOrDefault();
        var by = registered is null ? null : await PartiesDirectory.Account(db, registered.Author, cancel);
        return view with
        {
            Regime = regime,
            Chooser = regime is null ? null : SchoolSteps.Chooser(await route.Templates(db, current.Tenant, view.Person.Id, cancel), regime),
            Wish = known["provider-wish"].FirstOrDefault(),
            Offered = known["provider-offer"].FirstOrDefault(),
            Registered = registered is null ? null : (DateOnly.Parse(registered.Value, CultureInfo.InvariantCulture), by?.Name ?? string.Empty, by?.OrganisationName ?? string.Empty),
        };
    }

    private static async Task<View> Whole(
        View view, IReadOnlyList<LanguageTest> tests, ILookup<string, string> known, MeedoenDb db, CancellationToken cancel)
    {
        var needs = LevelCodes.Needs(known);
        return view with
        {
            Tests = tests,
            Trend = SkillTrend.Of(tests),
            Advice = needs.Levels.Count == 0 ? null : ProviderAdvice.For(needs, await db.Set<LessonProvider>().ToListAsync(cancel)),
            Advised = [.. known["provider-advice"]],
            Chosen = known["provider-choice"].FirstOrDefault(),
            DiscussedOn = known["language-test-discussed-on"].FirstOrDefault(),
        };
    }
}
