using System.Text;
using System.Text.RegularExpressions;

namespace Meedoen.Tests.Architecture;

/// <summary>
/// Finds literal text in a Razor page: takes away comments, directives, code and tags, and looks at what is left.
/// An approximation, kept honest by the pages that its test plants.
/// </summary>
internal static partial class MarkupText
{
    /// <summary>Attributes that people see or hear.</summary>
    private static readonly string[] Spoken = ["alt", "title", "placeholder", "aria-label", "aria-description", "label", "summary"];

    public static IEnumerable<string> In(string markup)
    {
        var bare = WithoutCode(Directives().Replace(Comments().Replace(markup, " "), " "));
        var spoken = Attributes().Matches(bare).Where(m => Spoken.Contains(m.Groups["name"].Value)).Select(m => m.Groups["value"].Value);
        var between = Tags().Replace(bare, "\n").Split('\n').Select(l => Entities().Replace(l, " ").Trim()).Where(l => !IsCode(l));
        return spoken.Concat(between).Where(t => Letters().IsMatch(t)).Select(t => t.Trim());
    }

    /// <summary>Inline script, style and event handlers, which the content security policy refuses.</summary>
    public static IEnumerable<string> Active(string markup) => Inline().Matches(Comments().Replace(markup, " ")).Select(m => m.Value);

    /// <summary>Takes away every @-expression and code block, brackets balanced; leaves the markup inside control blocks.</summary>
    private static string WithoutCode(string markup)
    {
        var kept = new StringBuilder();
        for (var at = 0; at < markup.Length;)
        {
            if (markup[at] is not '@' || (at > 0 && char.IsLetterOrDigit(markup[at - 1])))
            {
                kept.Append(markup[at++]);
                continue;
            }

            at = markup.AsSpan(at).StartsWith("@@") ? at + 2 : SkipExpression(markup, at + 1);
            kept.Append(' ');
        }

        return kept.ToString();
    }

    private static int SkipExpression(string markup, int at)
    {
        if (at < markup.Length && markup[at] is '{' or '(')
        {
            return SkipBalanced(markup, at);
        }

        var word = Word().Match(markup, at);
        at += word.Length;
        return word.Value is "functions" or "code" ? SkipBalanced(markup, markup.IndexOf('{', at)) : SkipChain(markup, word.Value is "await" ? at + 1 + Word().Match(markup, at + 1).Length : at);
    }

    /// <summary>Skips <c>.Member(…)[…]</c> after a name; the space and brackets of a control statement too.</summary>
    private static int SkipChain(string markup, int at)
    {
        while (at < markup.Length)
        {
            if (markup[at] is '(' or '[')
            {
                at = SkipBalanced(markup, at);
            }
            else if (Member().Match(markup, at) is { Success: true } member)
            {
                at += member.Length;
            }
            else
            {
                return Control().Match(markup, at) is { Success: true } control ? SkipBalanced(markup, at + control.Length - 1) : at;
            }
        }

        return at;
    }

    private static int SkipBalanced(string markup, int at)
    {
        if (at < 0)
        {
            return markup.Length;
        }

        var depth = 0;
        for (; at < markup.Length; at++)
        {
            if (markup[at] is '"' && markup.IndexOf('"', at + 1) is > 0 and var end)
            {
                at = end;
            }

            depth += markup[at] is '(' or '[' or '{' ? 1 : markup[at] is ')' or ']' or '}' ? -1 : 0;
            if (depth == 0)
            {
                return at + 1;
            }
        }

        return at;
    }

    /// <summary>What stands between tags inside a control block and is a statement, not text.</summary>
    private static bool IsCode(string line) =>
        line.Length == 0 || line[^1] is ';' or '{' or '}' || line[0] is '{' or '}' || Statement().IsMatch(line);

    [GeneratedRegex(@"@\*.*?\*@|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Comments();

    [GeneratedRegex(@"^\s*@(page|model|using|inject|inherits|namespace|attribute|layout|addTagHelper|removeTagHelper|implements|preservewhitespace|typeparam)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Directives();

    [GeneratedRegex("<(?:[^<>\"']|\"[^\"]*\"|'[^']*')*>")]
    private static partial Regex Tags();

    [GeneratedRegex("(?<=\\s)(?<name>[a-z-]+)\\s*=\\s*\"(?<value>[^\"]*)\"")]
    private static partial Regex Attributes();

    [GeneratedRegex("&[a-zA-Z#0-9]+;")]
    private static partial Regex Entities();

    [GeneratedRegex(@"\p{L}{2,}")]
    private static partial Regex Letters();

    [GeneratedRegex(@"\G\w*")]
    private static partial Regex Word();

    [GeneratedRegex(@"\G[?!]?\.\w+|\G!(?=[.\[])|\G<[\w.]+>(?=\()")]
    private static partial Regex Member();

    [GeneratedRegex(@"\G\s+\(")]
    private static partial Regex Control();

    [GeneratedRegex(@"^(else\b|case\b|default:|break\b|foreach\b|for\b|if\b|switch\b|while\b|var\b|//|:)")]
    private static partial Regex Statement();

    [GeneratedRegex("""<script(?![^>]*\bsrc=)[^>]*>|<style\b|\sstyle=|\son[a-z]+=|href="javascript:""")]
    private static partial Regex Inline();
}
