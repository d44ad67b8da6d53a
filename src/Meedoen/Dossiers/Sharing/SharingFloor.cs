using Meedoen.Parties;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Sharing;

/// <summary>
/// The fixed floor and ceiling of every sharing profile. A municipality changes cells within it; a cell outside it is a
/// named refusal. What necessity (AVG art. 5, 9) forbids cannot be configured, and what the participant is owed (AVG art. 15)
/// cannot be taken away.
/// </summary>
internal static class SharingFloor
{
    private static readonly FloorRule[] Rules = [.. Participant(), .. Direction(), .. Outsiders(), .. Sensitive(), .. Conditions()];

    /// <summary>One refusal per cell and rule that is crossed; empty when the profile is within the floor.</summary>
    public static IEnumerable<Refusal> Check(SharingProfile profile) =>
        from rule in Rules
        from role in rule.Roles
        from rubric in rule.Rubrics
        let grant = profile[role, rubric]
        where !rule.Allows(grant)
        select new Refusal($"dossiers.{rule.Code}", $"{rubric}.{role.Code()}", rule.Article)
            .With(role.Code(), rubric.ToString(), GrantNotation.Format(grant));

    /// <summary>Whether one cell may hold a grant.</summary>
    public static bool Allows(AccessRole role, Rubric rubric, RubricGrant grant) =>
        Array.TrueForAll(Rules, rule => !rule.Roles.Contains(role) || !rule.Rubrics.Contains(rubric) || rule.Allows(grant));

    /// <summary>What a right in a cell depends on, however far it reaches: the floor says, or else the standard profile.</summary>
    public static RightCondition ConditionOf(AccessRole role, Rubric rubric) => ByCell.Value[(int)role, (int)rubric];

    // Late: reading the standard profile asks this class.
    private static readonly Lazy<RightCondition[,]> ByCell = new(AllConditions);

    private static RightCondition[,] AllConditions()
    {
        var all = new RightCondition[AccessRoles.All.Count, Enum.GetValues<Rubric>().Length + 1];
        foreach (var role in AccessRoles.All)
        {
            foreach (var rubric in Enum.GetValues<Rubric>())
            {
                all[(int)role, (int)rubric] = Rules.FirstOrDefault(r => r.Required != RightCondition.None && r.Roles.Contains(role) && r.Rubrics.Contains(rubric))?.Required
                    ?? SharingProfiles.Standard[role, rubric].Condition;
            }
        }

        return all;
    }

    private static IEnumerable<FloorRule> Participant()
    {
        yield return FloorRule.Least("floor-participant-reads-own", "AVG art. 15", [AccessRole.Participant], Except(Rubric.R15), RubricRight.Read);
        yield return FloorRule.Most("floor-participant-own-words", "AVG art. 5", [AccessRole.Participant], Except(Rubric.R15), RubricRight.Read);
        yield return FloorRule.Most("floor-confidential", "AVG art. 15 lid 4", [AccessRole.Participant], [Rubric.R15], RubricRight.None);
    }

    private static IEnumerable<FloorRule> Direction()
    {
        yield return FloorRule.Least("floor-direction", null, [AccessRole.CaseOwner], [Rubric.R1, Rubric.R2, Rubric.R10, Rubric.R16], RubricRight.Write);
        yield return FloorRule.Least("floor-direction", null, [AccessRole.CaseOwner], Except(Rubric.R8, Rubric.R13), RubricRight.Read);
    }

    private static IEnumerable<FloorRule> Outsiders()
    {
        yield return FloorRule.Most("floor-administrator", "AVG art. 25", [AccessRole.FunctionalAdministrator, AccessRole.PrivacyOfficer], Except(), RubricRight.None);
        yield return FloorRule.Most("floor-policy", "AVG art. 5", [AccessRole.PolicyOfficer], Except(), RubricRight.FiguresOnly);
        yield return FloorRule.Most("floor-policy", "AVG art. 9", [AccessRole.PolicyOfficer], [Rubric.R7, Rubric.R15], RubricRight.None);
        yield return FloorRule.Most("floor-employer", "AVG art. 5", [AccessRole.Employer], EmployerRubrics(), RubricRight.ProfileOnly);
        yield return FloorRule.Most("floor-employer", "AVG art. 5", [AccessRole.Employer], [Rubric.R11, Rubric.R14], RubricRight.OwnContributions);
        yield return FloorRule.Most("floor-employer-never", "AVG art. 9", [AccessRole.Employer], NeverForEmployer(), RubricRight.None);
        yield return FloorRule.Most("floor-municipal-official", "AVG art. 5", [AccessRole.MunicipalOfficial], Except(), RubricRight.ShortForm);
        yield return FloorRule.Most("floor-municipal-official", "AVG art. 5", [AccessRole.MunicipalOfficial], Except(Rubric.R1, Rubric.R2, Rubric.R10, Rubric.R12, Rubric.R16), RubricRight.FiguresOnly);
        yield return FloorRule.Most("floor-volunteer", "AVG art. 9", [AccessRole.Volunteer, AccessRole.ExpertByExperience, AccessRole.LanguageProvider], [Rubric.R7, Rubric.R8, Rubric.R13, Rubric.R15], RubricRight.None);
        yield return FloorRule.Most("floor-volunteer", "AVG art. 5", [AccessRole.Volunteer, AccessRole.ExpertByExperience], [Rubric.R1, Rubric.R2, Rubric.R3], RubricRight.ShortForm);
    }

    private static IEnumerable<FloorRule> Sensitive()
    {
        yield return FloorRule.Most("floor-health", "AVG art. 9", Others(AccessRole.CaseOwner, AccessRole.Participant, AccessRole.CarePartner), [Rubric.R7], RubricRight.ShortForm);
        yield return FloorRule.Most("floor-health", "AVG art. 9", [AccessRole.CarePartner], [Rubric.R7], RubricRight.OwnContributions);
        yield return FloorRule.Most("floor-debts", "AVG art. 5", Others(AccessRole.IncomeConsultant, AccessRole.Participant), [Rubric.R8], RubricRight.ShortForm);
        yield return FloorRule.Most("floor-well-being", "AVG art. 9", Others(AccessRole.CaseOwner, AccessRole.WorkConsultant, AccessRole.Participant), [Rubric.R13], RubricRight.FiguresOnly);
        yield return FloorRule.Most("floor-well-being", "AVG art. 9", [AccessRole.CaseOwner, AccessRole.WorkConsultant], [Rubric.R13], RubricRight.Read);
        yield return FloorRule.Most("floor-confidential", "AVG art. 5", Others(AccessRole.CaseOwner), [Rubric.R15], RubricRight.OwnContributions);
    }

    private static IEnumerable<FloorRule> Conditions()
    {
        yield return FloorRule.Only("floor-health-functional", "AVG art. 9", [AccessRole.TeamLead, AccessRole.WorkConsultant, AccessRole.JobLanguageCoach, AccessRole.IncomeConsultant, AccessRole.Supporter], [Rubric.R7], RightCondition.FunctionalOnly);
        yield return FloorRule.Only("floor-well-being-consent", "AVG art. 9 lid 2 onder a", [AccessRole.CaseOwner, AccessRole.WorkConsultant], [Rubric.R13], RightCondition.WithConsent);
        yield return FloorRule.Only("floor-hand-over", "AVG art. 5", [AccessRole.AsylumCentre], Except(), RightCondition.UntilHandOver);
        yield return FloorRule.Most("floor-hand-over", "AVG art. 5", [AccessRole.AsylumCentre], Except(Rubric.R1, Rubric.R2, Rubric.R3, Rubric.R4, Rubric.R5), RubricRight.None);
        yield return FloorRule.Only("floor-own-theme", "AVG art. 5", [AccessRole.ExpertByExperience, AccessRole.Volunteer, AccessRole.LanguageProvider, AccessRole.CarePartner], [Rubric.R10], RightCondition.OwnTheme);
    }

    private static Rubric[] NeverForEmployer() => [Rubric.R2, Rubric.R3, Rubric.R7, Rubric.R8, Rubric.R13, Rubric.R15];

    private static Rubric[] EmployerRubrics() => Except([.. NeverForEmployer(), Rubric.R11, Rubric.R14]);

    private static Rubric[] Except(params Rubric[] without) => [.. Enum.GetValues<Rubric>().Except(without)];

    private static AccessRole[] Others(params AccessRole[] without) => [.. AccessRoles.All.Except(without)];
}
