using Meedoen.Journeys;
using Meedoen.Messages;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>Brings the households of a file into the system, inside one act: all of them, or none.</summary>
public sealed class HouseholdReceiver(Current current, IJourneyTriggers triggers, PersonKeys keys, ProposalWriter proposals)
{
    private const int IdentityRubric = 1;
    private const string VNumberKind = "v-number";

    /// <summary>Receives what was read; an empty list when it was refused, which is kept too.</summary>
    public async Task<Outcome<List<ReceivedHousehold>>> Receive(ActScope scope, ProfileReadResult read, ProfileChannel channel, CancellationToken cancel)
    {
        var incoming = new Incoming(read, channel, read.Original.MessageId is { } id ? keys.Lookup("message-id", id) : null);
        var earlier = await Earlier(scope, incoming, cancel);
        if (earlier.Exists(profile => profile.Sha256 == read.Original.Sha256))
        {
            return await Again(scope, earlier, read.Original.Sha256, cancel);
        }

        if (read.IsRefused)
        {
            Refuse(scope, incoming);
            return new List<ReceivedHousehold>();
        }

        if (await Arrivals.Receiver(scope.Db, scope.Act.Actor, scope.Today, cancel) is not { } owner)
        {
            return new Refusal("klantprofiel.no-case-owner");
        }

        var received = new List<ReceivedHousehold>();
        foreach (var profile in read.Profiles)
        {
            var known = await Known(scope, profile, cancel) ?? (read.Profiles.Count == 1 ? earlier.FirstOrDefault()?.PersonId : null);
            received.Add(known is { } person
                ? await Update(scope, incoming, profile, person, owner, cancel)
                : await Create(scope, incoming, profile, owner, cancel));
            await scope.Db.SaveChangesAsync(cancel);
        }

        return received;
    }

    private static Task<List<ReceivedProfile>> Earlier(ActScope scope, Incoming incoming, CancellationToken cancel)
    {
        var (sha, message) = (incoming.Read.Original.Sha256, incoming.MessageKey);
        return scope.Db.Set<ReceivedProfile>().AsNoTracking()
            .Where(p => p.Sha256 == sha || (message != null && p.MessageKey == message && p.PersonId != null)).ToListAsync(cancel);
    }

    // The same bytes again: the answer is what it was, and nothing is written.
    private async Task<Outcome<List<ReceivedHousehold>>> Again(ActScope scope, List<ReceivedProfile> earlier, string sha, CancellationToken cancel)
    {
        var same = new List<ReceivedHousehold>();
        foreach (var profile in earlier.Where(profile => profile.Sha256 == sha && profile.PersonId is not null).DistinctBy(profile => profile.HouseholdId))
        {
            if (await MayMeet(scope, profile.PersonId!.Value, cancel))
            {
                var (household, members) = await Recognising.Household(scope, profile.PersonId.Value, cancel);
                same.Add(new(profile.Id, household, ProfileOutcome.Updated, Ids(members, profile.PersonId.Value), 0));
            }
        }

        return same;
    }

    private static void Refuse(ActScope scope, Incoming incoming)
    {
        var row = incoming.Row(scope, null, null, ProfileOutcome.Refused);
        scope.Db.Add(row);
        scope.Record(new KlantprofielRefused(row.Id, incoming.Read.Problems[0].Refusal.Code, incoming.Channel), null, 0);
    }

    /// <summary>A member who is known by V-number, and whom the actor may meet.</summary>
    private async Task<Guid?> Known(ActScope scope, ParsedKlantprofiel profile, CancellationToken cancel)
    {
        foreach (var number in profile.Members.Select(member => member.VNumber).OfType<string>())
        {
            if (await Recognising.ByVNumber(scope, keys.Lookup(VNumberKind, number), cancel) is not { } person)
            {
                continue;
            }

            // Whom the actor may not meet stays unknown to the actor: People asks the contact person of the known one whether it is the same.
            if (await MayMeet(scope, person, cancel))
            {
                return person;
            }
        }

        return null;
    }

    private async Task<bool> MayMeet(ActScope scope, Guid person, CancellationToken cancel) =>
        scope.Act.Actor.IsSystem || await current.RightsOn(scope, person, cancel) is not null;

    private async Task<ReceivedHousehold> Create(ActScope scope, Incoming incoming, ParsedKlantprofiel profile, Guid owner, CancellationToken cancel)
    {
        var ids = Registering.Household(scope, [.. profile.Members.Select(NewMembers.Of)]);
        await scope.Db.SaveChangesAsync(cancel);
        var household = (await Recognising.Household(scope, ids[0], cancel)).Household;
        var row = incoming.Row(scope, ids[0], household, ProfileOutcome.Created);
        scope.Db.Add(row);
        scope.Record(new KlantprofielReceived(row.Id, household, ids.Count, incoming.Channel), ids[0], IdentityRubric);
        scope.Notify(owner, "klantprofiel-received", ids[0], row.Id);
        foreach (var (id, member) in ids.Zip(profile.Members))
        {
            await Welcome(scope, id, member, owner, cancel);
        }

        await proposals.Keep(scope, row.Id, ids[0], incoming.Read.Original, profile, cancel);
        var count = 0;
        foreach (var (id, member) in ids.Zip(profile.Members))
        {
            count += await proposals.Propose(scope, row.Id, id, member, cancel);
        }

        return new(row.Id, household, ProfileOutcome.Created, ids, count);
    }

    private async Task<ReceivedHousehold> Update(
        ActScope scope, Incoming incoming, ParsedKlantprofiel profile, Guid person, Guid owner, CancellationToken cancel)
    {
        var (household, members) = await Recognising.Household(scope, person, cancel);
        var main = members.FirstOrDefault(member => member.Relation == HouseholdRelation.Self)?.Id ?? person;
        var row = incoming.Row(scope, main, household, ProfileOutcome.Updated);
        scope.Db.Add(row);
        await proposals.Keep(scope, row.Id, main, incoming.Read.Original, profile, cancel);
        var (count, ids) = (0, Ids(members, main).ToList());
        foreach (var (known, member) in MemberMatching.Pair(members, profile.Members, number => keys.Lookup(VNumberKind, number)))
        {
            var id = known?.Id ?? Recognising.Join(scope, household, NewMembers.Of(member));
            if (known is null)
            {
                ids.Add(id);
                await scope.Db.SaveChangesAsync(cancel);
                await Welcome(scope, id, member, owner, cancel);
            }

            count += await proposals.Propose(scope, row.Id, id, member, cancel, known);
        }

        scope.Record(new KlantprofielUpdated(row.Id, household, count, incoming.Channel), main, IdentityRubric);
        return new(row.Id, household, ProfileOutcome.Updated, ids, count);
    }

    private async Task Welcome(ActScope scope, Guid id, ProfileMember member, Guid owner, CancellationToken cancel)
    {
        await Arrivals.FirstContactPerson(scope, id, owner, cancel);
        if (member.VNumber is { } number)
        {
            await Recognising.NoteVNumber(scope, id, keys.Lookup(VNumberKind, number), cancel);
        }

        if (member.Role is ProfileRole.Main or ProfileRole.Partner)
        {
            await triggers.Happened(scope, id, nameof(KlantprofielReceived), scope.Today, cancel);
        }
    }

    private static List<Guid> Ids(IReadOnlyList<KnownMember> members, Guid main) =>
        [.. members.Select(member => member.Id).OrderByDescending(id => id == main)];
}

/// <summary>A file on its way in.</summary>
internal sealed record Incoming(ProfileReadResult Read, ProfileChannel Channel, string? MessageKey)
{
    private const int MostCodes = 20;

    public ReceivedProfile Row(ActScope scope, Guid? person, Guid? household, ProfileOutcome outcome) => new()
    {
        Id = Ids.New(),
        PersonId = person,
        HouseholdId = household,
        ReceivedOn = scope.Today,
        Channel = Channel,
        Outcome = outcome,
        Sha256 = Read.Original.Sha256,
        MessageKey = MessageKey,
        Problems = string.Join(',', Read.Problems.Select(problem => problem.Refusal.Code).Distinct().Take(MostCodes)),
        ActId = scope.Act.Id,
    };
}
