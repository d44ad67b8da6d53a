using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Rules.Enforcement;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Letters.Enforcing;

/// <summary>The letters of a case of enforcement: what they say of it, when each may go out, and where the case stands after it.</summary>
internal sealed class EnforcementCase(EnforcementBook book, PersonKeys keys, LegalSituations situations) : ILetterCase
{
    private static readonly string[] AboutMoney = ["fine-intention", "fine-decision"];

    public LetterBegins Begins => LetterBegins.Enforcement;

    public async Task<Guid?> PersonOf(MeedoenDb db, Guid about, CancellationToken cancel) =>
        await db.Set<EnforcementFile>().Where(e => e.Id == about).Select(e => (Guid?)e.PersonId).FirstOrDefaultAsync(cancel);

    public async Task<IReadOnlyDictionary<string, object>?> Values(Tenant tenant, MeedoenDb db, Letter letter, DateOnly today, CancellationToken cancel)
    {
        if (await db.Set<EnforcementFile>().FirstOrDefaultAsync(e => e.Id == letter.CaseId, cancel) is not { } file || await keys.For(tenant, file.PersonId) is not { } cipher)
        {
            return null;
        }

        var words = EnforcementBook.Open(cipher, file);
        var values = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            ["article"] = file.Ground == EnforcementGround.Intake ? "22" : "23",
            ["facts"] = words.Happened,
            ["missed-on"] = file.MissedAgainOn ?? file.MissedOn,
        };
        Put(values, "heard", words.Heard);
        Put(values, "weighed", words.Weighed);
        var amount = file.Proposed ?? (await book.Fine(tenant, db, file, today, cancel)).Amount;
        if (amount > 0)
        {
            values["amount"] = (decimal)amount;
        }

        if (file.Ground == EnforcementGround.Intake)
        {
            var now = await situations.Of(tenant, db, file.PersonId, today, cancel);
            values["new-until"] = IntakeFine.NewTermLast(today, now.Law, now.Calendar);
        }

        return values;
    }

    /// <summary>One step at a time; and where courts stand in the way no letter speaks of money.</summary>
    public async Task<Refusal?> Waits(ActScope scope, Letter letter, CancellationToken cancel)
    {
        if (await scope.Db.Set<EnforcementFile>().FirstOrDefaultAsync(e => e.Id == letter.CaseId, cancel) is not { } file)
        {
            return null;
        }

        if (!EnforcementRules.MaySend(letter.Template, file.State, file.Ground))
        {
            return new Refusal("letters.step-not-now") { Status = 409 };
        }

        if (!AboutMoney.Contains(letter.Template))
        {
            return null;
        }

        if (letter.Template == "fine-intention" && await book.ViewUntil(scope, letter, cancel) is { } until && until < scope.Today.AddDays(EnforcementRules.DaysForView))
        {
            return new Refusal("letters.view-days", LetterFields.Prefix + "until", "Awb art. 4:8").With(EnforcementRules.DaysForView);
        }

        var fine = await book.Fine(scope, file, cancel);
        return fine.IsBlocked(file) ? new Refusal("letters.courts-block").With(string.Join(" ", fine.Why))
            : file.State == EnforcementState.Agreed && fine.Amount != file.Proposed ? new Refusal("letters.amount-changed").With(fine.Amount)
            : null;
    }

    public async Task Sent(ActScope scope, Letter letter, CancellationToken cancel)
    {
        if (await scope.Db.Set<EnforcementFile>().FirstOrDefaultAsync(e => e.Id == letter.CaseId, cancel) is not { } file)
        {
            return;
        }

        file.State = letter.Template switch
        {
            "no-show-warning" or "conduct-warning" => EnforcementState.Warned,
            "fine-intention" => EnforcementState.ViewAsked,
            _ => EnforcementState.Closed,
        };
        file.IsFined = letter.Template == "fine-decision";
        file.ClosedOn = file.State == EnforcementState.Closed ? scope.Today : null;
        file.Version++;
        scope.Record(new EnforcementMoved(file.Id, file.State), file.PersonId, LetterBook.Category);
    }

    private static void Put(Dictionary<string, object> values, string key, string? text)
    {
        if (text is not null)
        {
            values[key] = text;
        }
    }
}
