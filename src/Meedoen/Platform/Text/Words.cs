using System.Collections.Concurrent;
using System.Globalization;
using System.Resources;
using Meedoen.Platform.Acts;

namespace Meedoen.Platform.Text;

/// <summary>
/// Texts for people, from <c>Texts/&lt;Module&gt;[.culture].restext</c>, in the language of the current request.
/// A missing key answers with the key in brackets, so that a page still works; a test finds it first.
/// </summary>
public static class Words
{
    private static readonly ConcurrentDictionary<string, ResourceManager> Managers = new(StringComparer.Ordinal);

    /// <summary>The text of a module, with its placeholders filled in the culture of the request.</summary>
    public static string Get(string module, string key, params ReadOnlySpan<object?> args) =>
        In(CultureInfo.CurrentUICulture, module, key, args);

    /// <summary>The text in a language of choice, for prints in two languages.</summary>
    public static string In(CultureInfo culture, string module, string key, params ReadOnlySpan<object?> args)
    {
        var text = Find(culture, module, key) ?? $"[{module}.{key}]";
        return args.Length == 0 ? text : string.Format(culture, text, args);
    }

    /// <summary>The text, or null when the module has no such key.</summary>
    public static string? Find(CultureInfo culture, string module, string key) =>
        Managers.GetOrAdd(module, Load).GetString(key, culture);

    /// <summary>What a refusal says to the person who asked.</summary>
    public static string Of(Refusal refusal)
    {
        var dot = refusal.Code.IndexOf('.', StringComparison.Ordinal);
        var module = string.Create(dot, refusal.Code, (span, code) =>
        {
            code.AsSpan(0, dot).CopyTo(span);
            span[0] = char.ToUpperInvariant(span[0]);
        });
        return Get(module, "refusal." + refusal.Code[(dot + 1)..], [.. refusal.Args]);
    }

    private static ResourceManager Load(string module) => new($"Meedoen.Texts.{module}", typeof(Words).Assembly);
}
