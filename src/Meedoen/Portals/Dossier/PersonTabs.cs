using Meedoen.Dossiers;
using Meedoen.Law;
using Meedoen.Platform.Text;

namespace Meedoen.Portals.Dossier;

/// <summary>The pages about one person, as far as the reader may open them.</summary>
internal static class PersonTabs
{
    private static readonly (string Name, string Path, Func<RubricMask, string, bool> MayOpen)[] Tabs =
    [
        ("dossier", string.Empty, (_, _) => true),
        ("route", "/route", (rights, _) => RubricMask.Has(rights.Visible, Rubric.R10)),
        ("plan", "/plan", (_, role) => role is "RG" or "TL" or "WC" or "ON" or "JC"),
        ("terms", "/terms", (rights, role) => role is "RG" or "TL" or "IC" or "WC" or "ON" or "TA" or "AZ" or "GM" && TermSights.Of(rights, Rubric.R2) != TermSight.Nothing),
        ("letters", "/letters", (rights, role) => role is "RG" or "TL" && rights.CanRead(Rubric.R16)),
        ("language", "/language", (rights, role) => role is not ("KL" or "GM") && RubricMask.Has(rights.Visible, Rubric.R4)),
        ("attendance", "/attendance", (rights, role) => role is not ("KL" or "GM") && (rights.CanRead(Rubric.R11) || RubricMask.Has(rights.Own, Rubric.R11))),
        ("competence", "/competence", (_, role) => role is "RG" or "TL" or "WC" or "JC"),
        ("strengths", "/strengths", (rights, role) => role is "RG" or "TL" or "WC" or "ON" or "ED" or "JC" && (rights.CanRead(Rubric.R6) || RubricMask.Has(rights.Own, Rubric.R6))),
        ("observation", "/observation", (rights, role) => role is "RG" or "TL" or "WC" or "JC" or "WG" && RubricMask.Has(rights.Visible, Rubric.R14)),
        ("capacity", "/capacity", (rights, role) => role is "RG" && rights.CanWrite(Rubric.R7)),
        ("preconditions", "/preconditions", (rights, role) => role is not ("KL" or "GM") && RubricMask.Has(rights.Visible, Rubric.R9)),
        ("documents", "/documents", (_, role) => role is not "KL"),
        ("team", "/team", (_, role) => role is "RG" or "TL"),
        ("access-log", "/access-log", (_, role) => role is "RG"),
    ];

    public static IReadOnlyList<LinkItem> For(Guid person, string now, RubricMask rights, string role) =>
        [.. Tabs.Where(tab => tab.MayOpen(rights, role))
            .Select(tab => new LinkItem(Words.Get("Dossiers", "tab." + tab.Name), $"/persons/{person}{tab.Path}", tab.Name == now))];
}
