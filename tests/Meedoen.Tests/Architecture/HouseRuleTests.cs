using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Rules for every line of code: time is a parameter, classes are sealed, public types explain themselves, nothing is left unfinished.</summary>
public sealed class HouseRuleTests
{
    private static readonly string[] AmbientClocks =
        ["DateTime.Now", "DateTime.UtcNow", "DateTime.Today", "DateTimeOffset.Now", "DateTimeOffset.UtcNow"];

    [Fact]
    public void Nobody_reads_the_clock_of_the_machine() => Rule
        .For(f => f.IsCode || f.IsMarkup, f => f.IsCode ? ReadsOfTheClock(f) : AmbientClocks.Where(c => f.Text.Contains(c, StringComparison.Ordinal)).Select(c => $"{f.Path}: {c}"))
        .Catches("src/Meedoen/People/Planted.cs", "class C { object A => System.DateTime.Now; }")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { object A => System.DateOnly.FromDateTime(DateTime.Today); }")
        .Catches("src/Meedoen/Portals/Planted.cshtml", "<p>@DateTime.UtcNow</p>")
        .Holds();

    [Fact]
    public void Classes_are_sealed() => new Rule(f => f.IsCode, OpenClasses)
        .Catches("src/Meedoen/People/Planted.cs", "namespace P; public class Open { }")
        .Catches("src/Meedoen/People/Planted2.cs", "namespace P; public record OpenRecord(int A);")
        .Holds();

    [Fact]
    public void Public_types_have_a_docstring() => Rule
        .For(f => f.IsCode, f => f.Root.DescendantNodes().OfType<MemberDeclarationSyntax>()
            .Where(t => t is BaseTypeDeclarationSyntax or DelegateDeclarationSyntax)
            .Where(t => t.Modifiers.Any(SyntaxKind.PublicKeyword) && t.Parent is BaseNamespaceDeclarationSyntax && !HasSummary(t))
            .Select(t => $"{f.At(t)}: {(t as BaseTypeDeclarationSyntax)?.Identifier.Text}"))
        .Catches("src/Meedoen/People/Planted.cs", "namespace P;\n/* not a docstring */ public sealed class Silent { }")
        .Holds();

    [Fact]
    public void Nothing_is_left_for_later_or_hushed_up() => Rule
        .For(f => f.IsCode || f.IsMarkup, f => Unfinished(f))
        .Catches("src/Meedoen/People/Planted.cs", "// TO" + "DO later")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { void M() { try { } catch (System.Exception) { } } }")
        .Catches("src/Meedoen/People/Planted3.cs", "class C { void M() => throw new System.NotImplementedException(); }")
        .Catches("src/Meedoen/People/Planted4.cs", "#pragma warning disable CS1591\nclass C { }")
        .Holds();

    [Fact]
    public void Identifiers_are_written_in_ascii() => Rule
        .For(f => f.IsCode, f => f.Root.DescendantTokens().Where(t => t.IsKind(SyntaxKind.IdentifierToken) && !t.Text.All(char.IsAscii)).Select(t => $"{f.Path}: {t.Text}"))
        .Catches("src/Meedoen/People/Planted.cs", "class Geïnd { }")
        .Holds();

    /// <summary>The text of a failure may hold what somebody typed, or an address; the log gets its kind and place (<c>Failures.Describe</c>).</summary>
    [Fact]
    public void The_log_gets_no_text_of_a_failure() => Rule
        .For(f => f.IsCode && f.Path.StartsWith("src/", StringComparison.Ordinal), LoggedFailures)
        .Catches("src/Meedoen/People/Planted.cs", "class C { void M() { try { } catch (System.Exception e) { log.LogError(e, \"It failed\"); } } }")
        .Catches("src/Meedoen/People/Planted2.cs", "class C { void M() { try { } catch (System.Exception oops) { log.LogWarning(\"It failed: {Why}\", oops.Message); } } }")
        .Holds();

    private static IEnumerable<string> LoggedFailures(SourceFile file) =>
        from caught in file.Root.DescendantNodes().OfType<CatchClauseSyntax>()
        let name = caught.Declaration?.Identifier.Text
        where !string.IsNullOrEmpty(name)
        from call in caught.DescendantNodes().OfType<InvocationExpressionSyntax>()
        where call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var method } && method.StartsWith("Log", StringComparison.Ordinal)
        from argument in call.ArgumentList.Arguments
        let text = argument.ToString()
        where text == name || text == $"{name}.Message" || text == $"{name}.ToString()"
        select $"{file.At(call)}: {text}";

    private static IEnumerable<string> ReadsOfTheClock(SourceFile file) => file.Root.DescendantNodes().OfType<MemberAccessExpressionSyntax>()
        .Where(m => AmbientClocks.Any(c => m.ToString() == c || m.ToString().EndsWith("." + c, StringComparison.Ordinal)))
        .Select(m => $"{file.At(m)}: {m}");

    private static IEnumerable<string> OpenClasses(CodeBase code, SourceFile file) => file.Root.DescendantNodes().OfType<TypeDeclarationSyntax>()
        .Where(t => t is ClassDeclarationSyntax || (t is RecordDeclarationSyntax && !t.IsKind(SyntaxKind.RecordStructDeclaration)))
        .Where(t => !t.Modifiers.Any(m => m.Kind() is SyntaxKind.SealedKeyword or SyntaxKind.StaticKeyword or SyntaxKind.AbstractKeyword or SyntaxKind.PartialKeyword))
        .Where(t => !HasHeirs(code, t.Identifier.Text))
        .Select(t => $"{file.At(t)}: {t.Identifier.Text}");

    private static bool HasHeirs(CodeBase code, string name) => code.Code
        .SelectMany(f => f.Root.DescendantNodes().OfType<SimpleBaseTypeSyntax>().Select(b => b.Type).Concat(
            f.Root.DescendantNodes().OfType<PrimaryConstructorBaseTypeSyntax>().Select(b => b.Type)))
        .Any(t => t.ToString().Split('<')[0].Split('.')[^1] == name);

    private static bool HasSummary(SyntaxNode type) => type.GetLeadingTrivia()
        .Any(t => t.GetStructure() is DocumentationCommentTriviaSyntax doc
            && (doc.ToString().Contains("<summary>", StringComparison.Ordinal) || doc.ToString().Contains("<inheritdoc", StringComparison.Ordinal)));

    private static IEnumerable<string> Unfinished(SourceFile file)
    {
        string[] words = ["TO" + "DO", "FIX" + "ME", "HA" + "CK", "NotImplementedException", "#pragma warning disable"];
        var hushed = file.IsCode
            ? file.Root.DescendantNodes().OfType<CatchClauseSyntax>().Where(c => c.Block.Statements.Count == 0).Select(c => $"{file.At(c)}: empty catch")
            : [];
        return words.Where(w => file.Text.Contains(w, StringComparison.Ordinal)).Select(w => $"{file.Path}: {w}").Concat(hushed);
    }
}
