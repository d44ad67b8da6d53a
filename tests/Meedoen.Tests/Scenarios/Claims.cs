using Meedoen.Tests.Architecture;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Meedoen.Tests.Scenarios;

/// <summary>A mark on a test that says which clause it proves.</summary>
/// <param name="Scenario">Number of the scenario.</param>
/// <param name="Clause">Number of the clause.</param>
/// <param name="Test">Name of the test method.</param>
/// <param name="File">Where it stands.</param>
/// <param name="IsTest">Whether the method is really run as a test.</param>
/// <param name="OnBoth">Whether it runs on both databases.</param>
internal sealed record Claim(string Scenario, int Clause, string Test, string File, bool IsTest, bool OnBoth)
{
    private static readonly string[] Runs = ["Fact", "Theory"];

    /// <summary>Every mark in these files.</summary>
    public static IReadOnlyList<Claim> In(IEnumerable<SourceFile> files) =>
        [.. files.Where(f => f.IsCode && f.Text.Contains("[Then(", StringComparison.Ordinal)
                || f.IsCode && f.Text.Contains(", Then(", StringComparison.Ordinal))
            .SelectMany(f => f.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().SelectMany(m => Of(f, m)))];

    private static IEnumerable<Claim> Of(SourceFile file, MethodDeclarationSyntax method)
    {
        var attributes = method.AttributeLists.SelectMany(l => l.Attributes).ToList();
        var isTest = attributes.Exists(a => Runs.Contains(a.Name.ToString()));
        var onBoth = attributes.Exists(a => a.Name.ToString() == "OnBothDatabases");
        foreach (var then in attributes.Where(a => a.Name.ToString() == "Then"))
        {
            var arguments = then.ArgumentList!.Arguments;
            yield return new(
                arguments[0].ToString().Trim('"'), int.Parse(arguments[1].ToString(), null), method.Identifier.Text, file.Path, isTest, onBoth);
        }
    }
}
