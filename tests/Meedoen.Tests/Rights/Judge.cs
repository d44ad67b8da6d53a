

namespace Meedoen.Tests.Rights;

/// <summary>Compares one answer with the written policy.</summary>
internal static class Judge
{
    /// <summary>Everything that is wrong with an answer; empty when it is right.</summary>
    public static IEnumerable<string> Faults(EndpointRow row, Who? who, Answer answer, Met met) =>
        Status(row, who, answer).Concat(Shape(row, answer)).Concat(TooMuch(row, who, answer, met)).Concat(TooLittle(row, who, answer, met));

    /// <summary>Whether a visitor gets through: admitted, involved where it is about the person, and allowed by the rubric.</summary>
    public static bool GetsThrough(EndpointRow row, Who? who) =>
        row.AdmitsRole(who?.Role) && (row.About != About.Person || who?.IsInvolved == true) && (who is null || row.Allows?.Invoke(who) != false);

    /// <summary>Whether a visitor may read a canary at all.</summary>
    public static bool MaySee(Who? who, Canary canary, Met met) =>
        who is { IsInvolved: true } && Oracle.MaySee(who.Role, canary.Rubric, canary.Kind, canary.Author == who.Role && who.Relation == Relation.Involved, met);

    private static IEnumerable<string> Status(EndpointRow row, Who? who, Answer answer)
    {
        var right = (row.AdmitsRole(who?.Role), GetsThrough(row, who)) switch
        {
            (false, _) when who is null => answer.Status == 401 || IsToSignIn(answer),
            (false, _) => answer.Status == 403,
            (true, true) when answer.Status == 401 => row is { About: About.Nobody, Admits: "*" }, // A door that is open may refuse the key.
            (true, true) => answer.Status is (>= 200 and < 400) or 400 or 409 or 415 or 422 || ((row.IsAbsent || row.About == About.Nobody) && answer.Status is 404 or 410),
            (true, false) when row.About == About.Person && who?.IsInvolved != true => answer.Status == 404,
            _ => answer.Status is 403 or 404 || row is { About: About.Nobody },
        };
        return right ? [] : [$"status {answer.Status}"];
    }

    // A program gets problem+json with a code, a reader a page.
    private static IEnumerable<string> Shape(EndpointRow row, Answer answer)
    {
        var isProgram = row.Pattern.StartsWith("/api/", StringComparison.Ordinal);
        if (answer.Status >= 400 && isProgram && (answer.Type != "application/problem+json" || !answer.Body.Contains("\"code\":", StringComparison.Ordinal)))
        {
            yield return $"status {answer.Status} without problem+json";
        }

        if (answer.Status >= 400 && !isProgram && row.Method == "GET" && answer.Type != "text/html")
        {
            yield return $"status {answer.Status} without a page";
        }
    }

    private static bool IsToSignIn(Answer answer) => answer.Status is 302 && answer.Headers.Contains("?back=%2F", StringComparison.Ordinal);

    private static IEnumerable<string> TooMuch(EndpointRow row, Who? who, Answer answer, Met met) => row.ListsPersonas ? [] :
        Canaries.All.Where(c => !MaySee(who, c, met) && c.IsIn(answer.Text)).Select(c => $"shows {c}")
            .Concat(Outsider(who, answer) ? [$"shows {Canaries.PartnerName}"] : []);

    private static IEnumerable<string> TooLittle(EndpointRow row, Who? who, Answer answer, Met met) => who is { IsInvolved: true } && GetsThrough(row, who)
        ? Canaries.All.Where(c => row.Shows(c) && MaySee(who, c, met) && !c.IsIn(answer.Text)).Select(c => $"does not show {c}")
        : [];

    // The partner is somebody else: her own account, her case owner and his team lead know her name, nobody else of these visitors does.
    private static bool Outsider(Who? who, Answer answer) =>
        Canaries.PartnerName.IsIn(answer.Text) && !(who?.Role.ToString() is "Participant" or "TeamLead" || who is { Relation: Relation.NoLonger, Role: Meedoen.Parties.AccessRole.CaseOwner });
}
