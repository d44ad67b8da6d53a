namespace Meedoen.Portals;

/// <summary>Why a form was not accepted: shown on top of the page, and at the field when it has one.</summary>
/// <param name="Field">Name of the form field, or null when it is about the whole form.</param>
/// <param name="Text">What is wrong and what to do, for the reader.</param>
public sealed record PageError(string? Field, string Text);
