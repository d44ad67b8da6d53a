using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>A decision moment on a running journey, for the module that decides it.</summary>
/// <param name="Enrolment">The journey.</param>
/// <param name="Template">The approach it follows.</param>
/// <param name="Rule">The decision.</param>
public sealed record RouteDecision(Guid Enrolment, Template Template, DecisionRule Rule)
{
    /// <summary>Name of an option; its code when the approach does not have it.</summary>
    public string TitleOf(string option) => Rule.Options.FirstOrDefault(one => one.Id == option)?.Title.ToString() ?? option;

    /// <summary>Names of roles, once each.</summary>
    public IReadOnlyList<string> Titles(IEnumerable<string> roles) =>
        [.. roles.Distinct(StringComparer.Ordinal).Select(role => (Template.Role(role)?.Title ?? Template.ParticipantTerm).ToString())];
}
