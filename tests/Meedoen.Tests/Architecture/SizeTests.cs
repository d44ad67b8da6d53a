using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Small files and small functions. What grows over these sizes is split by use case.</summary>
public sealed class SizeTests
{
    private const int MaxFile = 300, MedianFile = 60, NinetiethFile = 160, MaxFunction = 40, MaxProgram = 60;

    [Fact]
    public void No_file_is_longer_than_300_lines() => Rule
        .For(f => f.IsCode || f.IsMarkup, f => f.Lines > MaxFile ? [$"{f.Path}: {f.Lines} lines"] : [])
        .Catches("src/Meedoen/Platform/Long.cs", string.Concat(Enumerable.Repeat("// line\n", MaxFile + 1)))
        .Holds();

    [Fact]
    public void No_test_file_is_longer_than_300_lines()
    {
        var tests = CodeBase.Load("tests").Where(f => f.IsCode).ToList();

        Assert.NotEmpty(tests);
        Assert.Empty(tests.Where(f => f.Lines > MaxFile).Select(f => $"{f.Path}: {f.Lines} lines"));
    }

    [Fact]
    public void Most_files_are_much_shorter()
    {
        var sizes = CodeBase.Real.Code.Select(f => f.Lines).Order().ToList();

        Assert.NotEmpty(sizes);
        Assert.True(sizes[sizes.Count / 2] <= MedianFile, $"Median file: {sizes[sizes.Count / 2]} lines.");
        Assert.True(sizes[sizes.Count * 9 / 10] <= NinetiethFile, $"Nine of ten files: up to {sizes[sizes.Count * 9 / 10]} lines.");
    }

    [Fact]
    public void No_function_is_longer_than_40_lines() => Rule
        .For(f => f.IsCode, LongFunctions)
        .Catches("src/Meedoen/Platform/LongFunction.cs", "class C { void M()\n{\n" + string.Concat(Enumerable.Repeat("M();\n", MaxFunction)) + "} }")
        .Catches("src/Meedoen/Platform/LongLocal.cs", "class C { int P => L(); static int L() { int I()\n{\n" + string.Concat(Enumerable.Repeat("I();\n", MaxFunction)) + "return 1; } return I(); } }")
        .Holds();

    [Fact]
    public void Program_is_only_the_way_in()
    {
        var program = Assert.Single(CodeBase.Real.Code, f => f.Path == "src/Meedoen/Program.cs");

        Assert.InRange(program.Lines, 1, MaxProgram);
    }

    private static IEnumerable<string> LongFunctions(SourceFile file) => file.Root.DescendantNodes()
        .Where(n => n is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AccessorDeclarationSyntax or LambdaExpressionSyntax)
        .Where(n => LinesOf(n) > MaxFunction)
        .Select(n => $"{file.At(n)}: {LinesOf(n)} lines");

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.GetLocation().GetLineSpan();
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }
}
