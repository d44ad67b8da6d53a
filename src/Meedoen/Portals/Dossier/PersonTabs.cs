using Meedoen.Dossiers;
using Meedoen.Platform.Text;

namespace Meedoen.Portals.Dossier;

/// <summary>The pages about one person, as far as the reader may open them.</summary>
internal static class PersonTabs
{
    public static IReadOnlyList<LinkItem> For(Guid person, string now, RubricMask rights, string role)
    {
        List<LinkItem> tabs = [Tab(person, "dossier", string.Empty, now)];
        if (RubricMask.Has(rights.Visible, Rubric.R10))
        {
            tabs.Add(Tab(person, "route", "/route", now));
        }

        if (role != "KL")
        {
            tabs.Add(Tab(person, "documents", "/documents", now));
        }

        if (role is "RG" or "TL")
        {
            tabs.Add(Tab(person, "team", "/team", now));
        }

        if (role is "RG")
        {
            tabs.Add(Tab(person, "access-log", "/access-log", now));
        }

        return tabs;
    }

    private static LinkItem Tab(Guid person, string name, string path, string now) =>
        new(Words.Get("Dossiers", "tab." + name), $"/persons/{person}{path}", name == now);
}
