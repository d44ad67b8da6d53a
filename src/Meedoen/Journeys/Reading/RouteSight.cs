using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// What a reader sees of a route. Who reads the plan sees it whole; the short form has no words of others; a party that sees its own part
/// only (rights matrix, note 3) sees the steps it does or takes part in. Decisions have a rubric of their own: who does not read that one
/// sees that and when was decided, with their own word and without the outcome.
/// </summary>
internal sealed class RouteSight(Rights rights, string role)
{
    private readonly bool whole = rights.MayRead(JourneyActs.RouteRubric);
    private readonly RubricMask mask = RubricMasks.Of(rights, role);

    /// <summary>The journey without what is not for this reader.</summary>
    public Journey Of(Template template, Journey journey)
    {
        var seen = journey with { Decisions = Decisions(template, journey) };
        return whole || !RubricMask.Has(mask.OwnTheme, Rubric.R10)
            ? seen
            : seen with { Steps = [.. journey.Steps.Where(step => IsMine(template, step))], Gates = [], Warnings = [] };
    }

    /// <summary>Titles and reasons in somebody's own words: all of them, or the titles of one's own steps.</summary>
    public IReadOnlyDictionary<Guid, string> Of(Journey journey, IReadOnlyDictionary<Guid, string> texts)
    {
        if (whole && mask.CanRead(Rubric.R16))
        {
            return texts;
        }

        var decided = journey.Steps.Where(step => step.Type == StepType.Decision).Select(step => step.ActId).ToHashSet();
        var mine = journey.Steps.Where(step => step.OwnerAccess?.Code() == role).Select(step => step.TextId)
            .Concat(journey.Decisions.SelectMany(decision => decision.Words).Select(word => (Guid?)word.ActId)).ToHashSet();
        return texts.Where(text => mine.Contains(text.Key) || (whole && !decided.Contains(text.Key))).ToDictionary();
    }

    private IReadOnlyList<DecisionView> Decisions(Template template, Journey journey) =>
        mask.CanRead(Rubric.R16) ? journey.Decisions
        : !RubricMask.Has(mask.Visible, Rubric.R16) ? []
        : [.. journey.Decisions.Select(decision => decision with
        {
            Words = [.. decision.Words.Where(word => template.Role(word.Role)?.Access?.Code() == role)],
            Chosen = [],
        })];

    private bool IsMine(Template template, StepView step) =>
        step.OwnerAccess?.Code() == role || step.With.Any(other => template.Role(other)?.Access?.Code() == role);
}
