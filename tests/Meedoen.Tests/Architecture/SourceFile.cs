using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Meedoen.Tests.Architecture;

/// <summary>One file of the repository, with its path relative to the root and forward slashes.</summary>
internal sealed class SourceFile(string path, string text)
{
    private readonly Lazy<SyntaxTree> tree = new(() => CSharpSyntaxTree.ParseText(text, path: path));

    public string Path { get; } = path;

    public string Text { get; } = text;

    public SyntaxTree Tree => tree.Value;

    public SyntaxNode Root => Tree.GetRoot();

    public int Lines => Text.Count(c => c == '\n') + (Text.EndsWith('\n') || Text.Length == 0 ? 0 : 1);

    public string Name => System.IO.Path.GetFileName(Path);

    /// <summary>The folder under src/Meedoen that the file lies in; empty for Program.cs and other files of the root.</summary>
    public string Module => Path.StartsWith("src/Meedoen/", StringComparison.Ordinal) && Path.Split('/') is { Length: > 3 } parts ? parts[2] : "";

    /// <summary>Whether other modules may use what is declared here.</summary>
    public bool IsContract => Name is "Contract.cs" || Name.StartsWith("Contract.", StringComparison.Ordinal);

    public bool IsCode => Path.EndsWith(".cs", StringComparison.Ordinal);

    public bool IsMarkup => Path.EndsWith(".cshtml", StringComparison.Ordinal);

    /// <summary>Where a node stands, to be clicked on.</summary>
    public string At(SyntaxNode node) => $"{Path}:{node.GetLocation().GetLineSpan().StartLinePosition.Line + 1}";
}
