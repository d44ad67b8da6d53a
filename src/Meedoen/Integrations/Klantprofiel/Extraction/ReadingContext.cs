using Meedoen.Integrations.Klantprofiel.Fields;
using Meedoen.Platform.Acts;

namespace Meedoen.Integrations.Klantprofiel.Extraction;

/// <summary>One reading of one file: what was found so far, and what was wrong.</summary>
/// <param name="ReceivedOn">Date of receipt: ages count back from it, and no date of birth is later.</param>
internal sealed record ReadingContext(DateOnly ReceivedOn)
{
    private const int MaxProblems = 200;
    private readonly List<ProfileProblem> problems = [];
    private readonly List<HouseholdDraft> households = [];

    public FieldTable Table { get; } = FieldTable.Instance;

    public IReadOnlyList<ProfileProblem> Problems => problems;

    /// <summary>Parts of a mail that were opened.</summary>
    public int Parts { get; set; }

    public string? Sender { get; set; }

    public string? MessageId { get; set; }

    public DateTime? SentAt { get; set; }

    public void Report(Refusal refusal, string part, int? row = null, string? column = null)
    {
        var problem = new ProfileProblem(refusal, new(part, row, column));
        if (problems.Count < MaxProblems && !problems.Contains(problem))
        {
            problems.Add(problem);
        }
    }

    /// <summary>Adds what one part tells: to the household that it is about, or as a household of its own.</summary>
    public void Add(HouseholdDraft household)
    {
        if (households.Find(known => MemberPairing.SameHousehold(known, household)) is { } same)
        {
            same.TakeOver(household);
        }
        else
        {
            households.Add(household);
        }
    }

    /// <summary>Adds a household of a table, which is one by its rows and never a part of another.</summary>
    public void AddApart(HouseholdDraft household) => households.Add(household);

    public IReadOnlyList<ParsedKlantprofiel> Finish(string part)
    {
        var identified = households.Where(household => household.IsIdentified).ToList();
        if (identified.Count == 0)
        {
            Report(Klantprofiel.Problems.NoPerson, part);
            return [];
        }

        var finished = new List<ParsedKlantprofiel>();
        foreach (var household in identified)
        {
            var profile = household.Finish();
            finished.Add(profile);
            if (household.ToldSize is { } told && told != profile.Members.Count)
            {
                Report(Klantprofiel.Problems.HouseholdSize(told, profile.Members.Count), part);
            }

            if (household.Members.Count > ReadingLimits.MaxMembers)
            {
                Report(Klantprofiel.Problems.TooManyMembers, part);
            }
        }

        return finished;
    }
}
