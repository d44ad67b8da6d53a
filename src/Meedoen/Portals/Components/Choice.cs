namespace Meedoen.Portals.Components;

/// <summary>An answer that can be chosen.</summary>
/// <param name="Value">What is sent.</param>
/// <param name="Text">What the reader sees.</param>
/// <param name="Help">A line below it, or null.</param>
public sealed record Choice(string Value, string Text, string? Help = null);
