using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Text;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Admin;

/// <summary>One approach: its versions, what differs between them, and what can be done with each.</summary>
[TextsOf("Templates")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class VersionsModel(ListVersions list, ShowTemplate show, PublishTemplate publish) : PortalPage
{
    private int? published;

    /// <summary>Id of the template.</summary>
    [BindProperty(SupportsGet = true)]
    public string Template { get; set; } = "";

    /// <summary>A version with what it says.</summary>
    public sealed record Card(ListVersions.Version Row, ShowTemplate.Answer Shown, bool IsCurrent);

    /// <summary>The versions, the newest first.</summary>
    public IReadOnlyList<Card> Versions { get; private set; } = [];

    /// <summary>Whether a version can be published: a draft newer than what is published.</summary>
    public bool MayPublish(Card version) => version.Row.PublishedOn is null && !(published > version.Row.Number);

    /// <summary>To which published version the journeys on this one could be moved, or null.</summary>
    public int? MoveTo(Card version) => version.Row.Journeys > 0 && published != version.Row.Number ? published : null;

    /// <summary>A difference in words.</summary>
    public string Words(TemplateDifference difference) =>
        T["difference." + difference.Change, T["part." + difference.Part], NameOf(difference)];

    /// <summary>Shows it.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Publishes a draft.</summary>
    public async Task<IActionResult> OnPostPublishAsync(int version, CancellationToken cancel) => await Answer(
        await publish.Handle(Template, version, cancel, Once), _ => Say($"/admin/templates/{Template}/versions", "published"), () => Load(cancel));

    private string NameOf(TemplateDifference difference)
    {
        Localized? title = difference.Part switch
        {
            "step" => Find(template => template.Step(difference.Id)?.Title),
            "phase" => Find(template => template.Phases.FirstOrDefault(one => one.Id == difference.Id)?.Title),
            "route" => Find(template => template.Routes.FirstOrDefault(one => one.Id == difference.Id)?.Title),
            "role" => Find(template => template.Role(difference.Id)?.Title),
            _ => null,
        };
        return title?.ToString() ?? difference.Id;
    }

    private Localized? Find(Func<Programmes.Template, Localized?> title) =>
        Versions.Select(version => title(version.Shown.Template)).FirstOrDefault(one => one is not null);

    private async Task<bool> Load(CancellationToken cancel)
    {
        var versions = await list.Handle(Template, cancel);
        if (versions.IsRefused)
        {
            return false;
        }

        published = versions.Value.FirstOrDefault(version => version.PublishedOn is not null)?.Number;
        var cards = new List<Card>();
        foreach (var version in versions.Value)
        {
            cards.Add(new(version, (await show.Handle(Template, version.Number, cancel)).Value, version.Number == published));
        }

        Versions = cards;
        Title = cards[0].Shown.Template.Title.ToString();
        Crumbs = [new Crumb(T["templates.title"], "/admin/templates")];
        return true;
    }
}
