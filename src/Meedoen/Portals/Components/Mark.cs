namespace Meedoen.Portals.Components;

/// <summary>How something stands, drawn as a shape of its own so that it is clear without colour.</summary>
public enum Mark
{
    /// <summary>No more than a word.</summary>
    Plain,

    /// <summary>Filled circle with a tick.</summary>
    Done,

    /// <summary>Ring with a filled heart: here we are.</summary>
    Now,

    /// <summary>Open circle: still to come.</summary>
    Ahead,

    /// <summary>Two bars: waits for somebody or something.</summary>
    Waiting,

    /// <summary>Dashed circle: left out on purpose.</summary>
    Skipped,

    /// <summary>Triangle: the date has passed.</summary>
    Late,

    /// <summary>Diamond: people decide together.</summary>
    Decision,
}

/// <summary>Shapes and classes of <see cref="Mark"/>.</summary>
internal static class Marks
{
    private const string Open = "<svg viewBox=\"0 0 14 14\" aria-hidden=\"true\" focusable=\"false\">";

    private static readonly string[] Shapes =
    [
        string.Empty,
        Open + "<circle class=\"fill\" cx=\"7\" cy=\"7\" r=\"6\"/></svg>",
        Open + "<circle cx=\"7\" cy=\"7\" r=\"5.8\"/><circle class=\"fill\" cx=\"7\" cy=\"7\" r=\"2\"/></svg>",
        Open + "<circle cx=\"7\" cy=\"7\" r=\"5.8\"/></svg>",
        Open + "<path d=\"M4.5 2v10M9.5 2v10\"/></svg>",
        Open + "<circle cx=\"7\" cy=\"7\" r=\"5.8\" stroke-dasharray=\"2.6 2\"/></svg>",
        Open + "<path class=\"fill\" d=\"M7 1.5 13 12.5H1z\"/></svg>",
        Open + "<path d=\"m7 1 6 6-6 6-6-6z\"/></svg>",
    ];

    private static readonly string[] Classes =
    [
        "badge--plain", "badge--done", "badge--now", "badge--ahead", "badge--waiting", "badge--skipped", "badge--late", "badge--decision",
    ];

    public static string Shape(Mark mark) => Shapes[(int)mark];

    public static string Css(Mark mark) => Classes[(int)mark];
}
