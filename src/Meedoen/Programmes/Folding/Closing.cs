namespace Meedoen.Programmes.Folding;

/// <summary>When a step was closed: done or skipped.</summary>
internal static class Closing
{
    public static DateOnly? Of(StepHistory history) =>
        !history.Closed ? null : history.Skipped is { } skipped ? skipped.On : history.LastCompletedOn;
}
