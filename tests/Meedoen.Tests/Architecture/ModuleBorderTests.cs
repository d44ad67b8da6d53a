using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Modules see each other only through the other's Contract files; the platform sees no module.</summary>
public sealed class ModuleBorderTests
{
    /// <summary>Outermost parts: they may call the slices of any module, but not reach behind them.</summary>
    private static readonly string[] Outermost = ["Portals", "Demo", "Cli"];

    private static readonly Rule Borders = new(
        f => f.IsCode && f.Module.Length > 0,
        (code, file) => Uses(code, file).Where(use => !IsAllowed(file, use.Home)).Select(use => $"{file.At(use.Node)} uses {use.Name} of {use.Home.Path}").Distinct());

    [Fact]
    public void A_module_uses_only_the_contract_of_another_module() => Borders
        .Catches("src/Meedoen/Journeys/Planted.cs", """
            namespace Meedoen.Journeys;
            internal sealed class Planted { private Meedoen.Platform.Acts.Act? fine; }
            """ + UseOfSomethingBehindAContract())
        .Catches("src/Meedoen/Platform/Planted.cs", """
            using Meedoen.Parties;
            namespace Meedoen.Platform;
            internal sealed class Planted { public AccessRole Role => AccessRole.Participant; }
            """)
        .Excusing("src/Meedoen/Agenda/BookInterpreter.cs", "Asks the household of a person directly until People has that question in its contract.")
        .Excusing("src/Meedoen/Agenda/Contract.CalendarFeeds.cs", "Reads accounts directly until Parties has them in its contract.")
        .Excusing("src/Meedoen/Agenda/RemindConversations.cs", "Reads accounts directly until Parties has them in its contract.")
        .Holds();

    [Fact]
    public void The_source_is_understood_well_enough_to_judge_it()
    {
        var names = CodeBase.Real.Code.Where(f => f.Module.Length > 0)
            .SelectMany(f => f.Root.DescendantNodes().OfType<TypeDeclarationSyntax>().Select(t => CodeBase.Real.Meaning(f).GetDeclaredSymbol(t)));
        var unknown = CodeBase.Real.Compilation.GetDiagnostics().Count(d => d.Id is "CS0246" or "CS0234" or "CS0103");

        Assert.NotEmpty(names);
        Assert.DoesNotContain(null, names);
        Assert.True(unknown <= CodeBase.Real.Files.Count / 20, $"{unknown} names did not resolve; the border test would be blind to them.");
    }

    private static bool IsAllowed(SourceFile user, SourceFile home) =>
        home.Module == user.Module || home.Module is "Platform" || home.Module.Length == 0 || (user.Module is "Cli" && home.Module is "Demo")
        || (user.Module is not "Platform" && (home.IsContract || (Outermost.Contains(user.Module) && IsSlice(home))));

    /// <summary>A slice is a file with a Handle: the one door to a use case.</summary>
    private static bool IsSlice(SourceFile file) =>
        file.Root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(m => m.Identifier.Text is "Handle");

    private static IEnumerable<(SyntaxNode Node, string Name, SourceFile Home)> Uses(CodeBase code, SourceFile file)
    {
        var meaning = code.Meaning(file);
        foreach (var node in file.Root.DescendantNodes().OfType<SimpleNameSyntax>())
        {
            if (TypeOf(meaning.GetSymbolInfo(node).Symbol) is { } type && code.Home(type) is { } home && home.Path.StartsWith("src/Meedoen/", StringComparison.Ordinal))
            {
                yield return (node, type.Name, home);
            }
        }
    }

    private static INamedTypeSymbol? TypeOf(ISymbol? symbol) => symbol switch
    {
        INamedTypeSymbol type => type,
        IMethodSymbol { ReducedFrom: { } extension } => extension.ContainingType,
        IMethodSymbol or IPropertySymbol or IFieldSymbol or IEventSymbol => symbol.ContainingType,
        _ => null,
    };

    /// <summary>A class that uses the first internal or public type that lies behind a module's contract, whatever it is called today.</summary>
    private static string UseOfSomethingBehindAContract()
    {
        var hidden = CodeBase.Real.Code
            .Where(f => f.Module is not ("" or "Platform" or "Journeys") && !f.IsContract)
            .SelectMany(f => f.Root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(c => c.Parent is BaseNamespaceDeclarationSyntax && c.TypeParameterList is null))
            .FirstOrDefault();
        var name = hidden is null
            ? "Meedoen.Parties.AccessRoles.Hidden"
            : $"{((BaseNamespaceDeclarationSyntax)hidden.Parent!).Name}.{hidden.Identifier.Text}";
        return $"internal sealed class Reaches {{ private object? x = typeof({name}); }}";
    }
}
