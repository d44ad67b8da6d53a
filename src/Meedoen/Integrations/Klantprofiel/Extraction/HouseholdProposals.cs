using System.Globalization;
using Meedoen.Integrations.Klantprofiel.Fields;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>What the members together say about the household, as inferred proposals of the main person.</summary>
internal static class HouseholdProposals
{
    public static void Add(List<MemberDraft> members)
    {
        var others = members.Where(member => member.Subject.Kind is SubjectKind.Partner or SubjectKind.Child).ToList();
        var children = others.Count(member => member.Subject.Kind == SubjectKind.Child);
        if (members.Find(member => member.Subject.Kind == SubjectKind.Main) is not { } main || others.Count == 0)
        {
            return;
        }

        var source = others.SelectMany(member => member.Proposals).FirstOrDefault() ?? main.Proposals[0];
        var fragment = string.Join("; ", others.SelectMany(member => member.Proposals.Take(1)).Select(proposal => proposal.Fragment).Distinct());
        void Infer(string key, string value) =>
            main.Add(new(key, value, fragment.Length > 400 ? fragment[..400] : fragment, source.Origin, ProfileConfidence.Inferred));
        Infer("children-at-home", children.ToString(CultureInfo.InvariantCulture));
        Infer("household-kind", (children > 0, others.Count > children) switch
        {
            (true, true) => "couple-children",
            (true, false) => "single-parent",
            _ => "couple",
        });
    }
}
