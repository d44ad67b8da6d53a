using System.Globalization;
using System.Text;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Journeys;

/// <summary>
/// Puts a new version of a template on the shelf, as a draft. Every mistake is named with its line and how to put it right, and then
/// nothing is kept. A draft may be replaced; a published version never changes.
/// </summary>
public sealed class UploadTemplate(Current current, TemplateShelf shelf, DictionaryInForce dictionaries) : ISlice
{
    /// <summary>Largest document, in bytes.</summary>
    public const int MaxBytes = 1_000_000;

    private const int MostMistakes = 50;

    /// <summary>Where the draft lies.</summary>
    public sealed record Answer(string Template, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/templates", async (HttpRequest request, UploadTemplate slice, CancellationToken cancel) =>
        {
            await using var body = new MemoryStream();
            await request.Body.CopyToAsync(body, cancel);
            return (await slice.Handle(body.ToArray(), cancel)).ToResult(answer =>
                Results.Created($"/api/v1/templates/{answer.Template}/versions/{answer.Version}", answer));
        })
        .For(AccessRole.FunctionalAdministrator);

    /// <summary>Reads the document and keeps it.</summary>
    public async Task<Outcome<Answer>> Handle(byte[] document, CancellationToken cancel, string? key = null)
    {
        if (document.Length is 0 or > MaxBytes)
        {
            return new Refusal(document.Length == 0 ? "journeys.template-missing" : "journeys.template-too-large", "document").With(MaxBytes / 1000);
        }

        var yaml = Encoding.UTF8.GetString(document);
        var reading = Templates.Read(yaml, dictionaries.WithComing(current.Tenant).Knows, DataDictionary.Standard.TargetGroups);
        if (reading.Template is not { } template)
        {
            return reading.IsValid ? new Refusal("journeys.not-a-programme", "document") : Mistakes(reading);
        }

        var kept = await current.Do(nameof(UploadTemplate), "administration", null, scope => Keep(scope, template, yaml, cancel), cancel, key);
        shelf.Drop(current.Tenant.Slug, template.Id, template.Version);
        return kept;
    }

    private static List<Refusal> Mistakes(TemplateReading reading)
    {
        var culture = CultureInfo.CurrentUICulture;
        return [.. reading.Problems.Take(MostMistakes).Select(problem =>
            new Refusal("journeys.template-mistake", "document").With(problem.Line, problem.Path, problem.Message(culture), problem.Fix(culture)))];
    }

    private static async Task<Outcome<Answer>> Keep(ActScope scope, Template template, string yaml, CancellationToken cancel)
    {
        var row = await scope.Db.Set<TemplateVersion>().FirstOrDefaultAsync(t => t.TemplateId == template.Id && t.Version == template.Version, cancel);
        if (row is { PublishedOn: not null } or { Shipped: true })
        {
            return new Refusal("journeys.version-taken", "document") { Status = 409 }.With(template.Version);
        }

        if (row is null)
        {
            row = new TemplateVersion { TemplateId = template.Id, Version = template.Version, Yaml = yaml };
            scope.Db.Add(row);
        }

        row.Yaml = yaml;
        scope.Record(new TemplateDrafted(template.Id, template.Version), null, category: 0);
        return new Answer(template.Id, template.Version);
    }
}
