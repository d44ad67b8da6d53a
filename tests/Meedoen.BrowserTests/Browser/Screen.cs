namespace Meedoen.BrowserTests.Browser;

/// <summary>A page that is looked at in the browser.</summary>
/// <param name="Name">File name of its pictures.</param>
/// <param name="Route">Route of the page as the application names it; every page must be on the list.</param>
/// <param name="Persona">Who looks, or null.</param>
/// <param name="Path">Address, when the route has parameters; known once the cast has played.</param>
public sealed record Screen(string Name, string Route, string? Persona, Func<Cast, string>? Path = null)
{
    /// <summary>Whether it is Dutch with a second language beside it, whatever the reader chose.</summary>
    public bool DutchAlways { get; init; }

    /// <summary>HTTP status that it answers.</summary>
    public int Status { get; init; } = 200;

    /// <summary>The address to open.</summary>
    public string Address => Path?.Invoke(Cast.Played) ?? "/" + Route.TrimStart('/');

    /// <summary>Whether participants read it: then in Arabic too.</summary>
    public bool ForParticipants => Persona is "hanan-aziz" or "samir-aziz";

    /// <inheritdoc />
    public override string ToString() => Name;
}
