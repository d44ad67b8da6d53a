using System.Globalization;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>A journey as the API shows it.</summary>
public sealed record JourneyBody(
    Guid Id, string Template, int TemplateVersion, string Title, EnrolmentState State, DateOnly? StateSince, string? Route, int Version,
    IReadOnlyList<JourneyBody.Phase> Phases, IReadOnlyList<JourneyBody.Step> Steps, IReadOnlyList<JourneyBody.Warning> Warnings)
{
    /// <summary>The municipality where the person goes instead of here, or null.</summary>
    public string? Elsewhere { get; init; }

    /// <summary>Last day before everything about the person is destroyed; null while somebody is guided.</summary>
    public DateOnly? ForgetAfter { get; init; }

    /// <summary>A phase.</summary>
    public sealed record Phase(string Id, string Title, string State, DateOnly? StartsOn, DateOnly? EndsOn, DateOnly? EndsOnWithoutPauses, DateOnly? LatestEndOn);

    /// <summary>A step.</summary>
    public sealed record Step(
        string Id, string Phase, string Title, StepType Type, StepState State, string Owner, DateOnly? OpensOn, DateOnly? DueOn, string? Why,
        bool Late, bool Skippable, DateOnly? ClosedOn, IReadOnlyList<string> WaitsFor);

    /// <summary>Something to look at.</summary>
    public sealed record Warning(string Code, string Ref, string Text);

    /// <summary>Makes it in the language of the request.</summary>
    public static JourneyBody Of(ShowJourneys.View view)
    {
        var (journey, template, culture) = (view.Journey, view.Template, CultureInfo.CurrentUICulture);
        return new(
            view.Id, template.Id, template.Version, template.Title.ToString(), journey.State ?? EnrolmentState.Registered, journey.StateSince, journey.Route,
            view.Version,
            [.. journey.Phases.Select(phase => new Phase(
                phase.Id, phase.Title.ToString(), phase.State.ToString(), phase.StartsOn, phase.EndsOn, phase.EndsOnWithoutPauses, phase.LatestEndOn))],
            [.. journey.Steps.Select(step => StepOf(view, step, culture))],
            [.. journey.Warnings.Select(warning => new Warning(warning.Code, warning.Ref, Explain.Warning(template, warning, culture)))])
        {
            Elsewhere = view.Elsewhere,
            ForgetAfter = view.ForgetAfter,
        };
    }

    private static Step StepOf(ShowJourneys.View view, StepView step, CultureInfo culture)
    {
        var template = view.Template;
        return new(
            step.Id, step.Phase, view.TitleOf(step), step.Type, step.State, template.Role(step.Owner)?.Title.ToString() ?? step.Owner, step.OpensOn,
            step.DueOn, step.Due is { } due ? Explain.Due(template, due, culture) : null, step.IsOverdue(view.Journey.Today), step.Skippable,
            step.ClosedOn, [.. step.WaitsFor.Select(wait => Explain.Wait(template, wait, culture))]);
    }
}
