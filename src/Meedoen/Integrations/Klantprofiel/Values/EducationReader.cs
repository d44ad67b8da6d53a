using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Level of education, by words that leave no doubt. Codes are those of the dictionary.</summary>
internal static class EducationReader
{
    // From high to low: "middelbare school en universiteit" is university.
    private static readonly (string Code, string[] Words)[] Levels =
    [
        ("master", ["universiteit", "universitair", "university", "master", "wo", "doctoraal"]),
        ("bachelor", ["bachelor", "hbo", "hogeschool", "college"]),
        ("vocational", ["mbo", "vakschool", "beroepsopleiding", "vocational", "technische"]),
        ("secondary", ["middelbare", "middelbaar", "havo", "vwo", "mavo", "vmbo", "lyceum", "secondary", "high"]),
        ("primary", ["basisschool", "basisonderwijs", "lagere", "primary", "elementary"]),
        ("none", ["geen", "none"]),
    ];

    /// <summary>The code, or null.</summary>
    public static string? Level(string text)
    {
        var words = Folding.Words(text);
        return Levels.FirstOrDefault(level => level.Words.Any(words.Contains)).Code;
    }
}
