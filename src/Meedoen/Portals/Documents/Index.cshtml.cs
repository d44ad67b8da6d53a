using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Time;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Documents;

/// <summary>The documents about a person that the reader may know of: open, add, add a new version.</summary>
[TextsOf("Dossiers")]
[ForSignedIn]
public sealed class IndexModel(Current current, ReadDocuments read, AddDocument add) : PortalPage
{
    private RubricMask mask;
    private Dictionary<Guid, string> names = [];

    /// <summary>About whom.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The documents.</summary>
    public IReadOnlyList<DocumentView> Documents { get; private set; } = [];

    /// <summary>The pages about this person.</summary>
    public IReadOnlyList<LinkItem> Tabs => PersonTabs.For(Person, "documents", mask, current.Actor.Role);

    /// <summary>Rubrics in which the reader may put a document.</summary>
    public IReadOnlyList<Choice> Rubrics => [.. DataDictionary.Standard.Rubrics
        .Where(rubric => mask.CanContribute(rubric.Rubric) && rubric.Rubric != Rubric.R15)
        .Select(rubric => new Choice(rubric.Rubric.ToString(), rubric.Title.ToString()))];

    /// <summary>What a document can be.</summary>
    public IReadOnlyList<Choice> Kinds => [.. Enum.GetValues<DocumentKind>().Select(kind => new Choice(kind.ToString(), KindText(kind)))];

    /// <summary>What a document is, in words.</summary>
    public string KindText(DocumentKind kind) => T["document-kind." + kind];

    /// <summary>The rubric of a document, in words.</summary>
    public string RubricText(DocumentView document) => DataDictionary.Standard.TextOf(document.Rubric).Title.ToString();

    /// <summary>When a version was added, by whom, and how large it is.</summary>
    public string VersionText(DocumentVersionView version) => T[
        "documents.version", version.Number, DutchTime.DayOf(version.RecordedAt), names.GetValueOrDefault(version.Author, string.Empty), Size(version.Size)];

    /// <summary>Whether the reader may add a version: writes the rubric, or added the document.</summary>
    public bool MayAddVersion(DocumentView document) => mask.CanWrite(document.Rubric) || document.Versions[^1].Author == current.Actor.Id;

    /// <summary>Shows them.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Adds a document.</summary>
    public async Task<IActionResult> OnPostAddAsync(Rubric? rubric, DocumentKind? kind, IFormFile? file, CancellationToken cancel) =>
        await Then(await add.Handle(Person, new AddDocument.Request(rubric ?? Rubric.R1, kind ?? DocumentKind.Other, file?.FileName, await Bytes(file, cancel)), cancel), cancel);

    /// <summary>Adds a version.</summary>
    public async Task<IActionResult> OnPostVersionAsync(Guid document, IFormFile? file, CancellationToken cancel) =>
        await Then(await add.HandleVersion(document, file?.FileName, await Bytes(file, cancel), cancel), cancel);

    private static async Task<byte[]> Bytes(IFormFile? file, CancellationToken cancel)
    {
        if (file is null)
        {
            return [];
        }

        await using var content = file.OpenReadStream();
        return await AddDocument.Read(content, cancel);
    }

    private static string Size(long bytes) => bytes < 1024 * 1024
        ? string.Create(CultureInfo.CurrentCulture, $"{Math.Max(1, bytes / 1024)} kB")
        : string.Create(CultureInfo.CurrentCulture, $"{bytes / 1048576.0:0.0} MB");

    private async Task<IActionResult> Then<T>(Outcome<T> outcome, CancellationToken cancel) =>
        await Answer(outcome, _ => Say($"/persons/{Person}/documents", "document-added"), () => Load(cancel));

    private async Task<bool> Load(CancellationToken cancel)
    {
        if (await current.RightsOn(Person) is not { } rights || (await read.Handle(Person, cancel)) is not { IsRefused: false } list)
        {
            return false;
        }

        mask = RubricMasks.Of(rights, current.Actor.Role);
        Documents = list.Value;
        await using var db = current.Tenant.OpenForReading();
        names = await ClientTeam.Names(db, [.. Documents.SelectMany(d => d.Versions).Select(v => v.Author).Distinct()], cancel);
        Title = T["documents.title", (await Persons.Brief(db, Person, cancel))?.For(mask).Name];
        return true;
    }
}
