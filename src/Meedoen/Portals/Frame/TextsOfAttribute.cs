using System.Collections.Concurrent;
using System.Reflection;
using Microsoft.AspNetCore.Mvc.Abstractions;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Meedoen.Portals;

/// <summary>Names the module whose texts a page shows (<c>Texts/&lt;Module&gt;.restext</c>). Without it: <c>Portals</c>.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class TextsOfAttribute(string module) : Attribute
{
    /// <summary>The module for pages that name none, and for the frame and the components.</summary>
    public const string Frame = "Portals";

    private static readonly ConcurrentDictionary<Type, string> ByPage = new();

    /// <summary>Name of the text file.</summary>
    public string Module { get; } = module;

    internal static string ModuleOf(ActionDescriptor action) =>
        action is CompiledPageActionDescriptor { ModelTypeInfo: { } type } ? ModuleOf(type) : Frame;

    internal static string ModuleOf(Type page) =>
        ByPage.GetOrAdd(page, static type => type.GetCustomAttribute<TextsOfAttribute>()?.Module ?? Frame);
}
