using Meedoen.Dossiers.Yaml;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using YamlDotNet.RepresentationModel;

namespace Meedoen.Dossiers.Sharing;

/// <summary>The YAML form of a sharing profile (<c>kind: sharing-profile</c>): one row per rubric, one letter per role.</summary>
internal static class SharingProfileDocument
{
    /// <summary>A profile as written, not yet held against the floor.</summary>
    public static Outcome<SharingProfile> Parse(string yaml)
    {
        var errors = new List<Refusal>();
        if (StrictMap.Root(yaml, errors) is not { } root)
        {
            return errors;
        }

        if (root.Required("kind") is var kind && kind != "sharing-profile")
        {
            errors.Add(new Refusal("dossiers.yaml-invalid-value", "kind").With(root.Line, "kind", kind, "sharing-profile"));
        }

        var profile = new SharingProfile(
            root.Required("id"),
            root.Number("version") ?? 1,
            root.Localized("title"),
            Rows(root.Map("rows"), errors),
            Row(root.Map("access_log")),
            Row(root.Map("administration")));
        root.Close();
        return errors.Count > 0 ? errors : profile;
    }

    private static Dictionary<(AccessRole, Rubric), RubricGrant> Rows(StrictMap? rows, List<Refusal> errors)
    {
        var cells = new Dictionary<(AccessRole, Rubric), RubricGrant>();
        foreach (var (name, node) in rows?.Entries() ?? [])
        {
            if (Enum.TryParse<Rubric>(name, out var rubric) && Enum.IsDefined(rubric) && node is YamlMappingNode row)
            {
                foreach (var (role, grant) in Cells(new StrictMap(row, errors)))
                {
                    cells[(role, rubric)] = grant;
                }
            }
            else
            {
                rows!.Invalid<object>(node, name, "R1-R17");
            }
        }

        return cells;
    }

    private static Dictionary<AccessRole, RubricRight> Row(StrictMap? row) =>
        row is null ? [] : Cells(row).ToDictionary(cell => cell.Role, cell => cell.Grant.Right);

    private static IEnumerable<(AccessRole Role, RubricGrant Grant)> Cells(StrictMap row)
    {
        foreach (var (code, node) in row.Entries())
        {
            if (AccessRoles.FromCode(code) is not { } role)
            {
                row.Invalid<object>(node, code, string.Join(", ", AccessRoles.All.Select(known => known.Code())));
            }
            else if (GrantNotation.Parse(node.ToString()) is not { } grant)
            {
                row.Invalid<object>(node, code, GrantNotation.Allowed);
            }
            else
            {
                yield return (role, grant);
            }
        }
    }
}
