using System.Text.RegularExpressions;

namespace Meedoen.Integrations.Klantprofiel.Values;

/// <summary>Work before, taken apart: "lerares, 6 jaar" is an occupation and a number of years.</summary>
internal static class WorkReader
{
    private const RegexOptions Options = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    private static readonly Regex Years = new(
        @"(?i:(?:for )?\b(\d{1,2})\s*(?:jaar|jr|years?|yrs)\b(?: (?:lang|gewerkt|ervaring|werkervaring|experience|of experience))*)", Options);

    private static readonly Regex Lead = new(@"^(?i:als|as)(?: (?i:een|an?))? ", Options);

    /// <summary>The occupation in the sender's words, and the years when exactly one number of years is told.</summary>
    public static (string Occupation, string? Years) Read(string words)
    {
        if (Years.Matches(words) is not [var only])
        {
            return (words, null);
        }

        var rest = words.Remove(only.Index, only.Length).Trim(' ', ',', ';', '(', ')', '-', '.').Replace("()", "", StringComparison.Ordinal);
        var years = only.Groups[1].Value.TrimStart('0');
        return (Lead.Replace(rest, "", 1), years.Length > 0 ? years : "0");
    }
}
