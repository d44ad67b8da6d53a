using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Portals.Components;
using Meedoen.Portals.Dossier;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Register;

/// <summary>
/// Registers one person who is not known yet. Whoever may be the same person is shown first, as far as the reader may see them; a person
/// the reader may not see gives the same answer as nobody.
/// </summary>
[TextsOf("Register")]
[ForRoles(AccessRole.CaseOwner, AccessRole.IncomeConsultant)]
public sealed class IndexModel(RegisterPerson register, ProposeDuplicates propose) : PortalPage
{
    /// <summary>The keys of the dictionary that are asked.</summary>
    public IReadOnlyList<DataKey> Keys { get; } = register.Asked();

    /// <summary>Who may be the same person, or null before anybody looked.</summary>
    public IReadOnlyList<ProposeDuplicates.Proposal>? Proposals { get; private set; }

    /// <summary>Whether the answers are chosen and not typed.</summary>
    public bool AsChoices(DataKey key) => FormFields.IsChoice(key);

    /// <summary>Whether nobody can be registered without it.</summary>
    public bool IsRequired(DataKey key) => key.Key == Keys[0].Key;

    /// <summary>What can be chosen.</summary>
    public IReadOnlyList<Choice> OptionsOf(DataKey key) => FormFields.Options(key);

    /// <summary>Why somebody may be the same person, in words.</summary>
    public static string ReasonsOf(ProposeDuplicates.Proposal proposal) =>
        string.Join(" ", proposal.Reasons.Select(reason => Platform.Text.Words.Get("People", "reason." + reason)));

    /// <summary>The empty form.</summary>
    public void OnGet() => Title = T["title"];

    /// <summary>Registers, after having shown who may be the same.</summary>
    public async Task<IActionResult> OnPostAsync(bool sure, CancellationToken cancel)
    {
        Title = T["title"];
        var typed = Keys.ToDictionary(key => key.Key, key => Request.Form[key.Key].ToString(), StringComparer.Ordinal);
        if (!sure)
        {
            var found = await propose.Handle(new ProposeDuplicates.Request(typed["called-name"], typed["birth-date"], typed["v-number"]), cancel);
            if (found.Count > 0)
            {
                Proposals = found;
                return Again(StatusCodes.Status200OK);
            }
        }

        return await Answer(await register.Handle(new RegisterPerson.Request(typed), Once, cancel), person => Say($"/persons/{person}", "registered"));
    }
}
