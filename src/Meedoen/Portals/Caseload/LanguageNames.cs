using Meedoen.Dossiers;

namespace Meedoen.Portals.Caseload;

/// <summary>Names of languages.</summary>
public static class LanguageNames
{
    /// <summary>The name in the language of the request; the code itself when nobody knows it.</summary>
    public static string Of(string code) => CodeTables.Standard["languages"].Find(code)?.Label.ToString() ?? code;
}
