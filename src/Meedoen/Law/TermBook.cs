using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Rules.Evaluating;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>Computes the terms of a person again and writes the rows that lists read, inside the act that changed something.</summary>
public sealed class TermBook(LegalFiles files)
{
    private (Guid Act, Guid Person, int Events) last;

    /// <summary>
    /// Writes them again. Asked more than once for the same person in one act it does the work once, unless more was recorded meanwhile.
    /// </summary>
    public async Task Refresh(ActScope scope, Guid person, CancellationToken cancel)
    {
        var asked = (scope.Act.Id, person, scope.Events.Count);
        if (asked == last)
        {
            return;
        }

        await scope.Db.SaveChangesAsync(cancel);
        await Write(scope, person, await files.Read(scope, person, cancel), cancel);
        last = (scope.Act.Id, person, scope.Events.Count);
    }

    private static async Task Write(ActScope scope, Guid person, LegalFile file, CancellationToken cancel)
    {
        var rows = await scope.Db.Set<LegalTerm>().Where(t => t.PersonId == person).ToDictionaryAsync(t => t.Code, StringComparer.Ordinal, cancel);
        var standing = await scope.Db.FindAsync<LegalStanding>([person], cancel);
        if (!file.IsUnderLaw)
        {
            scope.Db.RemoveRange(rows.Values);
            if (standing is not null)
            {
                scope.Db.Remove(standing);
            }

            return;
        }

        var findings = LegalPosition.Evaluate(file.On(scope.Today));
        standing ??= scope.Db.Add(new LegalStanding { PersonId = person, RulesVersion = file.Law.Version }).Entity;
        (standing.Regime, standing.RulesVersion) = (file.Facts.Regime, file.Law.Version);
        standing.NextChangeOn = TermRows.NextChange(file, findings, scope.Today);
        var distances = await TermDistances.Read(scope.Db, cancel);
        foreach (var finding in TermRows.Terms(findings))
        {
            var code = finding.Kind.Code;
            if (!rows.Remove(code, out var row))
            {
                row = scope.Db.Add(new LegalTerm { PersonId = person, Code = code }).Entity;
            }

            if (TermRows.Fill(row, finding, distances.Of(code)))
            {
                scope.Record(new TermMissed(code, row.RulingLastDay!.Value), person, (int)TermKinds.Of(code).Rubric);
            }
        }

        scope.Db.RemoveRange(rows.Values);
        scope.Touch(person, (int)Rubric.R2);
    }
}

/// <summary>The distances that hold in a tenant.</summary>
internal sealed class TermDistances(IReadOnlyDictionary<string, TermWarning> chosen)
{
    /// <summary>Reads what the tenant chose.</summary>
    public static async Task<TermDistances> Read(MeedoenDb db, CancellationToken cancel) =>
        new(await db.Set<TermWarning>().AsNoTracking().ToDictionaryAsync(w => w.Code, StringComparer.Ordinal, cancel));

    /// <summary>The distance of a term: as chosen, else as it came.</summary>
    public Distance Of(string code)
    {
        var kind = TermKinds.Of(code);
        return chosen.TryGetValue(code, out var own) ? new(own.WarnDays, own.EscalateDays) : new(kind.WarnDays, kind.EscalateDays);
    }
}
