using Meedoen.Law;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Text;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Objections;

/// <summary>The letters of an objection: what they say of it, when the decision may go out, and what follows.</summary>
internal sealed class ObjectionCase(LegalSituations situations, PersonKeys keys) : ILetterCase
{
    private const string Decision = "objection-decision";
    private static readonly string[] Languages = ["nl", "en", "ar"];

    public LetterBegins Begins => LetterBegins.Objection;

    public async Task<Guid?> PersonOf(MeedoenDb db, Guid about, CancellationToken cancel) =>
        await db.Set<Objection>().Where(o => o.Id == about).Select(o => (Guid?)o.PersonId).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<string, object>?> Values(Tenant tenant, MeedoenDb db, Letter letter, DateOnly today, CancellationToken cancel)
    {
        if (await db.Set<Objection>().FirstOrDefaultAsync(o => o.Id == letter.CaseId, cancel) is not { } row)
        {
            return null;
        }

        var now = await situations.Of(tenant, db, row.PersonId, today, cancel);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["received"] = row.ReceivedOn,
            ["decision-on"] = row.DecisionOn,
            ["decide-by"] = ObjectionLaw.DecideBy(row, now).LastDay!.Value,
            ["appeal-until"] = ObjectionLaw.AppealUntil(today, now),
        };
        if (row.Outcome is { } outcome)
        {
            values["outcome"] = Text($"outcome-letter.{outcome}");
        }

        if (row.HearingNote is { } note && await keys.For(tenant, row.PersonId) is { } cipher)
        {
            values["hearing"] = cipher.OpenText(note, row.Id);
        }

        return values;
    }

    /// <summary>After a hearing or without one on request; and not by who signed the decision itself (Awb art. 7:5, 10:3 lid 3).</summary>
    public async Task<Refusal?> Waits(ActScope scope, Letter letter, CancellationToken cancel)
    {
        if (letter.Template != Decision || await scope.Db.Set<Objection>().FirstOrDefaultAsync(o => o.Id == letter.CaseId, cancel) is not { } row)
        {
            return null;
        }

        var decided = row.LetterId is { } id ? await scope.Db.Set<Letter>().FirstOrDefaultAsync(l => l.Id == id, cancel) : null;
        return row.State != ObjectionState.Open ? new Refusal("letters.objection-closed") { Status = 409 }
            : row.Outcome is null ? new Refusal("letters.outcome-missing")
            : decided?.SentBy == scope.Act.Actor.Id ? new Refusal("letters.other-decides", LegalBasis: "Awb art. 10:3 lid 3")
            : null;
    }

    public async Task Sent(ActScope scope, Letter letter, CancellationToken cancel)
    {
        if (await scope.Db.Set<Objection>().FirstOrDefaultAsync(o => o.Id == letter.CaseId, cancel) is not { } row)
        {
            return;
        }

        row.Version++;
        if (letter.Template != Decision)
        {
            row.ConfirmedOn ??= scope.Today;
            return;
        }

        (row.State, row.DecidedOn) = (ObjectionState.Decided, scope.Today);
        scope.Record(new ObjectionDecided(row.Id, row.Outcome!.Value), row.PersonId, LetterBook.Category);
        if (row.Outcome != ObjectionOutcome.Upheld && await ClientTeam.ContactPerson(scope.Db, row.PersonId, scope.Today, cancel) is { } contact)
        {
            scope.Notify(contact.Account, "objection-changes", row.PersonId, row.Id, scope.Today);
        }
    }

    private static Localized Text(string key) => new(Languages.ToDictionary(
        code => code, code => Words.In(System.Globalization.CultureInfo.GetCultureInfo(code), "Letters", key), StringComparer.Ordinal));
}
