namespace Meedoen.Letters;

/// <summary>How the questions of a letter are named in forms.</summary>
public static class LetterFields
{
    /// <summary>Before the key of a question.</summary>
    public const string Prefix = "v-";
}
