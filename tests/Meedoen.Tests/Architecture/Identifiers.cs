using System.Text.RegularExpressions;

namespace Meedoen.Tests.Architecture;

/// <summary>Takes names apart into words.</summary>
internal static partial class Identifiers
{
    /// <summary>The words of a PascalCase, camelCase, snake_case or kebab-case name, in lower case; digits are no words.</summary>
    public static IEnumerable<string> Words(string name) =>
        Word().Matches(name).Select(m => m.Value.ToLowerInvariant());

    [GeneratedRegex("[A-Z]+(?![a-z])|[A-Z]?[a-z]+")]
    private static partial Regex Word();
}
