using System.Security.Cryptography;
using System.Text;
using Meedoen.Dossiers.Yaml;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Dictionary;

/// <summary>Puts a dictionary together from its files: the manifest, the forms, the tables and one file per rubric.</summary>
internal static class DictionaryLoader
{
    private const string Folder = "Dossiers.Dictionary";

    /// <summary>The dictionary inside the assembly.</summary>
    public static Outcome<DataDictionary> LoadShipped() =>
        Load(EmbeddedText.In(Folder, ".yaml").ToDictionary(path => path[(Folder.Length + 1)..], EmbeddedText.Read, StringComparer.Ordinal));

    /// <summary>A dictionary from named texts; refused with every error, each with its file and line.</summary>
    public static Outcome<DataDictionary> Load(IReadOnlyDictionary<string, string> files)
    {
        var parts = new DictionaryParts();
        var errors = new List<Refusal>();
        foreach (var (name, yaml) in files.OrderBy(file => Order(file.Key)).ThenBy(file => file.Key, StringComparer.Ordinal))
        {
            var found = new List<Refusal>();
            if (StrictMap.Root(yaml, found) is { } root)
            {
                ReadFile(name, root, parts);
                root.Close();
            }

            errors.AddRange(found.Select(error => error with { Field = name }));
        }

        errors.AddRange(DictionaryChecks.Check(parts));
        parts.Version = parts.Version with { Fingerprint = Fingerprint(files) };
        return errors.Count > 0 ? errors : new DataDictionary(parts);
    }

    private static int Order(string name) => name switch
    {
        "dictionary.yaml" => 0,
        "forms.yaml" => 1,
        "tables.yaml" => 3,
        _ => 2,
    };

    private static void ReadFile(string name, StrictMap root, DictionaryParts parts)
    {
        switch (name)
        {
            case "dictionary.yaml":
                ManifestReader.Read(root, parts);
                break;
            case "forms.yaml":
                FormOutlineReader.Read(root, parts);
                break;
            case "tables.yaml":
                TableReader.Read(root, parts);
                break;
            default:
                RubricReader.Read(root, parts);
                break;
        }
    }

    private static string Fingerprint(IReadOnlyDictionary<string, string> files)
    {
        var all = string.Join('\0', files.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => file.Key + '\0' + file.Value));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(all)))[..16];
    }
}
