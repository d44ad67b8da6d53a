using System.Security.Cryptography;
using System.Text;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>Goes over every journey on a version, one at a time: the memory it takes does not depend on how many there are.</summary>
public sealed class MoveRun(Current current, TemplateShelf shelf, JourneyReader reader)
{
    private const int PerRound = 200;

    /// <summary>Both versions, or why not.</summary>
    public async Task<Outcome<(Template From, Template To)>> Versions(string template, int from, int to, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var older = await shelf.Find(db, current.Tenant.Slug, template, from, cancel);
        var newer = await shelf.Find(db, current.Tenant.Slug, template, to, cancel);
        if (older is null || newer is null)
        {
            return Refusal.NotFound;
        }

        return from == to ? new Refusal("programmes.same-version", "to") { Status = 409 } : (older, newer);
    }

    /// <summary>What would change, in numbers.</summary>
    public async Task<MovePreview> Preview(Template from, Template to, CancellationToken cancel)
    {
        var (journeys, changed, blocked) = (0, 0, 0);
        var counts = new Dictionary<(MoveKind, string), int>();
        using var seen = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var journey in Journeys(from, cancel))
        {
            var changes = Compare(journey, to);
            seen.AppendData(Encoding.UTF8.GetBytes($"{journey.Enrolment.Id}:{string.Join(';', changes)}\n"));
            (journeys, changed, blocked) = (journeys + 1, changed + (changes.Count > 0 ? 1 : 0), blocked + (changes.Any(one => one.Blocks) ? 1 : 0));
            foreach (var change in changes.Select(one => (one.Kind, one.Ref)).Distinct())
            {
                counts[change] = counts.GetValueOrDefault(change) + 1;
            }
        }

        return new(
            from, to, journeys, changed, blocked,
            [.. counts.OrderBy(one => one.Key.Item1).ThenBy(one => one.Key.Item2, StringComparer.Ordinal)
                .Select(one => new MovePreview.Change(one.Key.Item1, one.Key.Item2, one.Value, new MoveChange(one.Key.Item1, one.Key.Item2).Blocks))],
            Convert.ToHexString(seen.GetHashAndReset()));
    }

    /// <summary>What would change in one journey.</summary>
    public static IReadOnlyList<MoveChange> Compare(RunningJourney journey, Template to) =>
        Moves.Compare(journey.Template, to, journey.Events, journey.Facts, journey.Calendar, journey.Today);

    /// <summary>The journeys on a version that are not over, in a fixed order.</summary>
    public async IAsyncEnumerable<RunningJourney> Journeys(
        Template on, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel, IReadOnlyList<Guid>? persons = null)
    {
        var last = Guid.Empty;
        while (true)
        {
            await using var db = current.Tenant.OpenForReading();
            var round = await Round(db, on, last, persons, cancel);
            foreach (var enrolment in round)
            {
                yield return await reader.Read(db, current.Tenant.Slug, enrolment, current.Today, cancel);
            }

            if (round.Count < PerRound)
            {
                yield break;
            }

            last = round[^1].Id;
        }
    }

    private static Task<List<Enrolment>> Round(MeedoenDb db, Template on, Guid last, IReadOnlyList<Guid>? persons, CancellationToken cancel) => (persons is null
            ? db.Set<Enrolment>() : db.Set<Enrolment>().Where(e => persons.Contains(e.PersonId)))
        .Where(e => e.TemplateId == on.Id && e.TemplateVersion == on.Version && e.Id > last
            && e.State != EnrolmentState.HandedOver && e.State != EnrolmentState.Lapsed && e.State != EnrolmentState.Stopped)
        .OrderBy(e => e.Id).Take(PerRound).ToListAsync(cancel);
}
