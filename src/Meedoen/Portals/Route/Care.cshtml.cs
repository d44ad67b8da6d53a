using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Portals.Components;
using Meedoen.Programmes;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Route;

/// <summary>What can change about a whole journey: patience mode, the route, its state, contacts of aftercare.</summary>
[TextsOf("Journeys")]
[ForRoles(AccessRole.CaseOwner)]
public sealed class CareModel(
    Current current, ShowJourneys show, StartPatience patience, HoldPatienceContact contact, EndPatience end, HoldAftercareContact aftercare,
    ChooseRoute route, MoveEnrolment state) : JourneyPage(show)
{
    private readonly CareActs acts = new(patience, contact, end, aftercare, route, state);

    /// <summary>Business day.</summary>
    public DateOnly Today => current.Today;

    /// <summary>Whether patience mode can start.</summary>
    public bool MayBePatient => EnrolmentLifecycle.After(State).Contains(EnrolmentState.Patient);

    /// <summary>Whether the reader may record that the strength is not there now.</summary>
    public bool MayRecordCapacity => RubricMasks.Of(View!.Rights, current.Actor.Role).CanWrite(Rubric.R7);

    /// <summary>The next contact of aftercare, or null.</summary>
    public new AftercareContact? Contact => View!.Journey.Aftercare.FirstOrDefault(one => one.HeldOn is null);

    /// <summary>Routes of the template, when there is a choice.</summary>
    public IReadOnlyList<Choice> Routes => State is EnrolmentState.Intake or EnrolmentState.Planning or EnrolmentState.Active && View!.Template.Routes.Count > 1
        ? [.. View.Template.Routes.Select(one => new Choice(one.Id, one.Title.ToString()))]
        : [];

    /// <summary>States that may follow; patience and switching have forms of their own.</summary>
    public IReadOnlyList<Choice> States => State == EnrolmentState.Expected ? [] : [.. EnrolmentLifecycle.After(State)
        .Where(to => to is not (EnrolmentState.Patient or EnrolmentState.SwitchingRoute))
        .Select(to => new Choice(to.ToString(), T["state." + Kebab.Of(to.ToString())], T["state-help." + Kebab.Of(to.ToString())]))];

    /// <summary>The one box.</summary>
    public IReadOnlyList<Choice> SignalChoice => [new("true", T["care.signal"])];

    private EnrolmentState State => View!.Journey.State ?? EnrolmentState.Registered;

    /// <summary>One of the forms was sent.</summary>
    public async Task<IActionResult> OnPostAsync(CareForm sent, CancellationToken cancel)
    {
        if (!await Load(cancel))
        {
            return NotFound();
        }

        var done = await acts.Do(Enrolment, sent, Once, cancel);
        return await Answer(done, _ => Say($"/persons/{Person}/route", sent.Form.ToLowerInvariant()), () => Load(cancel));
    }

    /// <inheritdoc />
    protected override Task<string?> Fill(ShowJourneys.View view, CancellationToken cancel) => Task.FromResult(view.MayChange ? T["care.title"] : null);
}

/// <summary>What the forms of the page send.</summary>
public sealed record CareForm
{
    /// <summary>Which form.</summary>
    public string Form { get; init; } = "";

    public int? Version { get; init; }

    public DateOnly? NextContactOn { get; init; }

    public DateOnly? ReviewOn { get; init; }

    public DateOnly? On { get; init; }

    public int Number { get; init; }

    public bool Signal { get; init; }

    public string? Route { get; init; }

    public EnrolmentState To { get; init; }

    public string? Reason { get; init; }

    public string? Words { get; init; }

    /// <summary>Why, when a reason was chosen.</summary>
    public Reason? Why => string.IsNullOrEmpty(Reason) ? null : new Reason(Reason, Words);
}

/// <summary>Which form does what.</summary>
internal sealed class CareActs(
    StartPatience patience, HoldPatienceContact contact, EndPatience end, HoldAftercareContact aftercare, ChooseRoute route, MoveEnrolment state)
{
    public Task<Outcome<Done>> Do(Guid enrolment, CareForm form, string? once, CancellationToken cancel) => form.Form switch
    {
        "Patience" => patience.Handle(enrolment, new(form.NextContactOn, form.ReviewOn, null, form.Why, form.Version, once), cancel),
        "Contact" => contact.Handle(enrolment, new(form.NextContactOn, form.Version, once), cancel),
        "End" => end.Handle(enrolment, new JourneyChange(form.Version, once), cancel),
        "Aftercare" => aftercare.Handle(enrolment, form.Number, new(form.Signal, form.On, form.Version, once), cancel),
        "Route" => route.Handle(enrolment, new(form.Route ?? "", form.Why, form.Version, once), cancel),
        "State" => state.Handle(enrolment, new(form.To, form.Why, form.Version, once), cancel),
        _ => Task.FromResult<Outcome<Done>>(Refusal.NotFound),
    };
}
