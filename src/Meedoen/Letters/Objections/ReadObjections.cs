using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Explaining;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Objections;

/// <summary>The objections of a person, each with what the law says of it: in time or not, and by when is decided.</summary>
public sealed class ReadObjections(Current current, PersonKeys keys, LegalSituations situations) : ISlice
{
    /// <summary>An objection.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Letter">The decision, or null when it was not a letter of this system.</param>
    /// <param name="DecisionOn">When the decision was made known.</param>
    /// <param name="ReceivedOn">When it came in.</param>
    /// <param name="Way">How.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="Words">What the participant wrote or said.</param>
    public sealed record Item(Guid Id, Guid? Letter, DateOnly DecisionOn, DateOnly ReceivedOn, ObjectionWay Way, ObjectionState State, string Words)
    {
        /// <summary>For the next step.</summary>
        public int Version { get; init; }

        /// <summary>Whether it came in time, and how that was counted.</summary>
        public required Finding InTime { get; init; }

        /// <summary>By when is decided, and how that was counted.</summary>
        public required Finding DecideBy { get; init; }

        /// <summary>When its receipt was confirmed, or null.</summary>
        public DateOnly? ConfirmedOn { get; init; }

        /// <summary>Whether the participant was heard.</summary>
        public HearingState Hearing { get; init; }

        /// <summary>Day of the hearing, or null.</summary>
        public DateOnly? HearingOn { get; init; }

        /// <summary>What was said, or why there was no hearing; or null.</summary>
        public string? HearingNote { get; init; }

        /// <summary>When it was put off, or null.</summary>
        public DateOnly? AdjournedOn { get; init; }

        /// <summary>Why it was put off, or null.</summary>
        public string? AdjournNote { get; init; }

        /// <summary>What was chosen, or null.</summary>
        public ObjectionOutcome? Outcome { get; init; }

        /// <summary>When it was decided, or null.</summary>
        public DateOnly? DecidedOn { get; init; }

        /// <summary>Last day to go to court, or null before the decision.</summary>
        public DateOnly? AppealUntil { get; init; }
    }

    /// <summary>The objections of a person.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Objections">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Item> Objections);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/objections", async (Guid person, ReadObjections slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new
            {
                Objections = view.Objections.Select(o => new
                {
                    o.Id,
                    o.Letter,
                    o.DecisionOn,
                    o.ReceivedOn,
                    o.Way,
                    o.State,
                    o.Words,
                    o.Version,
                    InTime = o.InTime.State is FindingState.Met,
                    LastDay = o.InTime.LastDay,
                    DecideBy = o.DecideBy.LastDay,
                    o.ConfirmedOn,
                    o.Hearing,
                    o.HearingOn,
                    o.AdjournedOn,
                    o.Outcome,
                    o.DecidedOn,
                    o.AppealUntil,
                }),
            })))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.Participant);

    /// <summary>Lists them; not found for who is not involved, forbidden for who may not read decisions.</summary>
    public async Task<Outcome<View>> Handle(Guid person, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (!mask.CanRead(Rubric.R16))
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/objections", "guidance", [person], 1L << LetterBook.Category);
        var rows = await db.Set<Objection>().Where(o => o.PersonId == person).OrderByDescending(o => o.ReceivedOn).ThenByDescending(o => o.Id).ToListAsync(cancel);
        return new View(brief, mask, rows.Count == 0 ? [] : await Items(db, person, rows, cancel));
    }

    private async Task<IReadOnlyList<Item>> Items(MeedoenDb db, Guid person, List<Objection> rows, CancellationToken cancel)
    {
        var cipher = (await keys.For(current.Tenant, person))!;
        var now = await situations.Of(current.Tenant, db, person, current.Today, cancel);
        string? Open(byte[]? text, Guid row) => text is null ? null : cipher.OpenText(text, row);
        return rows.ConvertAll(row => new Item(row.Id, row.LetterId, row.DecisionOn, row.ReceivedOn, row.Way, row.State, cipher.OpenText(row.Words, row.Id))
        {
            Version = row.Version,
            InTime = ObjectionLaw.InTime(row, now),
            DecideBy = ObjectionLaw.DecideBy(row, now),
            ConfirmedOn = row.ConfirmedOn,
            Hearing = row.Hearing,
            HearingOn = row.HearingOn,
            HearingNote = Open(row.HearingNote, row.Id),
            AdjournedOn = row.AdjournedOn,
            AdjournNote = Open(row.AdjournNote, row.Id),
            Outcome = row.Outcome,
            DecidedOn = row.DecidedOn,
            AppealUntil = row.DecidedOn is { } decided ? ObjectionLaw.AppealUntil(decided, now) : null,
        });
    }
}
