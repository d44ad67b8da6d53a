using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Web;

namespace Meedoen.Portals.Caseload;

/// <summary>The caseload: everybody I guide, by the next action. Filters are links; what is typed never gets into an address.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.MunicipalOfficial)]
public sealed class IndexModel(Current current, ListCaseload list) : PortalPage
{
    private List<Municipality> ours = [];
    private List<AccountCard> owners = [];

    /// <summary>What was asked.</summary>
    public CaseloadFilter Filter { get; private set; } = new();

    /// <summary>The page of rows.</summary>
    public CaseloadPage List { get; private set; } = new([], 0, false, new CaseloadFilter());

    /// <summary>Business day.</summary>
    public DateOnly Day => current.Today;

    /// <summary>Whether the reader sees the short form only.</summary>
    public bool Brief => current.Actor.Role == AccessRole.MunicipalOfficial.Code();

    /// <summary>Whether the reader may register somebody who is not known yet.</summary>
    public bool MayRegister => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Whether the contact person is worth a column: not when it is the reader everywhere.</summary>
    public bool ShowsContact => current.Actor.Role != AccessRole.CaseOwner.Code() || List.Items.Any(item => item.Contact?.Id != current.Actor.Id);

    /// <summary>Whether anything is filtered.</summary>
    public bool IsFiltered => Filter with { Page = 1, Sort = CaseloadSort.Next } != new CaseloadFilter();

    /// <summary>Whether one of the filters that fold away is set.</summary>
    public bool IsNarrowed => Filter.Phase is not null || Filter.Language is not null || Filter.Municipality is not null || Filter.Contact is not null;

    /// <summary>"1–50 van 190".</summary>
    public string Summary => T["caseload.summary", First + 1, First + List.Items.Count, List.More ? T["count.more", List.Total] : List.Total];

    /// <summary>Address of the page before, or null.</summary>
    public string? Previous => Filter.Page > 1 ? Here(Filter with { Page = Filter.Page - 1 }) : null;

    /// <summary>Address of the page after, or null.</summary>
    public string? NextPage => First + List.Items.Count < List.Total || (List.More && List.Items.Count == CaseloadFilter.PageSize)
        ? Here(Filter with { Page = Filter.Page + 1 })
        : null;

    /// <summary>Filters on what needs attention.</summary>
    public IEnumerable<LinkItem> Alarms => Chips(
        Enum.GetValues<CaseloadAlarm>().Select(alarm => (T["caseload.alarm." + alarm.ToString().ToLowerInvariant()], (CaseloadAlarm?)alarm)),
        Filter.Alarm, alarm => Filter with { Alarm = alarm });

    /// <summary>Filters on the phase.</summary>
    public IEnumerable<LinkItem> Phases => Chips(
        List.Phases.Select(phase => (phase.Title.ToString(), (string?)phase.Id)), Filter.Phase, phase => Filter with { Phase = phase });

    /// <summary>Filters on the language.</summary>
    public IEnumerable<LinkItem> Languages => Chips(
        List.Languages.Select(code => (LanguageNames.Of(code), (string?)code)), Filter.Language, code => Filter with { Language = code });

    /// <summary>Filters on the municipality.</summary>
    public IEnumerable<LinkItem> Municipalities => Chips(
        ours.Select(one => (one.Name, (Guid?)one.Id)), Filter.Municipality, id => Filter with { Municipality = id });

    /// <summary>Filters on the contact person, for a team lead.</summary>
    public IEnumerable<LinkItem> Contacts => Chips(
        owners.Select(one => (one.Name, (Guid?)one.Id)).Append((T["caseload.no-contact"], Guid.Empty)), Filter.Contact, id => Filter with { Contact = id });

    /// <summary>Whether there is more than one contact person to choose from.</summary>
    public bool HasContacts => owners.Count > 0;

    /// <summary>Whether there is more than one municipality to choose from.</summary>
    public bool HasMunicipalities => ours.Count > 1 && !Brief;

    private int First => (Filter.Page - 1) * CaseloadFilter.PageSize;

    /// <summary>The page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Show(CaseloadFilter.From(Request.Query), cancel);

    /// <summary>The page, narrowed to what was typed.</summary>
    public Task OnPostAsync(string? text, CancellationToken cancel) => Show(CaseloadFilter.From(Request.Query).WithText(text), cancel);

    /// <summary>Address of this page under another filter.</summary>
    public string Here(CaseloadFilter filter) => "/caseload" + filter.ToQuery();

    private async Task Show(CaseloadFilter filter, CancellationToken cancel)
    {
        Title = T["caseload.title"];
        List = await list.Handle(filter, cancel, counted: true);
        Filter = List.Filter;
        ours = [.. await ClientTeam.Municipalities(current.Tenant)];
        owners = current.Actor.Role == AccessRole.TeamLead.Code() ? await TeamMates(cancel) : [];
    }

    private async Task<List<AccountCard>> TeamMates(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        return (await PartiesDirectory.Accounts(db, AccessRole.CaseOwner, Day, cancel))
            .FindAll(one => one.Team is { } team && current.Actor.Principals.Contains(team));
    }

    private IEnumerable<LinkItem> Chips<TValue>(IEnumerable<(string Text, TValue? Value)> options, TValue? chosen, Func<TValue?, CaseloadFilter> with)
    {
        var same = EqualityComparer<TValue?>.Default;
        yield return new LinkItem(T["caseload.all"], Here(with(default) with { Page = 1 }), same.Equals(chosen, default));
        foreach (var (text, value) in options)
        {
            yield return new LinkItem(text, Here(with(value) with { Page = 1 }), same.Equals(chosen, value));
        }
    }
}
