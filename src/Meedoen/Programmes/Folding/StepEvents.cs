namespace Meedoen.Programmes.Folding;

/// <summary>Applies the events that are about one step.</summary>
internal static class StepEvents
{
    public static void Apply(History history, JourneyEvent happened)
    {
        switch (happened)
        {
            case StepOpened opened:
                history.Step(opened.Step).OpenedOn = opened.On;
                break;
            case StepCompleted completed:
                var done = history.Step(completed.Step);
                done.Completions.Add(completed);
                (done.Closed, done.HeldUp) = (true, null);
                break;
            case StepSkipped skipped:
                var left = history.Step(skipped.Step);
                (left.Skipped, left.Closed, left.HeldUp) = (skipped, true, null);
                break;
            case StepReopened reopened:
                var back = history.Step(reopened.Step);
                (back.Skipped, back.Closed, back.OpenedOn) = (null, false, reopened.On);
                break;
            case StepMoved moved:
                history.Step(moved.Step).Moved = moved;
                break;
            case StepHeldUp heldUp:
                history.Step(heldUp.Step).HeldUp = heldUp;
                break;
            case StepResumed resumed:
                history.Step(resumed.Step).HeldUp = null;
                break;
        }
    }
}
