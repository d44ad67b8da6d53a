using Meedoen.Journeys;

namespace Meedoen.Programmes.Folding;

/// <summary>Steps of the template with their dates and state on the day.</summary>
internal static class StepFolder
{
    public static IReadOnlyList<StepView> Fold(FoldContext context)
    {
        var steps = new List<StepView>();
        foreach (var phase in context.Template.Phases)
        {
            steps.AddRange(phase.Steps.Select(step => View(context, phase, step)).Where(view => view is not null)!);
            steps.AddRange(context.History.Added
                .Where(added => added.Phase == phase.Id)
                .Select(added => AddedSteps.View(context, added)));
        }

        return steps;
    }

    private static StepView? View(FoldContext context, PhaseRule phase, StepRule step)
    {
        var history = context.History.Step(step.Id);
        var isFor = context.IsFor(step.Id);
        if (isFor == false && !history.Closed && history.LapsedOn is null)
        {
            return null;
        }

        var opening = Opening.Of(context, phase, step, isFor);
        var due = DueDates.Of(context, step, opening.On);
        var view = Describe(context, phase, step) with
        {
            OpensOn = opening.On,
            DueOn = due?.Result,
            Due = due,
            CompletedOn = [.. history.Completions.Select(done => done.On)],
            ReasonCode = history.Skipped?.ReasonCode ?? history.Moved?.ReasonCode,
            ActId = history.Skipped?.ActId ?? history.Moved?.ActId ?? history.Completions.LastOrDefault()?.ActId,
            Repeats = step.Due?.Repeat == true,
        };
        return StepStates.Apply(context, view, history, opening);
    }

    private static StepView Describe(FoldContext context, PhaseRule phase, StepRule step) => new()
    {
        Id = step.Id,
        Phase = phase.Id,
        Type = step.Type,
        Title = step.Title,
        Explanation = step.Explanation,
        ParticipantDoes = step.ParticipantDoes,
        Owner = step.Owner,
        OwnerAccess = Roles.AccessOf(context.Template, step.Owner),
        With = step.With,
        Records = step.Records,
        Skippable = step.Skippable,
        Quiet = context.History.State is EnrolmentState.Patient,
        State = StepState.Planned,
    };
}
