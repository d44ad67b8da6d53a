using Meedoen.Programmes;

namespace Meedoen.Portals.Moves;

/// <summary>What a change is about, by its name on screen.</summary>
internal static class MoveNames
{
    public static string Of(Template from, Template to, string reference) =>
        new[] { to, from }.Select(template => template.Step(reference)?.Title
            ?? template.Phases.FirstOrDefault(phase => phase.Id == reference)?.Title
            ?? template.Routes.FirstOrDefault(route => route.Id == reference)?.Title
            ?? template.Preconditions.FirstOrDefault(precondition => precondition.Id == reference)?.Title).FirstOrDefault(title => title is not null)?.ToString()
        ?? reference;
}
