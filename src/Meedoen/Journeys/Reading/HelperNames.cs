using Meedoen.Parties;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Who has which role of a template in one journey, by name.</summary>
internal static class HelperNames
{
    /// <summary>Names by role of the template; roles that nobody has are left out. The contact person goes before others in that role.</summary>
    public static IReadOnlyDictionary<string, string> Of(Template template, IReadOnlyList<TeamMember> team, DateOnly today) => template.Roles
        .Select(role => (role.Id, Name: team.FirstOrDefault(member => member.Role == role.Access && member.From <= today)?.Name))
        .Where(helper => helper.Name is not null)
        .ToDictionary(helper => helper.Id, helper => helper.Name!, StringComparer.Ordinal);
}
