using System.Text;

namespace Meedoen.Journeys;

/// <summary>Names of enum values as keys of texts.</summary>
public static class Kebab
{
    /// <summary><c>GroupActivity</c> becomes <c>group-activity</c>.</summary>
    public static string Of(string name)
    {
        var kebab = new StringBuilder(name.Length + 4);
        foreach (var c in name)
        {
            if (char.IsUpper(c) && kebab.Length > 0)
            {
                kebab.Append('-');
            }

            kebab.Append(char.ToLowerInvariant(c));
        }

        return kebab.ToString();
    }
}
