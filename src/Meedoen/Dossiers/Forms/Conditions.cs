namespace Meedoen.Dossiers.Forms;

/// <summary>Whether a key that depends on another is asked at all.</summary>
internal static class Conditions
{
    /// <summary>Whether one of the values found is one of those the condition names; <c>*</c> stands for any value.</summary>
    public static bool Holds(OnlyWhen when, IReadOnlyList<string> found) =>
        found.Count > 0 && (when.Values.Contains("*") || found.Any(value => value.Split(',').Any(when.Values.Contains)));
}
