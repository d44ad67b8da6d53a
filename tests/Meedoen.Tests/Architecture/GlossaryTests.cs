using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Code is English; a Dutch noun may stand in it only when a statute or national standard defines it.</summary>
public sealed class GlossaryTests
{
    private static readonly IReadOnlyList<Term> Terms = Term.Read(Repository.Read("docs/glossary.md"));
    private static readonly HashSet<string> Dutch = [.. Terms.SelectMany(t => t.Words)];

    [Fact]
    public void Every_word_of_every_name_is_English_or_in_the_glossary() => Rule
        .For(IsOurs, f => Names(f).SelectMany(t => Identifiers.Words(t.Text).Where(w => !EnglishWords.Knows(w) && !Dutch.Contains(w)).Select(w => $"{f.Path}: '{w}' in {t.Text}")).Distinct())
        .Catches("src/Meedoen/People/Planted.cs", "class Vergunningaanvraag { }")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { void Opslaan(int bedrag) { } }")
        .Catches("src/Meedoen/People/Planted3.cs", "enum E { Gehuwd }")
        .Holds();

    [Fact]
    public void The_word_list_knows_English_and_does_not_take_everything()
    {
        Assert.True(EnglishWords.Count > 15_000);
        Assert.All(["enrolment", "caught", "tenants", "organisation", "municipality", "stopped"], w => Assert.True(EnglishWords.Knows(w), w));
        Assert.All(["gemeente", "vergunning", "opslaan", "klant", "uitkering", "bedrag"], w => Assert.False(EnglishWords.Knows(w), w));
    }

    [Fact]
    public void Every_term_says_what_it_means_and_where_it_is_defined()
    {
        Assert.NotEmpty(Terms);
        Assert.Empty(Terms.Where(t => t.Gloss.Length == 0 || t.Source.Length < 3 || t.Module.Length == 0).Select(t => t.Name));
        Assert.Equal(Terms.Select(t => t.Name).Distinct(), Terms.Select(t => t.Name));
        Assert.Equal(Terms.Select(t => t.Name).Order(StringComparer.Ordinal), Terms.Select(t => t.Name));
    }

    [Fact]
    public void The_glossary_translates_every_state_and_event_that_has_a_Dutch_name()
    {
        var page = Repository.Read("docs/glossary.md");
        var states = CodeBase.Real.Code.SelectMany(f => f.Root.DescendantNodes().OfType<EnumDeclarationSyntax>())
            .Where(e => e.Identifier.Text == "EnrolmentState").SelectMany(e => e.Members).Select(m => m.Identifier.Text).ToList();

        Assert.NotEmpty(states);
        Assert.All(states, s => Assert.Contains($"| `{s}` |", page, StringComparison.Ordinal));
    }

    /// <summary>Foreign standards keep their own words inside Integrations/&lt;Standard&gt;/.</summary>
    private static bool IsOurs(SourceFile file) =>
        file.IsCode && !(file.Module is "Integrations" && file.Path.Split('/').Length > 4);

    private static IEnumerable<SyntaxToken> Names(SourceFile file) => file.Root.DescendantTokens()
        .Where(t => t.IsKind(SyntaxKind.IdentifierToken) && t.Parent is BaseTypeDeclarationSyntax or MethodDeclarationSyntax or PropertyDeclarationSyntax
            or VariableDeclaratorSyntax or ParameterSyntax or EnumMemberDeclarationSyntax or TypeParameterSyntax or LocalFunctionStatementSyntax
            or SingleVariableDesignationSyntax or ForEachStatementSyntax or DelegateDeclarationSyntax or EventDeclarationSyntax)
        .Where(t => t.Parent is not ForEachStatementSyntax each || each.Identifier == t)
        .Where(t => !t.Text.StartsWith('@'));
}
