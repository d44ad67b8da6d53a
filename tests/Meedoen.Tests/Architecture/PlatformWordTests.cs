using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>The platform could carry any case system: no word of this domain stands in its code.</summary>
public sealed class PlatformWordTests
{
    private static readonly string[] DomainWords =
    [
        "klantprofiel", "klantreis", "inburgeraar", "inburgering", "leerroute", "gemeente", "municipality", "journey", "enrolment", "dossier",
        "rubric", "participant", "newcomer", "interpreter", "household", "employer", "volunteer", "conversation", "azc", "asylum", "refugee",
        "routekaart", "caseload", "caseowner", "teamlead", "placement", "kenniskmaking", "programme", "vandaag", "bsn", "vnumber",
    ];

    private static readonly Rule NoDomainWords = Rule.For(
        f => f.IsCode && f.Module is "Platform",
        f => f.Root.DescendantTokens()
            .Where(t => t.Kind() is SyntaxKind.IdentifierToken or SyntaxKind.StringLiteralToken or SyntaxKind.InterpolatedStringTextToken)
            .Where(t => !IsOnlyANamespace(t))
            .SelectMany(t => Identifiers.Words(t.Text).Concat([t.Text.ToLowerInvariant()]).Where(w => DomainWords.Contains(w)).Select(w => $"{f.Path}: '{w}' in {t.Text}")));

    [Fact]
    public void The_platform_knows_no_domain_word() => NoDomainWords
        .Catches("src/Meedoen/Platform/Planted.cs", "class C { int JourneyCount; }")
        .Catches("src/Meedoen/Platform/Planted2.cs", "class C { string P => \"/dossier/x\"; }")
        .Holds();

    private static bool IsOnlyANamespace(SyntaxToken token) =>
        token.Parent?.AncestorsAndSelf().Any(n => n is Microsoft.CodeAnalysis.CSharp.Syntax.BaseNamespaceDeclarationSyntax { Name: var name } && name.Span.Contains(token.Span)) == true;
}
