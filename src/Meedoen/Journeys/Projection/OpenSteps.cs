using Meedoen.Agenda;
using Meedoen.Parties;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>The work in a journey: what is open, what waits, what opens on a day that is known, and what to look at. Pure.</summary>
internal static class OpenSteps
{
    private const int AftercareAhead = 14;

    /// <summary>The rows of a journey, in its own order.</summary>
    /// <param name="journey">The journey on the day.</param>
    /// <param name="talks">The conversation that was agreed, by step.</param>
    public static List<OpenStep> Of(RunningJourney journey, IReadOnlyDictionary<string, PlannedTalk> talks)
    {
        var folded = journey.Journey;
        var rows = folded.Steps.Where(HasRow).Select(step => Step(journey, step, talks)).ToList();
        rows.AddRange(Patience(journey, folded));
        if (folded.Aftercare.FirstOrDefault(contact => contact.HeldOn is null) is { } contact)
        {
            rows.Add(Aftercare(journey, contact));
        }

        rows.AddRange(folded.Warnings.Select(warning => Signal(journey, warning)));
        return rows;
    }

    private static bool HasRow(StepView step) =>
        step.State is StepState.Open or StepState.Waiting || (step.State == StepState.Planned && step.OpensOn is not null);

    private static OpenStep Step(RunningJourney journey, StepView step, IReadOnlyDictionary<string, PlannedTalk> talks) => Row(journey, step.Id, OpenStepKind.Step, row =>
    {
        (row.Step, row.TextId) = (step.Id, step.TextId);
        (row.PlannedTalk, row.PlannedOn) = talks.TryGetValue(step.Id, out var talk) ? (talk.Conversation, talk.On) : default((Guid?, DateOnly?));
        (row.Owner, row.OwnerRole) = (step.OwnerAccess?.Code() ?? "", step.Owner);
        (row.OpensOn, row.DueOn, row.Quiet) = (step.OpensOn, step.DueOn, step.Quiet);
        row.Why = step.Due is { } due ? DueReason.Write(due) : null;
        row.WaitsFor = step.State == StepState.Waiting && step.WaitsFor is [var wait, ..] ? WaitCode.Write(wait) : null;
    });

    private static IEnumerable<OpenStep> Patience(RunningJourney journey, Journey folded)
    {
        if (folded is not { State: EnrolmentState.Patient, Patience: { } patience })
        {
            yield break;
        }

        yield return Row(journey, "patience-contact", OpenStepKind.PatienceContact, row => Owned(row, patience.NextContactOn, quiet: true));
        yield return Row(journey, "patience-review", OpenStepKind.PatienceReview, row => Owned(row, patience.ReviewOn, quiet: true));
    }

    private static OpenStep Aftercare(RunningJourney journey, AftercareContact contact) =>
        Row(journey, $"aftercare-{contact.Number}", OpenStepKind.AftercareContact, row =>
        {
            Owned(row, contact.DueOn, quiet: false);
            row.OpensOn = contact.DueOn.AddDays(-AftercareAhead);
            row.Why = DueReason.Write(contact.Due);
        });

    private static OpenStep Signal(RunningJourney journey, JourneyWarning warning) =>
        Row(journey, $"signal:{warning.Code}:{warning.Ref}", OpenStepKind.Signal, row =>
        {
            Owned(row, null, quiet: false);
            (row.Step, row.WaitsFor, row.OpensOn) = (warning.Ref, warning.Code, warning.On);
        });

    private static void Owned(OpenStep row, DateOnly? on, bool quiet) =>
        (row.Owner, row.OpensOn, row.DueOn, row.Quiet) = (AccessRole.CaseOwner.Code(), on, on, quiet);

    private static OpenStep Row(RunningJourney journey, string key, OpenStepKind kind, Action<OpenStep> fill)
    {
        var row = new OpenStep { EnrolmentId = journey.Enrolment.Id, PersonId = journey.Enrolment.PersonId, Key = key, Kind = kind };
        fill(row);
        return row;
    }
}
