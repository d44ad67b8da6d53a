using Meedoen.Rules;

namespace Meedoen.Programmes.Checking;

/// <summary>Timings count from something that exists, in a unit that can be counted that way.</summary>
internal static class TimingChecks
{
    public static IEnumerable<Finding> Run(Template template) =>
        [.. Places.Timings(template).SelectMany(place => Of(template, place.Path, place.Timing)), .. OwnStep(template), .. Phases(template)];

    private static IEnumerable<Finding> Of(Template template, string path, Timing timing)
    {
        var (kind, name) = (timing.From.Kind, timing.From.Ref);
        if (kind == AnchorKind.Step && template.Step(name) is null)
        {
            yield return Finding.Unknown($"{path}.from", "step", name, template.Steps.Select(step => step.Id));
        }

        if (kind is AnchorKind.PhaseStart or AnchorKind.PhaseEnd && template.Phases.All(phase => phase.Id != name))
        {
            yield return Finding.Unknown($"{path}.from", "phase", name, template.Phases.Select(phase => phase.Id));
        }

        if (kind == AnchorKind.Date && timing.From.On is null)
        {
            yield return new($"{path}.from.date", "wrong-form.date", name);
        }

        if (timing.Offset is { Unit: TimeUnit.LessonWeeks, Count: < 0 })
        {
            yield return new($"{path}.offset", "lesson-weeks-back");
        }

        if (timing.Repeat && (timing.Offset.Count < 1 || !path.EndsWith(".due", StringComparison.Ordinal)))
        {
            yield return new($"{path}.repeat", "repeat-without-length");
        }

        if (kind == AnchorKind.Opening && path.EndsWith(".opens", StringComparison.Ordinal) && timing.Offset.Count < 0)
        {
            yield return new($"{path}.offset", "before-own-opening");
        }
    }

    private static IEnumerable<Finding> OwnStep(Template template) => Places.Steps(template)
        .Where(place => new[] { place.Step.Opens, place.Step.Due }.Any(timing => timing?.From == new Anchor(AnchorKind.Step, place.Step.Id)))
        .Select(place => new Finding(place.Path, "own-step", place.Step.Id));

    private static IEnumerable<Finding> Phases(Template template)
    {
        foreach (var (path, phase) in Places.Phases(template))
        {
            if (phase.Scheduled && (phase.Starts is not null || phase.Optional))
            {
                yield return new($"{path}.scheduled", "scheduled-twice", phase.Id);
            }

            if (phase.Starts?.From.Kind == AnchorKind.Opening)
            {
                yield return new($"{path}.starts", "phase-from-nothing", phase.Id);
            }
        }
    }
}
