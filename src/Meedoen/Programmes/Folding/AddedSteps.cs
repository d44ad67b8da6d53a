using Meedoen.Journeys;
using Meedoen.Rules;

namespace Meedoen.Programmes.Folding;

/// <summary>Steps that the template does not have.</summary>
internal static class AddedSteps
{
    public static StepView View(FoldContext context, StepAdded added)
    {
        var history = context.History.Step(added.Step);
        var due = history.Moved is { } moved ? DueDates.ByHand(moved, added.DueOn)
            : added.DueOn is { } on
                ? new DueExplanation(
                    DueRule.Added, new(AnchorKind.Date, On: on), on, new(0, TimeUnit.Days), on, on, [], null, added.ReasonCode, added.ActId)
                : null;
        var view = new StepView
        {
            Id = added.Step,
            Phase = added.Phase,
            Type = added.Type,
            TextId = added.TextId,
            Owner = added.Owner,
            OwnerAccess = Roles.AccessOf(context.Template, added.Owner),
            State = StepState.Planned,
            OpensOn = added.On,
            DueOn = due?.Result,
            Due = due,
            CompletedOn = [.. history.Completions.Select(done => done.On)],
            ReasonCode = history.Skipped?.ReasonCode ?? history.Moved?.ReasonCode ?? added.ReasonCode,
            ActId = history.Skipped?.ActId ?? history.Moved?.ActId ?? added.ActId,
            Skippable = true,
            Quiet = context.History.State is EnrolmentState.Patient,
        };
        return StepStates.Apply(context, view, history, new(added.On, []));
    }
}
