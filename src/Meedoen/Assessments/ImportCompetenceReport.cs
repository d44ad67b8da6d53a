using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Assessments;

/// <summary>
/// Takes in a competence report: the data file becomes profile items with source and date, the PDF a document. All or nothing. What is
/// known already is not added twice. Does the step of the route that asks for it.
/// </summary>
public sealed class ImportCompetenceReport(Current current, FactBook book, Originals originals, RouteWork route) : ISlice
{
    /// <summary>A report.</summary>
    /// <param name="Data">The data file: CSV or JSON.</param>
    /// <param name="Pdf">The report as PDF, or empty.</param>
    /// <param name="PdfName">Name of the PDF, or null.</param>
    public sealed record Request(byte[] Data, byte[] Pdf, string? PdfName);

    /// <summary>How many items came in.</summary>
    /// <param name="Done">Has done.</param>
    /// <param name="Can">Does well.</param>
    /// <param name="Hard">Finds hard.</param>
    public sealed record Answer(int Done, int Can, int Hard);

    /// <summary>What the API takes: the files in base64.</summary>
    /// <param name="Data">Data file.</param>
    /// <param name="Pdf">PDF, or null.</param>
    public sealed record Body(byte[]? Data, byte[]? Pdf = null);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/competence-report", async (Guid person, Body body, ImportCompetenceReport slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(person, new Request(body.Data ?? [], body.Pdf ?? [], null), http.Request.Headers["Idempotency-Key"], cancel)).ToResult())
        .For(AccessRole.CaseOwner, AccessRole.WorkConsultant);

    /// <summary>Takes it in.</summary>
    public Task<Outcome<Answer>> Handle(Guid person, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(ImportCompetenceReport), "placement", person, scope => Decide(scope, person, request, cancel), cancel, key);

    private async Task<Outcome<Answer>> Decide(ActScope scope, Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(scope, person, cancel) is not { } rights)
        {
            return Refusal.NotFound;
        }

        if (!RubricMasks.Of(rights, scope.Act.Actor.Role).CanWrite(Rubric.R6))
        {
            return Refusal.Forbidden;
        }

        var report = ReportReader.Read(request.Data, scope.Today);
        var wrong = report.Refusals.Concat(WrongPdf(request.Pdf)).ToList();
        if (wrong.Count > 0)
        {
            return wrong;
        }

        return await RouteWork.Objection(scope, person, cancel) is { } objection ? objection : await Write(scope, person, report.Value, request, cancel);
    }

    private static IEnumerable<Refusal> WrongPdf(byte[] pdf)
    {
        if (pdf.Length > PdfCheck.Largest)
        {
            yield return new Refusal("assessments.pdf-too-large", "Pdf").With(PdfCheck.Largest / 1024 / 1024);
        }
        else if (pdf.Length > 0 && !PdfCheck.IsPdf(pdf))
        {
            yield return new Refusal("assessments.pdf-is-none", "Pdf");
        }
    }

    private async Task<Answer> Write(ActScope scope, Guid person, ReportItems report, Request request, CancellationToken cancel)
    {
        Guid? document = request.Pdf.Length == 0 ? null : await originals.Keep(
            scope, person, new ReceivedOriginal(Rubric.R6, DocumentKind.Report, request.PdfName ?? "report.pdf", "application/pdf", request.Pdf), cancel);
        foreach (var group in report.Items.GroupBy(item => (item.Key, On: item.On ?? report.ReportedOn ?? scope.Today)))
        {
            var known = await book.Values(scope, person, group.Key.Key, cancel);
            await book.State(scope, person, group.Key.Key, [.. known.Union(group.Select(item => item.Text))], FactSource.Test, cancel, group.Key.On);
        }

        var counts = ReportItems.Keys.Select(key => report.Items.Count(item => item.Key == key)).ToList();
        var answer = new Answer(counts[0], counts[1], counts[2]);
        scope.Record(new CompetenceReportImported(document, answer.Done, answer.Can, answer.Hard), person, (int)Rubric.R6);
        await route.Complete(scope, person, Asks, scope.Today, cancel);
        return answer;
    }

    private static bool Asks(Template template, StepView step) => step.Type == StepType.Measurement && step.Records.Contains(ReportItems.Keys[1]);
}
