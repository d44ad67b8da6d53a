using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Enforcing;

/// <summary>
/// The cases of enforcement of a person, with what the law and courts leave of a fine. Where no approach knows an obligation there is no
/// such page: it answers as what does not exist.
/// </summary>
public sealed class ReadEnforcement(Current current, EnforcementBook book, PersonKeys keys) : ISlice
{
    /// <summary>A case.</summary>
    /// <param name="Id">Id.</param>
    /// <param name="Ground">What was not done.</param>
    /// <param name="State">Where it stands.</param>
    /// <param name="MissedOn">Day of the first miss.</param>
    /// <param name="MissedAgainOn">Day of the second, or null.</param>
    public sealed record Item(Guid Id, EnforcementGround Ground, EnforcementState State, DateOnly MissedOn, DateOnly? MissedAgainOn)
    {
        /// <summary>For the next step.</summary>
        public int Version { get; init; }

        /// <summary>What people said; only what the participant said themselves, for the participant.</summary>
        public required EnforcementWords Words { get; init; }

        /// <summary>How far to blame, once weighed.</summary>
        public Blame? Blame { get; init; }

        /// <summary>Whole euros that were proposed, or null.</summary>
        public int? Proposed { get; init; }

        /// <summary>Whether the reader is the one who proposed.</summary>
        public bool IsProposedByMe { get; init; }

        /// <summary>Whether it ended with a fine.</summary>
        public bool IsFined { get; init; }

        /// <summary>When it ended, or null.</summary>
        public DateOnly? ClosedOn { get; init; }

        /// <summary>What the law and courts leave of a fine; for colleagues, while it is open.</summary>
        public FineView? Fine { get; init; }

        /// <summary>Whether courts stand in the way.</summary>
        public bool IsBlocked { get; init; }

        /// <summary>Code of the letter that comes next, or null.</summary>
        public string? NextLetter => EnforcementRules.NextLetter(State, Ground);

        /// <summary>Whether it can be told now that there is no fine.</summary>
        public bool CanSayNoFine => State != EnforcementState.Closed && EnforcementRules.MaySend("no-fine-decision", State, Ground);

        /// <summary>Whether a step can be taken now.</summary>
        public bool Can(EnforcementStep step) => State != EnforcementState.Closed && EnforcementRules.From(step).Contains(State);
    }

    /// <summary>The cases of a person.</summary>
    /// <param name="Person">Whose.</param>
    /// <param name="Rights">What the reader may do.</param>
    /// <param name="Cases">The newest first.</param>
    public sealed record View(PersonBrief Person, RubricMask Rights, IReadOnlyList<Item> Cases);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapGet("/persons/{person:guid}/enforcement", async (Guid person, ReadEnforcement slice, CancellationToken cancel) =>
            (await slice.Handle(person, cancel)).ToResult(view => Results.Ok(new
            {
                Cases = view.Cases.Select(one => new
                {
                    one.Id,
                    one.Ground,
                    one.State,
                    one.MissedOn,
                    one.MissedAgainOn,
                    one.Version,
                    one.Words,
                    one.Blame,
                    one.Proposed,
                    one.IsFined,
                    one.ClosedOn,
                    one.NextLetter,
                    Amount = one.Fine?.Amount,
                    Gate = one.Fine?.Gate.ToString(),
                    one.IsBlocked,
                    Why = one.Fine?.Why,
                    Articles = one.Fine?.Articles,
                }),
            })))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.Participant);

    /// <summary>Whether there is anything to enforce: an approach with an obligation, or a case of before.</summary>
    public async Task<bool> IsThere(Guid person, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return await book.IsPossible(current.Tenant, db, person, cancel) || await db.Set<EnforcementFile>().AnyAsync(e => e.PersonId == person, cancel);
    }

    /// <summary>Lists them; not found for who is not involved and where no approach knows an obligation, forbidden for who may not read decisions.</summary>
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
        var rows = await db.Set<EnforcementFile>().Where(e => e.PersonId == person).OrderByDescending(e => e.MissedOn).ThenByDescending(e => e.Id).ToListAsync(cancel);
        if (await Persons.Brief(db, person, cancel) is not { } brief || (rows.Count == 0 && !await book.IsPossible(current.Tenant, db, person, cancel)))
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/enforcement", "guidance", [person], 1L << LetterBook.Category);
        var cipher = rows.Count == 0 ? null : await keys.For(current.Tenant, person);
        var items = new List<Item>();
        foreach (var row in rows)
        {
            items.Add(await ItemOf(db, row, cipher!, cancel));
        }

        return new View(brief, mask, items);
    }

    private async Task<Item> ItemOf(MeedoenDb db, EnforcementFile row, PersonCipher cipher, CancellationToken cancel)
    {
        var isOwn = current.Actor.Role == AccessRole.Participant.Code();
        var words = EnforcementBook.Open(cipher, row);
        var fine = isOwn || row.State == EnforcementState.Closed ? null : await book.Fine(current.Tenant, db, row, current.Today, cancel);
        return new Item(row.Id, row.Ground, row.State, row.MissedOn, row.MissedAgainOn)
        {
            Version = row.Version,
            Words = isOwn ? new EnforcementWords(words.Happened, words.Heard) : words,
            Blame = isOwn ? null : row.Blame,
            Proposed = isOwn ? null : row.Proposed,
            IsProposedByMe = row.ProposedBy == current.Actor.Id,
            IsFined = row.IsFined,
            ClosedOn = row.ClosedOn,
            Fine = fine,
            IsBlocked = fine?.IsBlocked(row) == true,
        };
    }
}
