namespace Meedoen.Programmes.Folding;

/// <summary>When phases were done: closed by hand, or the day the last needed step was closed. The same under every calendar.</summary>
internal sealed class PhaseDoneDates(FoldContext context)
{
    private readonly Dictionary<string, DateOnly?> known = new(StringComparer.Ordinal);

    public DateOnly? Of(PhaseRule phase) =>
        known.TryGetValue(phase.Id, out var on) ? on : known[phase.Id] = Compute(phase);

    private DateOnly? Compute(PhaseRule phase)
    {
        if (context.History.PhaseClosings.TryGetValue(phase.Id, out var closed))
        {
            return closed;
        }

        DateOnly? last = null;
        foreach (var step in phase.Steps)
        {
            var isFor = context.IsFor(step.Id);
            if (isFor == false || step.Due?.Repeat == true)
            {
                continue;
            }

            if (isFor is null || Closing.Of(context.History.Step(step.Id)) is not { } on)
            {
                return null;
            }

            last = last > on ? last : on;
        }

        return last;
    }
}
