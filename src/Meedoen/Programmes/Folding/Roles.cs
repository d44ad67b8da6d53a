using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes.Folding;

/// <summary>Roles of a template, the reserved participant included.</summary>
internal static class Roles
{
    public static AccessRole? AccessOf(Template template, string role) =>
        role == TemplateRole.Participant ? AccessRole.Participant : template.Role(role)?.Access;

    public static Localized TitleOf(Template template, string role) =>
        template.Role(role)?.Title ?? template.ParticipantTerm;
}
