using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Meedoen.Tests.Architecture;

/// <summary>
/// What a participant can come across, followed through the code: from the pages and endpoints that let a participant in, through
/// everything that these call, to the texts that are asked for there. It rather finds a text too many than one too few.
/// </summary>
internal sealed partial class ParticipantReach
{
    private const string Frame = "Portals";
    private static readonly string[] OnlyInTheDemo = ["src/Meedoen/Portals/Demo/", "src/Meedoen/Portals/Styleguide/", "src/Meedoen/Demo/"];

    /// <summary>Reads and checks what staff or Meedoen itself wrote: it answers to them, never to a participant.</summary>
    private static readonly string[] ForStaff =
    [
        "src/Meedoen/Dossiers/Sharing/SharingFloor.cs", "src/Meedoen/Dossiers/Sharing/SharingProfileDocument.cs", "src/Meedoen/Dossiers/Dictionary/DictionaryChecks.cs", "src/Meedoen/Dossiers/Yaml/StrictMap.cs",
        "src/Meedoen/Intake/PipChecks.cs",
    ];

    private readonly CodeBase code;
    private readonly Dictionary<string, TextResources> dutch;
    private readonly HashSet<SyntaxNode> seen = [];
    private readonly HashSet<string> seenMarkup = [];
    private readonly Queue<SyntaxNode> waiting = new();
    private readonly Dictionary<SyntaxTree, SourceFile> files;
    private readonly Lazy<ILookup<ISymbol, SyntaxNode>> answers;

    /// <summary>Follows the code from every page and endpoint in these files.</summary>
    public ParticipantReach(CodeBase code, Func<SourceFile, bool> from)
    {
        this.code = code;
        dutch = TextResources.Of(code).Where(t => t.Culture == TextResources.Neutral).ToDictionary(t => t.Module);
        files = code.Code.ToDictionary(f => f.Tree);
        answers = new(Answers);
        foreach (var file in code.Code.Where(f => from(f) && !OnlyInTheDemo.Any(folder => f.Path.StartsWith(folder, StringComparison.Ordinal))).ToList())
        {
            Enter(file);
        }

        foreach (var file in code.Code.Where(from).ToList())
        {
            AskMails(file);
        }

        while (waiting.TryDequeue(out var node))
        {
            Follow(node);
        }
    }

    /// <summary>The texts, as <c>Module.key</c>, with the file in which they are asked for.</summary>
    public SortedDictionary<string, string> Texts { get; } = new(StringComparer.Ordinal);

    /// <summary>How many pages and endpoints let a participant in.</summary>
    public int Doors { get; private set; }

    private void Enter(SourceFile file)
    {
        foreach (var type in file.Root.DescendantNodes().OfType<ClassDeclarationSyntax>().Where(t => Admits(t.AttributeLists.SelectMany(l => l.Attributes))))
        {
            Doors++;
            Visit(type);
        }

        foreach (var call in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(IsDoor))
        {
            Doors++;
            Visit(call);
        }
    }

    /// <summary>What is sent in every language, participants' too.</summary>
    private void AskMails(SourceFile file)
    {
        foreach (var sent in file.Root.DescendantNodes().OfType<InvocationExpressionSyntax>().Where(call => call.Expression.ToString() is "MailText.InAll" or "MailText.ForPhone"))
        {
            foreach (var begin in sent.DescendantNodes().OfType<LiteralExpressionSyntax>().Select(l => l.Token.ValueText).Where(text => text.Length > 0))
            {
                Note(file, "Messages", dutch["Messages"].Texts.Keys.Where(key => key == begin || key.StartsWith(begin + ".", StringComparison.Ordinal)));
            }
        }
    }

    private static bool Admits(IEnumerable<AttributeSyntax> attributes) => attributes.Any(a => a.Name.ToString() switch
    {
        "OpenToAll" or "ForSignedIn" => true,
        "ForRoles" => a.ArgumentList?.ToString().Contains("AccessRole.Participant", StringComparison.Ordinal) == true,
        _ => false,
    });

    private static bool IsDoor(InvocationExpressionSyntax call) => call.Expression is MemberAccessExpressionSyntax { Name.Identifier.Text: var name }
        && (name is "ForSignedIn" || (name is "For" && call.ArgumentList.ToString().Contains("AccessRole.Participant", StringComparison.Ordinal)));

    /// <summary>What answers when a member of an interface or of an abstract class is called.</summary>
    private ILookup<ISymbol, SyntaxNode> Answers() => code.Code
        .SelectMany(f => f.Root.DescendantNodes().OfType<TypeDeclarationSyntax>().Where(t => t.BaseList is not null).Select(t => code.Meaning(f).GetDeclaredSymbol(t)))
        .OfType<INamedTypeSymbol>()
        .SelectMany(type => type.AllInterfaces.SelectMany(i => i.GetMembers().Select(m => (Asked: m.OriginalDefinition, Answers: type.FindImplementationForInterfaceMember(m))))
            .Concat(type.GetMembers().Select(m => (Asked: (m as IMethodSymbol)?.OverriddenMethod?.OriginalDefinition ?? (ISymbol?)(m as IPropertySymbol)?.OverriddenProperty?.OriginalDefinition, Answers: (ISymbol?)m))
                .Where(pair => pair.Asked is not null).Select(pair => (Asked: pair.Asked!, pair.Answers))))
        .SelectMany(pair => Declared(pair.Answers).Select(node => (pair.Asked, Node: node)))
        .ToLookup(pair => pair.Asked, pair => pair.Node, SymbolEqualityComparer.Default);

    private static IEnumerable<SyntaxNode> Declared(ISymbol? symbol) => symbol?.DeclaringSyntaxReferences.Select(r => r.GetSyntax()) ?? [];

    private void Visit(SyntaxNode node)
    {
        if (files.TryGetValue(node.SyntaxTree, out var file) && !ForStaff.Contains(file.Path) && seen.Add(node))
        {
            waiting.Enqueue(node);
        }
    }

    private void Follow(SyntaxNode node)
    {
        var file = files[node.SyntaxTree];
        Ask(file, node);
        var meaning = code.Meaning(file);
        foreach (var name in node.DescendantNodes().Where(n => n is SimpleNameSyntax or BaseObjectCreationExpressionSyntax))
        {
            var symbol = meaning.GetSymbolInfo(name).Symbol;
            if (symbol is not (IMethodSymbol or IPropertySymbol or IFieldSymbol) || symbol.DeclaringSyntaxReferences.Length == 0)
            {
                continue;
            }

            symbol = ((symbol as IMethodSymbol)?.ReducedFrom ?? symbol).OriginalDefinition;
            foreach (var declared in Declared(symbol).Concat(answers.Value[symbol]).Where(d => d is not (TypeDeclarationSyntax or ParameterSyntax)))
            {
                Visit(declared is VariableDeclaratorSyntax { Parent.Parent: FieldDeclarationSyntax field } ? field : declared);
            }
        }

        if (node is ClassDeclarationSyntax page && meaning.GetDeclaredSymbol(page) is { } type)
        {
            VisitPage(file, type);
        }
    }

    /// <summary>A page is more than its class: the classes below it, the other halves, the markup.</summary>
    private void VisitPage(SourceFile file, INamedTypeSymbol type)
    {
        foreach (var part in Declared(type).Concat(type.BaseType is { } below ? Declared(below) : []))
        {
            Visit(part);
        }

        if (file.Path.EndsWith(".cshtml.cs", StringComparison.Ordinal))
        {
            FollowMarkup(file.Path[..^3], Modules(type));
            foreach (var layout in new[] { "_ParticipantLayout", "_PublicLayout" })
            {
                FollowMarkup($"src/Meedoen/Portals/Shared/{layout}.cshtml", [Frame]);
            }
        }
    }

    /// <summary>Whose texts a class shows: its own, those of the pages that are made of it, those that it names.</summary>
    private IReadOnlyList<string> Modules(INamedTypeSymbol type)
    {
        var heirs = files.Values.Where(f => f.Module == "Portals" && f.Text.Contains($": {type.Name}(", StringComparison.Ordinal)).Select(f => f.Text);
        var own = type.DeclaringSyntaxReferences.Select(r => r.SyntaxTree.ToString());
        return [.. own.Concat(type.IsAbstract ? heirs : []).SelectMany(text => TextsOf().Matches(text)).Select(m => m.Groups[1].Value).Where(dutch.ContainsKey).Append(Frame).Distinct()];
    }

    private void FollowMarkup(string path, IReadOnlyList<string> modules)
    {
        if (code.Files.FirstOrDefault(f => f.Path == path) is not { } file || !seenMarkup.Add($"{path} {modules[0]}"))
        {
            return;
        }

        foreach (Match asked in Expression().Matches(file.Text))
        {
            var expression = SyntaxFactory.ParseExpression(file.Text[asked.Index..], consumeFullText: false);
            var named = dutch.ContainsKey(Named().Match(expression.ToString()).Groups[1].Value) ? [Named().Match(expression.ToString()).Groups[1].Value] : modules;
            Ask(file, expression, named);
        }

        foreach (Match call in Helper().Matches(file.Text))
        {
            VisitMembers(call.Groups[1].Value, call.Groups[2].Value);
        }

        foreach (Match tag in Component().Matches(file.Text))
        {
            VisitMembers(string.Concat(tag.Groups[1].Value.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..])) + "Tag", null);
        }

        foreach (Match part in Partial().Matches(file.Text))
        {
            FollowMarkup("src/Meedoen" + part.Groups[1].Value, modules);
        }
    }

    private void VisitMembers(string type, string? member)
    {
        foreach (var declared in code.Compilation.GetSymbolsWithName(type, SymbolFilter.Type).OfType<INamedTypeSymbol>())
        {
            foreach (var node in member is null ? Declared(declared) : declared.GetMembers(member).SelectMany(Declared))
            {
                Visit(node);
            }
        }
    }

    /// <summary>Notes the texts that a piece of code asks for, and the refusals that it gives.</summary>
    private void Ask(SourceFile file, SyntaxNode node)
    {
        var type = node.AncestorsAndSelf().OfType<TypeDeclarationSyntax>().FirstOrDefault();
        var symbol = type is null ? null : code.Meaning(file).GetDeclaredSymbol(type) as INamedTypeSymbol;
        var named = (type ?? node).DescendantNodes().OfType<LiteralExpressionSyntax>().Select(l => l.Token.ValueText).Where(dutch.ContainsKey);
        Ask(file, node, [.. named.Concat(symbol is null ? [] : Modules(symbol)).Distinct()]);
    }

    private void Ask(SourceFile file, SyntaxNode node, IReadOnlyList<string> modules)
    {
        foreach (var text in TextPatterns.In(node))
        {
            foreach (var module in modules)
            {
                Note(file, module, text.Matching(dutch[module].Texts.Keys));
            }

            if (text.Refusal is { } refused && dutch.TryGetValue(refused.Module, out var reasons))
            {
                Note(file, refused.Module, refused.Key.Matching(reasons.Texts.Keys));
            }

            foreach (var module in dutch.Keys.Where(_ => file.Module == Frame && text.Said is not null))
            {
                Note(file, module, text.Said!.Matching(dutch[module].Texts.Keys));
            }
        }
    }

    private void Note(SourceFile file, string module, IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            Texts.TryAdd($"{module}.{key}", file.Path);
        }
    }

    [GeneratedRegex("""\[TextsOf\("(\w+)"\)\]""")]
    private static partial Regex TextsOf();

    [GeneratedRegex(@"(?<![\w.])T\[|\bT\.In\(|\bWords\.(?:Get|In|Find)\(")]
    private static partial Regex Expression();

    [GeneratedRegex("""Words\.(?:Get|In|Find)\((?:[^"(),]+,\s*)?"(\w+)",""")]
    private static partial Regex Named();

    [GeneratedRegex(@"\b([A-Z]\w+)\.([A-Z]\w+)\b")]
    private static partial Regex Helper();

    [GeneratedRegex(@"<m-([a-z-]+)")]
    private static partial Regex Component();

    [GeneratedRegex("<partial name=\"([^\"]+)\"")]
    private static partial Regex Partial();
}
