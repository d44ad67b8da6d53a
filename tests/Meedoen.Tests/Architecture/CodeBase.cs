using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Meedoen.Tests.Architecture;

/// <summary>The source of the application as the tests read it; a planted file can be added to see a rule catch it.</summary>
internal sealed class CodeBase
{
    private static readonly Lazy<CodeBase> RealOne = new(() => new CodeBase(Load("src")));
    private static readonly Lazy<IReadOnlyList<MetadataReference>> References = new(LoadReferences);

    private static readonly string[] GlobalUsings =
    [
        "System", "System.Collections.Generic", "System.IO", "System.Linq", "System.Net.Http", "System.Net.Http.Json",
        "System.Threading", "System.Threading.Tasks", "Microsoft.AspNetCore.Builder", "Microsoft.AspNetCore.Hosting",
        "Microsoft.AspNetCore.Http", "Microsoft.AspNetCore.Routing", "Microsoft.Extensions.Configuration",
        "Microsoft.Extensions.DependencyInjection", "Microsoft.Extensions.Hosting", "Microsoft.Extensions.Logging",
    ];

    private readonly Lazy<CSharpCompilation> compilation;

    private CodeBase(IReadOnlyList<SourceFile> files)
    {
        Files = files;
        compilation = new(() => Compile(files));
    }

    private CodeBase(CodeBase real, SourceFile planted)
    {
        Files = [.. real.Files, planted];
        compilation = new(() => planted.IsCode ? real.Compilation.AddSyntaxTrees(planted.Tree) : real.Compilation);
    }

    /// <summary>What is in src/, without migrations and what a build makes.</summary>
    public static CodeBase Real => RealOne.Value;

    public IReadOnlyList<SourceFile> Files { get; }

    public IEnumerable<SourceFile> Code => Files.Where(f => f.IsCode);

    public CSharpCompilation Compilation => compilation.Value;

    public CodeBase With(SourceFile planted) => new(this, planted);

    public SemanticModel Meaning(SourceFile file) => Compilation.GetSemanticModel(file.Tree);

    /// <summary>The file of ours in which a symbol is declared, or null when it comes from a package.</summary>
    public SourceFile? Home(ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences is [var first, ..] ? Files.FirstOrDefault(f => f.IsCode && f.Path == first.SyntaxTree.FilePath) : null;

    /// <summary>Every text file under a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> Load(string folder) =>
        [.. Repository.Files(folder).Where(p => Kinds.Contains(Path.GetExtension(p))).Where(p => !IsGenerated(p))
            .Select(p => new SourceFile(p, File.ReadAllText(Repository.PathOf(p))))];

    private static readonly string[] Kinds = [".cs", ".cshtml", ".restext", ".yaml", ".csv", ".json", ".css", ".js"];

    private static bool IsGenerated(string path) => path.Contains("/Migrations/", StringComparison.Ordinal);

    private static CSharpCompilation Compile(IReadOnlyList<SourceFile> files) => CSharpCompilation.Create(
        "Meedoen.Source",
        [Usings(), .. files.Where(f => f.IsCode).Select(f => f.Tree)],
        References.Value,
        new CSharpCompilationOptions(OutputKind.ConsoleApplication, nullableContextOptions: NullableContextOptions.Enable));

    private static SyntaxTree Usings() =>
        CSharpSyntaxTree.ParseText(string.Concat(GlobalUsings.Select(u => $"global using global::{u};\n")), path: "GlobalUsings.g.cs");

    private static IReadOnlyList<MetadataReference> LoadReferences() =>
        [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(p => !Path.GetFileName(p).StartsWith("Meedoen", StringComparison.Ordinal))
            .Select(p => MetadataReference.CreateFromFile(p))];
}
