using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// Who may contribute because a step is open: its owner and named parties, on exactly the rubrics that it records, from the day it
/// opens until it closes; and in which rubrics the template gives a role a vote. Pure.
/// </summary>
internal static class StepAccess
{
    /// <summary>What the case owner reads only while the participant agrees, and records where a step asks for it.</summary>
    private static readonly long OnlyAgreed = Enum.GetValues<Rubric>()
        .Where(rubric => RubricMasks.Under(RightCondition.WithConsent, rubric).Contains(AccessRole.CaseOwner)).Aggregate(0L, (mask, rubric) => mask | Bit(rubric));

    /// <summary>The access rows that a journey gives. The participant has rights of their own and gets none; nor has the case owner, but for what only consent opens.</summary>
    public static List<AccessRow> Of(RunningJourney journey, IReadOnlyList<TeamMember> team, DataDictionary dictionary)
    {
        var rights = new Dictionary<(Guid Account, AccessRole Role, DateOnly From, DateOnly? To), long>();
        foreach (var step in journey.Journey.Steps.Where(CanBeDone))
        {
            var records = RecordedRubrics.MaskOf(step, dictionary);
            foreach (var member in team.Where(member => IsParty(journey.Template, step, member)))
            {
                var mask = member.Role == AccessRole.CaseOwner ? records & OnlyAgreed : records;
                if (mask == 0 && member.Role == AccessRole.CaseOwner)
                {
                    continue;
                }

                var from = step.OpensOn > member.From ? step.OpensOn.Value : member.From;
                var key = (member.Account, member.Role, from, member.To);
                rights[key] = rights.GetValueOrDefault(key) | mask;
            }
        }

        return [.. rights.Select(right => Row(journey.Enrolment, right.Key, right.Value)), .. Votes(journey)];
    }

    /// <summary>The roles of which the template asks a word in a decision, or the decision itself, where their right depends on that.</summary>
    private static IEnumerable<AccessRow> Votes(RunningJourney journey) =>
        from rubric in CaseloadRows.IsRunning(journey.Enrolment.State) ? Enum.GetValues<Rubric>() : []
        from role in RubricMasks.Under(RightCondition.WithVote, rubric)
        where journey.Template.Decisions.Any(decision => decision.Participants.Append(decision.Decider).Any(id => journey.Template.Role(id)?.Access == role))
        select new AccessRow
        {
            Id = Ids.New(),
            Principal = AccessRow.Nobody,
            PersonId = journey.Enrolment.PersonId,
            Role = role.Code(),
            Kind = AccessKind.Condition,
            From = journey.Enrolment.StartedOn,
            OwnMask = Bit(rubric),
            Source = journey.Enrolment.Id,
        };

    private static long Bit(Rubric rubric) => 1L << (int)rubric;

    private static bool CanBeDone(StepView step) =>
        step.State is StepState.Open or StepState.Waiting || (step.State == StepState.Planned && step.OpensOn is not null);

    private static bool IsParty(Template template, StepView step, TeamMember member) =>
        member.Role is not AccessRole.Participant
        && (step.OwnerAccess == member.Role || step.With.Any(role => template.Role(role)?.Access == member.Role));

    private static AccessRow Row(Enrolment enrolment, (Guid Account, AccessRole Role, DateOnly From, DateOnly? To) key, long mask) => new()
    {
        Id = Ids.New(),
        Principal = key.Account,
        PersonId = enrolment.PersonId,
        Role = key.Role.Code(),
        Kind = AccessKind.Step,
        From = key.From,
        To = key.To,
        OwnMask = mask,
        Source = enrolment.Id,
    };
}
