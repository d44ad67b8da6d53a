namespace Meedoen.Portals;

/// <summary>A step back to where the reader came from.</summary>
public sealed record Crumb(string Text, string Href);

/// <summary>A link in a row of tabs or filter chips.</summary>
/// <param name="Text">Words of the link.</param>
/// <param name="Href">Address.</param>
/// <param name="Current">Whether this is the one that is shown now.</param>
/// <param name="Count">How many lie behind it; a text, because counts are cut off at "1.000+". Null: none shown.</param>
public sealed record LinkItem(string Text, string Href, bool Current = false, string? Count = null);
