using Meedoen.Dossiers.Sharing;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers;

/// <summary>Reads sharing profiles and keeps them within the fixed floor.</summary>
public static class SharingProfiles
{
    private static readonly Lazy<SharingProfile> StandardProfile = new(() =>
        Parse(EmbeddedText.Read("Programmes.Templates.standaard.sharing.yaml")).Value);

    /// <summary>The profile that ships with the product.</summary>
    public static SharingProfile Standard => StandardProfile.Value;

    /// <summary>
    /// A profile from its YAML document. Refused with every error at once: not readable, unknown keys, roles, rubrics or
    /// letters (each with its line), and cells that cross the floor.
    /// </summary>
    public static Outcome<SharingProfile> Parse(string yaml) => SharingProfileDocument.Parse(yaml).Then(WithinFloor);

    /// <summary>The same profile, or a named refusal per cell that crosses the floor that no municipality can move.</summary>
    public static Outcome<SharingProfile> WithinFloor(SharingProfile profile)
    {
        var refusals = SharingFloor.Check(profile).ToList();
        return refusals.Count > 0 ? refusals : profile;
    }
}
