using Meedoen.Parties;

namespace Meedoen.Demo;

/// <summary>Who plays in a tenant of the demo. Every name is made up.</summary>
internal static partial class DemoCast
{
    public sealed record Member(string Name, string Organisation, params AccessRole[] Roles)
    {
        public string? Municipality { get; init; }

        public string Slug => string.Concat(Name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.IsAsciiLetter(c) || c is ' ' or '-')).Replace(' ', '-');
    }

    public sealed record Cast(string Slug, string Runs, OrganisationKind RunsAs, IReadOnlyList<string> Municipalities,
        IReadOnlyList<(string Name, OrganisationKind Kind)> Organisations, IReadOnlyList<Member> Members);
}
