using Meedoen.Integrations;
using Meedoen.Integrations.Klantprofiel.Receiving;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Text;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Receiving;

/// <summary>Where klantprofielen come in: bring in a file, see what came in lately and what was refused.</summary>
[TextsOf("Klantprofiel")]
[ForRoles(AccessRole.CaseOwner, AccessRole.TeamLead)]
public sealed class IndexModel(ReceiveKlantprofiel receive, ListReceived list) : PortalPage
{
    /// <summary>The file.</summary>
    [BindProperty]
    public IFormFile? Upload { get; set; }

    /// <summary>What came in lately.</summary>
    public ListReceived.Received Lists { get; private set; } = new([], []);

    /// <summary>The answer to the file that was just brought in, when there is something to read about it.</summary>
    public ReceiveAnswer? Answer { get; private set; }

    /// <summary>Why a file was refused, in words.</summary>
    public string Reason(RefusedItem item) => string.Join(' ', item.Codes.Select(code => Words.Of(new Refusal(code).With(0, 0))));

    /// <summary>Shows the page.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Receives a file.</summary>
    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Upload is null)
        {
            Refuse(nameof(Upload), Words.Of(new Refusal("klantprofiel.no-file")));
            await Load(cancel);
            return Again();
        }

        using var bytes = new MemoryStream();
        await Upload.CopyToAsync(bytes, cancel);
        var received = await receive.Handle(bytes.ToArray(), Upload.FileName, ProfileChannel.Page, cancel);
        return received.IsRefused ? await Again(received.Refusals, cancel) : await Next(received.Value, cancel);
    }

    private async Task<IActionResult> Again(IReadOnlyList<Refusal> refusals, CancellationToken cancel)
    {
        await Load(cancel);
        return Refused(refusals);
    }

    private async Task<IActionResult> Next(ReceiveAnswer received, CancellationToken cancel)
    {
        if (received.Outcome != ProfileOutcome.Refused && received is { Problems.Count: 0, Households: [var only] })
        {
            return Say($"/persons/{only.Persons[0]}/klantprofiel", ProfileAnswers.Code(received.Outcome));
        }

        await Load(cancel);
        if (received.Outcome != ProfileOutcome.Refused)
        {
            Answer = received;
            return Page();
        }

        foreach (var problem in received.Problems)
        {
            Refuse(nameof(Upload), ProfileAnswers.Text(problem));
        }

        return Again();
    }

    private async Task Load(CancellationToken cancel)
    {
        Title = T["receiving.title"];
        Lists = await list.Handle(cancel);
    }
}
