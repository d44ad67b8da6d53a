using Meedoen.Platform.Text;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>The answer to a file in words and JSON, for the API and the command.</summary>
public static class ProfileAnswers
{
    /// <summary>What is wrong and how to put it right, with where it stands.</summary>
    public static string Text(ProfileProblem problem)
    {
        var (part, row, column) = problem.Origin;
        var where = (row, column) switch
        {
            ({ } at, { } name) => Words.Get("Klantprofiel", "where.row-column", part, at, name),
            ({ } at, null) => Words.Get("Klantprofiel", "where.row", part, at),
            (null, { } name) => Words.Get("Klantprofiel", "where.column", part, name),
            _ => part,
        };
        return $"{where}: {Words.Of(problem.Refusal)}";
    }

    /// <summary>The answer as an object for JSON; nothing in it tells who somebody is.</summary>
    public static object Body(ReceiveAnswer answer) => new
    {
        result = Code(answer.Outcome),
        householdId = answer.Households.Count > 0 ? answer.Households[0].Household : (Guid?)null,
        persons = answer.Households.Sum(household => household.Persons.Count),
        proposals = answer.Households.Sum(household => household.Proposals),
        households = answer.Households.Select(household => new
        {
            householdId = household.Household,
            result = Code(household.Outcome),
            persons = household.Persons,
            proposals = household.Proposals,
        }),
        errors = answer.Problems.Select(problem => new
        {
            code = problem.Refusal.Code,
            row = problem.Origin.Row,
            column = problem.Origin.Column,
            text = Text(problem),
        }),
    };

    /// <summary>Lower-case code of an outcome.</summary>
    public static string Code(ProfileOutcome outcome) => outcome switch
    {
        ProfileOutcome.Created => "created",
        ProfileOutcome.Updated => "updated",
        _ => "refused",
    };
}
