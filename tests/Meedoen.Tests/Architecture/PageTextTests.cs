using System.Text.RegularExpressions;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Every text that a page asks for by <c>T["key"]</c> exists in the texts of its module, or in the shared ones.</summary>
public sealed partial class PageTextTests
{
    private const string Shared = "Portals";

    [Fact]
    public void Every_key_on_a_page_exists() => new Rule(
            f => f.Module is "Portals" && (f.IsMarkup || f.IsCode) && Asked().IsMatch(f.Text),
            (code, f) => Asked().Matches(f.Text).Select(m => m.Groups[1].Value).Where(key => !Exists(code, Module(code, f), key)).Select(key => $"{f.Path}: {key}"))
        .Catches("src/Meedoen/Portals/Planted.cshtml", "<p>@T[\"never-written\"]</p>")
        .Catches("src/Meedoen/Portals/Planted2.cshtml", "@model Meedoen.Portals.PlantedModel\n<p>@T[\"app-name-of-nobody\", 3]</p>")
        .Catches("src/Meedoen/Portals/Planted.cshtml.cs", "class P : PortalPage { string X => T[\"never-written\"]; }")
        .Holds();

    private static bool Exists(CodeBase code, string? module, string key) => TextResources.Of(code)
        .Where(t => t.Culture == TextResources.Neutral && (module is null || t.Module == module || t.Module == Shared))
        .Any(t => t.Texts.ContainsKey(key));

    /// <summary>The module of a page; null for a partial, which is shown on pages of several.</summary>
    private static string? Module(CodeBase code, SourceFile file)
    {
        var behind = file.IsCode ? file : code.Files.FirstOrDefault(f => f.Path == file.Path + ".cs");
        return behind is null || !behind.Text.Contains("Page", StringComparison.Ordinal) ? null : TextsOf().Match(behind.Text) is { Success: true } named ? named.Groups[1].Value : Shared;
    }

    [GeneratedRegex("""\bT\["([^"]+)"\s*[\],]""")]
    private static partial Regex Asked();

    [GeneratedRegex("""\[TextsOf\("(\w+)"\)\]""")]
    private static partial Regex TextsOf();
}
