namespace Meedoen.Programmes.Folding;

/// <summary>What the events say about one step.</summary>
internal sealed class StepHistory
{
    public List<StepCompleted> Completions { get; } = [];

    public DateOnly? OpenedOn { get; set; }

    public StepSkipped? Skipped { get; set; }

    public StepMoved? Moved { get; set; }

    public StepHeldUp? HeldUp { get; set; }

    /// <summary>Since when the step fell away, or null.</summary>
    public DateOnly? LapsedOn { get; set; }

    /// <summary>Whether the last thing that happened closed the step.</summary>
    public bool Closed { get; set; }

    public DateOnly? LastCompletedOn => Completions.Count == 0 ? null : Completions[^1].On;
}
