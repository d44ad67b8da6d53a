using System.Globalization;
using Meedoen.Platform.Text;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Meedoen.Portals;

/// <summary>
/// The texts of a page, in Razor as <c>@T[…]</c> or <c>@T[…, value]</c>: first those of the page's own module
/// (<see cref="TextsOfAttribute"/>), then the shared ones in <c>Portals.restext</c> (save, cancel, next…).
/// </summary>
public sealed class PageText : IViewContextAware
{
    private string module = TextsOfAttribute.Frame;

    /// <summary>Texts of one module.</summary>
    public PageText(string module) => this.module = module;

    /// <summary>Texts of the page that is being shown; the container makes this one.</summary>
    public PageText()
    {
    }

    /// <summary>The text in the language of the request, with its placeholders filled.</summary>
    public string this[string key, params ReadOnlySpan<object?> args] => Find(CultureInfo.CurrentUICulture, key, args);

    /// <summary>The text in a language of choice, for pages that show two languages.</summary>
    public string In(CultureInfo culture, string key, params ReadOnlySpan<object?> args) => Find(culture, key, args);

    /// <inheritdoc />
    public void Contextualize(ViewContext viewContext) => module = TextsOfAttribute.ModuleOf(viewContext.ActionDescriptor);

    private string Find(CultureInfo culture, string key, ReadOnlySpan<object?> args)
    {
        var text = Words.Find(culture, module, key) ?? Words.Find(culture, TextsOfAttribute.Frame, key);
        if (text is null)
        {
            return $"[{module}.{key}]";
        }

        return args.Length == 0 ? text : string.Format(culture, text, args);
    }
}
