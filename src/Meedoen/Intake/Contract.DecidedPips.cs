using Meedoen.Law;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Intake;

/// <summary>Reads decided versions of PIPs for other modules, such as letters. The caller has asked the rights.</summary>
public sealed class DecidedPips(Current current, PersonKeys keys, LawsInForce laws)
{
    /// <summary>Every decided version of a person, the newest first, for a page.</summary>
    public async Task<IReadOnlyList<DecidedPip>> Of(Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var rows = await Rows(db, person, cancel);
        return rows.Count > 0 && await keys.For(tenant, person) is { } cipher ? rows.ConvertAll(row => Read(row, cipher, laws.Of(tenant))) : [];
    }

    /// <summary>The same inside an act.</summary>
    public async Task<IReadOnlyList<DecidedPip>> Of(ActScope scope, Guid person, CancellationToken cancel)
    {
        var rows = await Rows(scope.Db, person, cancel);
        if (rows.Count == 0)
        {
            return [];
        }

        var cipher = await keys.For(scope, person, cancel);
        return rows.ConvertAll(row => Read(row, cipher, laws.Of(current.Tenant)));
    }

    private static Task<List<PipVersion>> Rows(MeedoenDb db, Guid person, CancellationToken cancel) =>
        db.Set<PipVersion>().AsNoTracking().Where(v => v.PersonId == person).OrderByDescending(v => v.Number).ToListAsync(cancel);

    private static DecidedPip Read(PipVersion row, PersonCipher cipher, LawText law)
    {
        var content = cipher.Open<PipContentWords>(row.Content, row.Id);
        return new DecidedPip(row.Id, row.PersonId, row.Number, row.Dated, row.KnownOn, row.DecidedBy)
        {
            Text = content.Text,
            Goals = content.Goals,
            ChangeReason = content.ChangeReason,
            ObjectionUntil = LegalSituations.ObjectionUntil(law, row.KnownOn),
        };
    }
}
