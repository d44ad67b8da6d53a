using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Dossiers.Sharing;

/// <summary>
/// The administrator changes how far a role reaches, within the fixed floor and from a day on. First what it would open or close;
/// then, with the same form, for real.
/// </summary>
public sealed class ChangeSharing(Current current, SharingInForce profiles, TimeProvider real) : ISlice
{
    /// <summary>What is asked.</summary>
    /// <param name="Role">Two-letter code.</param>
    /// <param name="Rights">Per rubric (<c>R4</c>) the right wanted; a rubric left out stays as it is.</param>
    /// <param name="From">First day; today or later.</param>
    /// <param name="Version">Number of the edition that the form was made from.</param>
    public sealed record Request(string Role, IReadOnlyDictionary<string, RubricRight> Rights, DateOnly? From, int Version);

    // Only an employer meets somebody by the candidate profile, and only these two count groups: elsewhere the letter would mean nothing.
    private static readonly RubricRight[] Offered = [RubricRight.None, RubricRight.ShortForm, RubricRight.OwnContributions, RubricRight.Read, RubricRight.Write];

    private static IEnumerable<RubricRight> OfferedTo(AccessRole role) => role switch
    {
        AccessRole.Employer => Offered.Append(RubricRight.ProfileOnly).Order(),
        AccessRole.PolicyOfficer or AccessRole.MunicipalOfficial => Offered.Append(RubricRight.FiguresOnly).Order(),
        _ => Offered,
    };

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        // A page: nobody changes this without having seen what it does.
    }

    /// <summary>The cells of a role, as they were decided last.</summary>
    public IReadOnlyList<SharingCell> Cells(AccessRole role) =>
        [.. Enum.GetValues<Rubric>().Select(rubric => new SharingCell(rubric, profiles.Newest(current.Tenant)[role, rubric].Right, Allowed(role, rubric)))];

    /// <summary>Number of the edition that was decided last.</summary>
    public int Version => profiles.Newest(current.Tenant).Version;

    /// <summary>What it would open or close.</summary>
    public Outcome<IReadOnlyList<SharingChange>> Preview(Request request)
    {
        var newest = profiles.Newest(current.Tenant);
        return request.Version != newest.Version
            ? Refusal.ChangedMeanwhile
            : Apply(newest, request).Then<IReadOnlyList<SharingChange>>(changed => Differences(newest, changed).ToList());
    }

    /// <summary>Makes the edition.</summary>
    public async Task<Outcome<Done>> Handle(Request request, string? key, CancellationToken cancel)
    {
        var done = await current.Do(nameof(ChangeSharing), "administration", null, scope => Decide(scope, request, cancel), cancel, key);
        profiles.Forget(current.Tenant);
        return done;
    }

    /// <summary>The editions, newest first.</summary>
    public async Task<IReadOnlyList<SharingHistory>> History(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var editions = await db.Set<SharingEdition>().OrderBy(e => e.Number).ToListAsync(cancel);
        var names = await PartiesDirectory.Names(db, [.. editions.Select(e => e.By)], cancel);
        var before = SharingProfiles.Standard;
        var history = new List<SharingHistory>();
        foreach (var edition in editions)
        {
            var profile = SharingInForce.Profile(edition.Number, edition.Cells);
            history.Insert(0, new SharingHistory(edition.Number, edition.From, names.GetValueOrDefault(edition.By, string.Empty), [.. Differences(before, profile)]));
            before = profile;
        }

        return history;
    }

    private async Task<Outcome<Done>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var last = await scope.Db.Set<SharingEdition>().OrderByDescending(e => e.Number).FirstOrDefaultAsync(cancel);
        var newest = last is null ? SharingProfiles.Standard : SharingInForce.Profile(last.Number, last.Cells);
        if (request.Version != newest.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        if (request.From is not { } from || from < scope.Today || from < last?.From)
        {
            return new Refusal("dossiers.sharing-from", "From");
        }

        return Apply(newest, request).Then<Done>(changed =>
        {
            scope.Db.Add(new SharingEdition
            {
                Id = Ids.New(),
                Number = newest.Version + 1,
                From = from,
                Cells = SharingInForce.Cells(changed),
                By = scope.Act.Actor.Id,
                MadeAt = real.GetUtcNow().UtcDateTime,
            });
            scope.Record(new SharingProfileChanged(newest.Version + 1, from, Differences(newest, changed).Count()), null, 0);
            return Done.Instance;
        });
    }

    private static Outcome<SharingProfile> Apply(SharingProfile newest, Request request)
    {
        if (AccessRoles.FromCode(request.Role) is not { } role)
        {
            return Refusal.NotFound;
        }

        var changed = newest;
        foreach (var rubric in Enum.GetValues<Rubric>())
        {
            if (request.Rights.TryGetValue(rubric.ToString(), out var right) && right != newest[role, rubric].Right)
            {
                changed = changed.With(role, rubric, new RubricGrant(right, right == RubricRight.None ? RightCondition.None : SharingFloor.ConditionOf(role, rubric)));
            }
        }

        return changed.Version == newest.Version ? new Refusal("dossiers.sharing-same") : SharingProfiles.WithinFloor(changed);
    }

    private static IEnumerable<SharingChange> Differences(SharingProfile before, SharingProfile after) =>
        from role in AccessRoles.All
        from rubric in Enum.GetValues<Rubric>()
        where before[role, rubric].Right != after[role, rubric].Right
        select new SharingChange(role, rubric, before[role, rubric].Right, after[role, rubric].Right);

    private IReadOnlyList<RubricRight> Allowed(AccessRole role, Rubric rubric)
    {
        var now = profiles.Newest(current.Tenant)[role, rubric].Right;
        var condition = SharingFloor.ConditionOf(role, rubric);
        return OfferedTo(role).Contains(now)
            ? [.. OfferedTo(role).Where(right => right == now || SharingFloor.Allows(role, rubric, new RubricGrant(right, right == RubricRight.None ? RightCondition.None : condition)))]
            : [now];
    }
}
