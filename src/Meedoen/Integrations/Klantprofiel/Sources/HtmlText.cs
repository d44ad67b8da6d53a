using System.Buffers;
using System.Net;
using System.Text;

namespace Meedoen.Integrations.Klantprofiel.Sources;

/// <summary>HTML to lines: one pass, no script, no style, a tab between the cells of a table.</summary>
internal static class HtmlText
{
    private static readonly SearchValues<char> TagLetters = SearchValues.Create("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ123456");

    private static readonly HashSet<string> Blocks = new(StringComparer.OrdinalIgnoreCase)
    { "p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "hr", "section", "article", "dt", "dd", "body" };

    private static readonly HashSet<string> Hidden = new(StringComparer.OrdinalIgnoreCase) { "script", "style", "head", "title", "template" };

    public static string[] Lines(string html)
    {
        var text = new StringBuilder(Math.Min(html.Length, 1 << 20));
        var at = 0;
        var inCell = false;
        while (at < html.Length)
        {
            if (html[at] != '<')
            {
                var end = html.IndexOf('<', at);
                Append(text, html.AsSpan(at, (end < 0 ? html.Length : end) - at));
                at = end < 0 ? html.Length : end;
                continue;
            }

            var (name, isEnd, after) = Tag(html, at);
            at = !isEnd && Hidden.Contains(name) ? AfterHidden(html, after, name) : after;
            inCell = name is "td" or "th" ? !isEnd : inCell && name is not ("tr" or "table");
            text.Append(isEnd && name is "td" or "th" ? "\t" : Blocks.Contains(name) && !(inCell && name is not "br") ? "\n" : inCell && Blocks.Contains(name) ? " " : "");
        }

        return [.. WebUtility.HtmlDecode(text.ToString()).Split('\n').Select(line => line.TrimEnd())];
    }

    private static void Append(StringBuilder text, ReadOnlySpan<char> words)
    {
        foreach (var character in words)
        {
            var isSpace = character is ' ' or '\t' or '\r' or '\n';
            if (!isSpace || (text.Length > 0 && text[^1] is not (' ' or '\n' or '\t')))
            {
                text.Append(isSpace ? ' ' : character);
            }
        }
    }

    private static (string Name, bool IsEnd, int After) Tag(string html, int at)
    {
        if (html.AsSpan(at).StartsWith("<!--"))
        {
            var close = html.IndexOf("-->", at, StringComparison.Ordinal);
            return (string.Empty, false, close < 0 ? html.Length : close + 3);
        }

        var end = html.IndexOf('>', at);
        var inner = html.AsSpan(at + 1, (end < 0 ? html.Length : end) - at - 1);
        var isEnd = inner.StartsWith("/");
        var name = isEnd ? inner[1..] : inner;
        var length = name.IndexOfAnyExcept(TagLetters);
        return ((length < 0 ? name : name[..length]).ToString().ToLowerInvariant(), isEnd, end < 0 ? html.Length : end + 1);
    }

    private static int AfterHidden(string html, int from, string name)
    {
        var close = html.IndexOf($"</{name}", from, StringComparison.OrdinalIgnoreCase);
        return close < 0 ? html.Length : close;
    }
}
