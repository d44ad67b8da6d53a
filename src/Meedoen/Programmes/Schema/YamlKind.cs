using System.Globalization;
using System.Text.RegularExpressions;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Programmes.Schema;

/// <summary>The JSON type that a YAML node stands for, by the core schema of YAML 1.2.</summary>
internal static partial class YamlKind
{
    public static string Of(YamlNode node) => node switch
    {
        YamlMappingNode => "object",
        YamlSequenceNode => "array",
        YamlScalarNode scalar => Of(scalar),
        _ => "null",
    };

    /// <summary>The value as the JSON types would have it.</summary>
    public static object? Value(YamlScalarNode scalar) => Of(scalar) switch
    {
        "integer" => long.Parse(scalar.Value!, CultureInfo.InvariantCulture),
        "boolean" => scalar.Value is "true" or "True" or "TRUE",
        "null" => null,
        _ => scalar.Value,
    };

    private static string Of(YamlScalarNode scalar)
    {
        if (scalar.Style is not (ScalarStyle.Plain or ScalarStyle.Any))
        {
            return "string";
        }

        return scalar.Value switch
        {
            null or "" or "~" or "null" or "Null" or "NULL" => "null",
            "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => "boolean",
            var text when WholeNumber().IsMatch(text) => "integer",
            var text when Number().IsMatch(text) => "number",
            _ => "string",
        };
    }

    [GeneratedRegex("^[-+]?[0-9]{1,15}$")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"^[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?$|^[-+]?\.(inf|Inf|INF)$|^\.(nan|NaN|NAN)$|^0o[0-7]+$|^0x[0-9a-fA-F]+$")]
    private static partial Regex Number();
}
