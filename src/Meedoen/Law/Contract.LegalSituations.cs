using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Rules.Decisions;
using Meedoen.Rules.Duty;
using Meedoen.Rules.Facts;

namespace Meedoen.Law;

/// <summary>What the rules are given about one person, for modules that ask them something of their own. The caller has asked the rights.</summary>
public sealed class LegalSituations(LegalFiles files)
{
    /// <summary>Inside an act, what the act wrote before included.</summary>
    public async Task<Situation> Of(ActScope scope, Guid person, CancellationToken cancel) => (await files.Read(scope, person, cancel)).On(scope.Today);

    /// <summary>For a page.</summary>
    public async Task<Situation> Of(Tenant tenant, MeedoenDb db, Guid person, DateOnly today, CancellationToken cancel) =>
        (await files.Read(tenant, db, person, cancel)).On(today);

    /// <summary>Last day to object to a decision that was made known on a day (Awb art. 6:7-6:8).</summary>
    public static DateOnly ObjectionUntil(LawText law, DateOnly knownOn) =>
        ObjectionTerm.Compute(knownOn, knownOn, null, law.Book, Rules.Calendar.Plain).LastDay!.Value;

    /// <summary>Whether the act of 2021 asks a broad intake and a plan of the municipality for this person now (Wet inburgering 2021 art. 14-15).</summary>
    public static bool AsksIntake(Situation now) => now.IsUnderWi2021 && !Obligation.IsOver(now) && !now.Has(LegalEventKind.Died);
}
