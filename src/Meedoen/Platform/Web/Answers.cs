using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Platform.Web;

/// <summary>Turns outcomes into HTTP answers; a refusal becomes problem+json with a stable code per field.</summary>
public static class Answers
{
    /// <summary>The value as JSON, or what was wrong.</summary>
    public static IResult ToResult<T>(this Outcome<T> outcome, Func<T, IResult>? ok = null) => outcome.IsRefused
        ? Problem(outcome.Refusals)
        : ok?.Invoke(outcome.Value) ?? Results.Ok(outcome.Value);

    /// <summary>problem+json for a status without more to say.</summary>
    public static IResult Problem(int status) => Results.Problem(new ProblemDetails
    {
        Type = $"https://meedoen.voorbeeld.test/problems/status-{status}",
        Title = Words.Find(System.Globalization.CultureInfo.CurrentUICulture, "Platform", $"status.{status}")
            ?? Words.Get("Platform", $"status.{(status >= 500 ? 500 : 400)}"),
        Status = status,
        Extensions = { ["code"] = $"platform.status-{status}" },
    });

    /// <summary>problem+json for refusals, all of them at once.</summary>
    public static IResult Problem(IReadOnlyList<Refusal> refusals)
    {
        var first = refusals[0];
        var details = new ProblemDetails
        {
            Type = $"https://meedoen.voorbeeld.test/problems/{first.Code}",
            Title = Words.Get("Platform", $"status.{first.Status}"),
            Status = first.Status,
            Detail = Words.Of(first),
        };
        details.Extensions["code"] = first.Code;
        details.Extensions["invalidParams"] = refusals
            .Select(r => new { name = r.Field, code = r.Code, reason = Words.Of(r), legalBasis = r.LegalBasis });
        return Results.Problem(details);
    }
}
