using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Meedoen.Tests.Architecture;

/// <summary>A key of a text as code writes it: whole, or put together from parts of which some are only known when it runs.</summary>
/// <param name="Parts">What is written; null where something is filled in.</param>
internal sealed record TextPattern(IReadOnlyList<string?> Parts)
{
    private bool IsWhole => Parts is [not null];

    /// <summary>The same as a refusal: module and key. Null when it cannot be one.</summary>
    public (string Module, TextPattern Key)? Refusal => Parts[0] is { Length: > 1 } first && first.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot
        ? (char.ToUpperInvariant(first[0]) + first[1..dot], new(["refusal." + first[(dot + 1)..], .. Parts.Skip(1)]))
        : null;

    /// <summary>The same as what a page says after something was done. Null when it cannot be that.</summary>
    public TextPattern? Said => IsWhole ? new(["said." + Parts[0]]) : null;

    /// <summary>The keys that it can be.</summary>
    public IEnumerable<string> Matching(IEnumerable<string> keys)
    {
        if (IsWhole)
        {
            return keys.Contains(Parts[0], StringComparer.Ordinal) ? [Parts[0]!] : [];
        }

        // A pattern says something when it begins or ends with a whole word of a key.
        var begins = Parts[0] is { } first && first.TrimEnd('.', '-').Length > 0 && first[^1] is '.' or '-';
        var ends = Parts[^1] is { Length: > 1 } last && last[0] is '.' or '-';
        if (!begins && !ends)
        {
            return [];
        }

        var shape = new Regex("^" + string.Concat(Parts.Select(part => part is null ? "[A-Za-z0-9_-]+" : Regex.Escape(part))) + "$");
        return keys.Where(key => shape.IsMatch(key));
    }
}

/// <summary>Finds what may be a key of a text in code.</summary>
internal static class TextPatterns
{
    public static IEnumerable<TextPattern> In(SyntaxNode node) => node.DescendantNodesAndSelf()
        .Where(n => n is LiteralExpressionSyntax { Token.Value: string { Length: > 0 } } or InterpolatedStringExpressionSyntax or BinaryExpressionSyntax)
        .Where(n => n is not BinaryExpressionSyntax sum || sum.IsKind(SyntaxKind.AddExpression))
        .SelectMany(n => Parts((ExpressionSyntax)n))
        .Where(parts => parts.Any(part => part is { Length: > 0 }))
        .Select(parts => new TextPattern(parts));

    private static IEnumerable<IReadOnlyList<string?>> Parts(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax { Token.Value: string text } => [[text]],
        InterpolatedStringExpressionSyntax whole => [[.. whole.Contents.Select(c => c is InterpolatedStringTextSyntax text ? text.TextToken.ValueText : null)]],
        ParenthesizedExpressionSyntax inner => Parts(inner.Expression),
        ConditionalExpressionSyntax choice => Parts(choice.WhenTrue).Concat(Parts(choice.WhenFalse)),
        BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression) => Parts(sum.Left).SelectMany(_ => Parts(sum.Right), (left, right) => (IReadOnlyList<string?>)Joined(left, right)),
        _ => [[null]],
    };

    private static List<string?> Joined(IReadOnlyList<string?> left, IReadOnlyList<string?> right) => left[^1] is { } end && right[0] is { } begin
        ? [.. left.SkipLast(1), end + begin, .. right.Skip(1)]
        : [.. left, .. right];
}
