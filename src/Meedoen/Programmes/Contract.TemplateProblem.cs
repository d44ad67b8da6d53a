using System.Globalization;
using Meedoen.Platform.Text;

namespace Meedoen.Programmes;

/// <summary>A mistake in a template: where, what, and how to put it right.</summary>
/// <param name="Path">Place in the document, such as <c>phases[1].steps[0].due</c>; empty for the whole document.</param>
/// <param name="Line">Line in the file, from 1.</param>
/// <param name="Code">Stable code; texts at <c>problem.CODE</c> and <c>fix.CODE</c> of this module.</param>
/// <param name="Args">Values for both texts, in order.</param>
public sealed record TemplateProblem(string Path, int Line, string Code, IReadOnlyList<string> Args)
{
    /// <summary>What is wrong.</summary>
    public string Message(CultureInfo culture) => Words.In(culture, "Programmes", "problem." + Code, [.. Args]);

    /// <summary>How to put it right.</summary>
    public string Fix(CultureInfo culture) => Words.In(culture, "Programmes", "fix." + Code, [.. Args]);
}

/// <summary>What came out of reading a template: the template, or every mistake found.</summary>
/// <param name="Template">The template; null when there are mistakes or the document is of another kind.</param>
/// <param name="Kind">The kind of document as written, or null.</param>
/// <param name="Problems">Every mistake, by line.</param>
public sealed record TemplateReading(Template? Template, string? Kind, IReadOnlyList<TemplateProblem> Problems)
{
    /// <summary>Whether the document may be used.</summary>
    public bool IsValid => Problems.Count == 0;
}
