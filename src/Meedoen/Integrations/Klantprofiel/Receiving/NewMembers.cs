using Meedoen.People;
using Meedoen.Platform.Text;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>What the lists need of a member before anything is confirmed.</summary>
internal static class NewMembers
{
    public static NewMember Of(ProfileMember member) =>
        new(Name(member), Relation(member.Role), member.BirthDate, Language(member));

    // A child often comes without a name: the list says so, until somebody fills it in.
    private static string Name(ProfileMember member) => member.Name ?? member.NameInOwnScript ?? (member.BirthYear is { } year
        ? Words.Get("Klantprofiel", $"nameless.{member.Role}.born", year) : Words.Get("Klantprofiel", $"nameless.{member.Role}"));

    private static HouseholdRelation Relation(ProfileRole role) => role switch
    {
        ProfileRole.Main => HouseholdRelation.Self,
        ProfileRole.Partner => HouseholdRelation.Partner,
        ProfileRole.Child => HouseholdRelation.Child,
        _ => HouseholdRelation.Other,
    };

    private static string? Language(ProfileMember member) =>
        member.Proposals.FirstOrDefault(proposal => proposal.Key == "languages-spoken")?.Value;
}
