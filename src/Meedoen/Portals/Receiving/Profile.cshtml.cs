using Meedoen.Dossiers;
using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Receiving;

/// <summary>What the klantprofielen of a household say: the case owner decides field by field.</summary>
[TextsOf("Klantprofiel")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class ProfileModel(Current current, ShowKlantprofiel show, DecideProposals decide) : PortalPage
{
    /// <summary>Value of the choice to decide later.</summary>
    public const string Later = "later";

    private const string ChoicePrefix = "choice-";
    private const string ValuePrefix = "value-";

    /// <summary>A member with what waits and what was decided.</summary>
    public sealed record MemberCard(Guid Person, string Name, IReadOnlyList<ShownProposal> Open, IReadOnlyList<ShownProposal> Decided)
    {
        /// <summary>Whether anything was stated that can be taken over as it is.</summary>
        public bool CanConfirmAll => Open.Any(IsPlain);
    }

    /// <summary>Somebody of the household.</summary>
    [BindProperty(SupportsGet = true)]
    public Guid Person { get; set; }

    /// <summary>The member whose form came in.</summary>
    [BindProperty]
    public Guid Member { get; set; }

    /// <summary>Whether everything stated is confirmed at once.</summary>
    [BindProperty]
    public bool All { get; set; }

    public IReadOnlyList<MemberCard> Members { get; private set; } = [];

    public IReadOnlyList<ShownFile> Files { get; private set; } = [];

    /// <summary>Whether this reader may take out the original.</summary>
    public bool MayOpen => current.Actor.Role == AccessRole.CaseOwner.Code();

    /// <summary>Whether any proposal waits.</summary>
    public bool Waits => Members.Any(member => member.Open.Count > 0);

    /// <summary>Name of the field with the choice.</summary>
    public static string ChoiceField(ShownProposal proposal) => ChoicePrefix + proposal.Id.ToString("N");

    /// <summary>Name of the field with the other value.</summary>
    public static string ValueField(ShownProposal proposal) => ValuePrefix + proposal.Id.ToString("N");

    /// <summary>What can be chosen for a proposal.</summary>
    public IReadOnlyList<Choice> Choices(ShownProposal proposal) =>
    [
        new(Later, T["profile.later"]),
        .. proposal.IsReady ? [new Choice("Confirm", T["profile.confirm"])] : Array.Empty<Choice>(),
        new("Adjust", T["profile.adjust"]),
        new("Reject", T["profile.reject"]),
    ];

    /// <summary>The options of a choice key, or none.</summary>
    public IReadOnlyList<Choice> Options(ShownProposal proposal) =>
        [.. (DataDictionary.Standard.Find(proposal.Key)?.Options ?? []).Select(option => new Choice(option.Code, option.Label.ToString()))];

    /// <summary>Shows what waits.</summary>
    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await Load(cancel) ? Page() : NotFound();

    /// <summary>Saves the choices for one member.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var decisions = Members.Where(member => member.Person == Member).SelectMany(member => member.Open).Select(Decision)
            .OfType<DecideProposals.Decision>().ToList();
        if (decisions.Count == 0)
        {
            Refuse(null, Words.Of(new Refusal("klantprofiel.nothing-chosen")));
            return Again();
        }

        return await Answer(await decide.Handle(Member, new(decisions), Once, cancel), _ => Say($"/persons/{Person}/klantprofiel", "decided"));
    }

    private static bool IsPlain(ShownProposal proposal) =>
        proposal is { IsReady: true, Confidence: ProfileConfidence.Labelled, Kind: ProposalKind.New };

    private DecideProposals.Decision? Decision(ShownProposal proposal)
    {
        if (All)
        {
            return IsPlain(proposal) ? new(proposal.Id, ProposalChoice.Confirm) : null;
        }

        return Enum.TryParse<ProposalChoice>(Typed(ChoiceField(proposal)), out var choice)
            ? new(proposal.Id, choice, Typed(ValueField(proposal))) : null;
    }

    private async Task<bool> Load(CancellationToken cancel)
    {
        var shown = await show.Handle(Person, cancel);
        if (shown.IsRefused)
        {
            return false;
        }

        Members = [.. shown.Value.Members.Select(member => new MemberCard(
            member.Person, member.Name,
            [.. member.Proposals.Where(proposal => proposal.State == ProposalState.Open)],
            [.. member.Proposals.Where(proposal => proposal.State != ProposalState.Open)]))];
        Files = shown.Value.Files;
        var name = Members.Count > 0 ? Members[0].Name : string.Empty;
        Title = T["profile.title", name];
        Crumbs = [new Crumb(T["receiving.title"], "/receiving"), new Crumb(name, $"/persons/{Person}")];
        return true;
    }
}
