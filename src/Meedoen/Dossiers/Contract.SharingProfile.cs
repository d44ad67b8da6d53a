using Meedoen.Dossiers.Sharing;
using Meedoen.Parties;
using Meedoen.Platform.Text;

namespace Meedoen.Dossiers;

/// <summary>
/// Which role may do what in which rubric. Rights hold only with a running involvement; this profile says how far they
/// reach. A municipality may change cells, within the fixed floor (<see cref="SharingProfiles"/>).
/// </summary>
public sealed class SharingProfile
{
    private static readonly Rubric[] Rubrics = Enum.GetValues<Rubric>();
    private readonly IReadOnlyDictionary<(AccessRole, Rubric), RubricGrant> cells;
    private readonly IReadOnlyDictionary<AccessRole, RubricRight> accessLog;
    private readonly IReadOnlyDictionary<AccessRole, RubricRight> administration;

    /// <summary>A profile from its cells; a cell that is not there is nothing.</summary>
    public SharingProfile(
        string id,
        int version,
        Localized title,
        IReadOnlyDictionary<(AccessRole Role, Rubric Rubric), RubricGrant> cells,
        IReadOnlyDictionary<AccessRole, RubricRight> accessLog,
        IReadOnlyDictionary<AccessRole, RubricRight> administration)
    {
        (Id, Version, Title) = (id, version, title);
        (this.cells, this.accessLog, this.administration) = (cells, accessLog, administration);
    }

    /// <summary>Kebab-case id by which templates refer to the profile.</summary>
    public string Id { get; }

    /// <summary>Counts up from 1.</summary>
    public int Version { get; }

    /// <summary>What people call it.</summary>
    public Localized Title { get; }

    /// <summary>One cell.</summary>
    public RubricGrant this[AccessRole role, Rubric rubric] => cells.GetValueOrDefault((role, rubric));

    /// <summary>The right to see who looked at a file, on the own clients.</summary>
    public RubricRight AccessLog(AccessRole role) => accessLog.GetValueOrDefault(role);

    /// <summary>The right on templates and accounts.</summary>
    public RubricRight Administration(AccessRole role) => administration.GetValueOrDefault(role);

    /// <summary>What a role may do in one file, in the circumstances of that file.</summary>
    public RubricMask Mask(AccessRole role, SharingContext context = default)
    {
        var mask = new RubricMask { Numbers = Roles.MayHoldNumbers(role) };
        foreach (var rubric in Rubrics)
        {
            var grant = this[role, rubric];
            var right = (grant with { Condition = ConditionOf(role, rubric) }).In(context);
            mask = right == RubricRight.None ? mask : mask.With(rubric, right, grant.Condition);
            if (Roles.AddsOwnWords(role, rubric))
            {
                mask = mask.WithContribution(rubric);
            }
        }

        return mask;
    }

    /// <summary>The same profile with one cell changed.</summary>
    public SharingProfile With(AccessRole role, Rubric rubric, RubricGrant grant)
    {
        var changed = cells.ToDictionary(cell => cell.Key, cell => cell.Value);
        changed[(role, rubric)] = grant;
        return new SharingProfile(Id, Version + 1, Title, changed, accessLog, administration);
    }

    /// <summary>What a cell depends on: what the cell says, or else what goes with it always.</summary>
    private RightCondition ConditionOf(AccessRole role, Rubric rubric) =>
        this[role, rubric].Condition is var said && said != RightCondition.None ? said : SharingFloor.ConditionOf(role, rubric);

    /// <summary>What follows from the role itself, whatever the profile says.</summary>
    private static class Roles
    {
        /// <summary>Bodies with a legal ground for the BSN: municipality and asylum centre, and the person (Wet inburgering 2021 art. 36).</summary>
        public static bool MayHoldNumbers(AccessRole role) => role
            is AccessRole.Participant or AccessRole.CaseOwner or AccessRole.TeamLead
            or AccessRole.IncomeConsultant or AccessRole.AsylumCentre;

        /// <summary>Participants put their own words anywhere but among the confidential notes.</summary>
        public static bool AddsOwnWords(AccessRole role, Rubric rubric) =>
            role == AccessRole.Participant && rubric != Rubric.R15;
    }
}
