using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>
/// What a reader sees of a route. Who reads the plan sees it whole; the short form has no words of others; a party that sees its own part
/// only (rights matrix, note 3) sees the steps it does or takes part in.
/// </summary>
internal sealed class RouteSight(Rights rights, string role)
{
    private readonly bool whole = rights.MayRead(JourneyActs.RouteRubric);
    private readonly bool ownPart = RubricMask.Has(RubricMasks.Of(rights, role).OwnTheme, Rubric.R10);

    /// <summary>The journey without what is not for this reader.</summary>
    public Journey Of(Template template, Journey journey) => whole || !ownPart
        ? journey
        : journey with
        {
            Steps = [.. journey.Steps.Where(step => IsMine(template, step))],
            Gates = [],
            Decisions = [],
            Warnings = [],
        };

    /// <summary>Titles and reasons in somebody's own words: all of them, or the titles of one's own steps.</summary>
    public IReadOnlyDictionary<Guid, string> Of(Journey journey, IReadOnlyDictionary<Guid, string> texts)
    {
        if (whole)
        {
            return texts;
        }

        var mine = journey.Steps.Where(step => step.OwnerAccess?.Code() == role).Select(step => step.TextId).OfType<Guid>().ToHashSet();
        return texts.Where(text => mine.Contains(text.Key)).ToDictionary();
    }

    private bool IsMine(Template template, StepView step) =>
        step.OwnerAccess?.Code() == role || step.With.Any(other => template.Role(other)?.Access?.Code() == role);
}
