using Meedoen.Assessments;
using Meedoen.Parties;

namespace Meedoen.Demo;

/// <summary>Who plays in a tenant of the demo. Every name is made up.</summary>
internal static partial class DemoCast
{
    /// <summary>Every tenant of the fictitious region.</summary>
    public static IReadOnlyList<Cast> All => [Zuiderzicht, Marrewald, Polderhaven, Walburg, Scheldeoord, Amstelmeer];

    /// <summary>Somebody with an account: name, organisation, roles.</summary>
    public sealed record Member(string Name, string Organisation, params AccessRole[] Roles)
    {
        public string? Municipality { get; init; }

        public string Slug => string.Concat(Name.ToLowerInvariant().Normalize(System.Text.NormalizationForm.FormD)
            .Where(c => char.IsAsciiLetter(c) || c is ' ' or '-')).Replace(' ', '-');
    }

    /// <summary>One tenant: who runs it, for which municipalities, with which parties and people.</summary>
    public sealed record Cast(string Slug, string Runs, OrganisationKind RunsAs, IReadOnlyList<string> Municipalities,
        IReadOnlyList<(string Name, OrganisationKind Kind)> Organisations, IReadOnlyList<Member> Members)
    {
        /// <summary>Ids of the templates this tenant works with.</summary>
        public required IReadOnlyList<string> Templates { get; init; }

        /// <summary>Language schools in the catalogue.</summary>
        public IReadOnlyList<SaveLessonProvider.Request> Schools { get; init; } = [];
    }
}
