using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Rules.Evaluating;
using Meedoen.Rules.Explaining;
using Meedoen.Rules.Facts;
using Meedoen.Rules.Law;
using Meedoen.Rules.Routes;
using Meedoen.Rules.Terms;

namespace Meedoen.Law;

/// <summary>What is thought of.</summary>
public enum ChangeKind
{
    /// <summary>Another learning route.</summary>
    Route,

    /// <summary>A ground for a longer term, from a day until a day.</summary>
    Ground,

    /// <summary>A child is born.</summary>
    Birth,

    /// <summary>A move to another municipality.</summary>
    Move,
}

/// <summary>
/// Shows what a change would do to the terms before anybody decides: old and new days beside each other. Nothing is saved; that somebody
/// looked is in the access log like every look.
/// </summary>
public sealed class ExploreChange(Current current, LegalFiles files) : ISlice
{
    private const string Longer = "extension";
    private const int MostYears = 10;

    /// <summary>What is thought of.</summary>
    /// <param name="Change">What.</param>
    /// <param name="On">The day of it, past or future.</param>
    /// <param name="Until">Last day of a ground.</param>
    /// <param name="Route">Another route: <c>b</c>, <c>o</c> or <c>z</c>.</param>
    /// <param name="Ground">Ground for a longer term.</param>
    public sealed record Request(ChangeKind? Change, DateOnly? On, DateOnly? Until = null, string? Route = null, string? Ground = null);

    /// <summary>What it would do.</summary>
    /// <param name="Person">To whose terms.</param>
    /// <param name="On">The day on which both were computed.</param>
    /// <param name="Changes">What differs, with what it was and would be.</param>
    /// <param name="Allowed">Whether the law allows the change, where it says so; else null.</param>
    public sealed record View(PersonBrief Person, DateOnly On, IReadOnlyList<FindingChange> Changes, Finding? Allowed);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons/{person:guid}/terms/what-if", async (Guid person, Request request, ExploreChange slice, CancellationToken cancel) =>
            (await slice.Handle(person, request, cancel)).ToResult(view => Results.Ok(WhatIfBody.Of(view))))
        .For(AccessRole.CaseOwner, AccessRole.TeamLead, AccessRole.IncomeConsultant);

    /// <summary>Computes both; writes nothing.</summary>
    public async Task<Outcome<View>> Handle(Guid person, Request request, CancellationToken cancel)
    {
        if (await current.RightsOn(person) is not { } rights)
        {
            return Refusal.NotFound;
        }

        var mask = RubricMasks.Of(rights, current.Actor.Role);
        if (TermSights.Of(mask, Rubric.R2) != TermSight.Whole)
        {
            return Refusal.Forbidden;
        }

        await using var db = current.Tenant.OpenForReading();
        if (await Persons.Brief(db, person, cancel) is not { } brief)
        {
            return Refusal.NotFound;
        }

        current.Saw("/persons/{person}/terms/what-if", "guidance", [person], 1L << (int)Rubric.R2);
        var wrong = Wrong(request, current.Today).ToList();
        return wrong.Count > 0 ? wrong : Compare(brief, mask, Known(await files.Read(current.Tenant, db, person, cancel), mask), request);
    }

    private Outcome<View> Compare(PersonBrief person, RubricMask mask, LegalFile file, Request request)
    {
        if (!file.IsUnderLaw)
        {
            return new Refusal("terms.no-act", nameof(request.Change));
        }

        var day = new[] { current.Today, request.On!.Value, (request.Change is ChangeKind.Ground ? request.Until : null) ?? request.On.Value }.Max();
        var before = file.On(day);
        if (request.Change is ChangeKind.Route && before.FirstPip is null)
        {
            return new Refusal("terms.no-plan", nameof(request.Change));
        }

        var changes = Comparison.Of(Seen(LegalPosition.Evaluate(before), mask), Seen(After(file, day, request), mask));
        return new View(person, day, changes, Allowed(before, request));
    }

    /// <summary>With the change; a ground that gives a longer term is looked at as if DUO had given it, so that every day that hangs on it moves along.</summary>
    private static IReadOnlyList<Finding> After(LegalFile file, DateOnly day, Request request)
    {
        var thought = LegalPosition.Evaluate(file.On(day, Thought(request)));
        return request.Change is ChangeKind.Ground or ChangeKind.Birth
            && thought.FirstOrDefault(one => one is { Kind.Code: Longer, State: FindingState.Yes }) is { LastDay: { } last } longer
            ? [.. LegalPosition.Evaluate(file.IfTermEnds(last).On(day, new LegalEvent(LegalEventKind.ExtensionGranted, day) { Until = last })).Where(one => one.Kind.Code != Longer), longer]
            : thought;
    }

    /// <summary>Without the grounds that this reader may not know of.</summary>
    private static LegalFile Known(LegalFile file, RubricMask mask) =>
        file with { Events = [.. file.Events.Where(one => mask.CanRead(EventKinds.Of(one.Kind).Rubric) || one.Kind is not LegalEventKind.Hindrance)] };

    private static IReadOnlyList<Finding> Seen(IReadOnlyList<Finding> findings, RubricMask mask) =>
        [.. TermRows.Told(findings).Where(one => IsSeen(one.Kind.Code, mask))];

    /// <summary>What a thought-of ground would give is no knowledge of somebody's health: who asks it thought of it.</summary>
    private static bool IsSeen(string code, RubricMask mask) =>
        code == Longer || TermSights.Of(mask, TermKinds.Of(code).Rubric) == TermSight.Whole;

    private static LegalEvent Thought(Request request) => request.Change switch
    {
        ChangeKind.Route => new(LegalEventKind.Pip, request.On!.Value) { Code = request.Route!, Level = request.Route == "z" ? "" : "b1", Reason = "route-change" },
        ChangeKind.Ground => new(LegalEventKind.Hindrance, request.On!.Value) { Code = request.Ground!, Until = request.Until },
        ChangeKind.Birth => new(LegalEventKind.Hindrance, request.On!.Value) { Code = "birth" },
        _ => new(LegalEventKind.MovedIn, request.On!.Value),
    };

    private static Finding? Allowed(Situation before, Request request) =>
        request.Change is ChangeKind.Route && before is { FirstPip: { } first, Route: { } from } && Codes.Find<Leerroute>(request.Route) is { } to
            ? RouteChange.Compute(new(first, from, to, request.On!.Value), before.Law)
            : null;

    private static IEnumerable<Refusal> Wrong(Request request, DateOnly today)
    {
        if (request.Change is not { } change || !Enum.IsDefined(change))
        {
            yield return new Refusal("terms.choose", nameof(request.Change));
        }

        if (request.On is not { } on || on < today.AddYears(-MostYears) || on > today.AddYears(MostYears))
        {
            yield return new Refusal("terms.what-if-day", nameof(request.On));
        }

        if (request.Change is ChangeKind.Ground && (request.Until is not { } until || until < request.On || until > today.AddYears(MostYears)))
        {
            yield return new Refusal("terms.what-if-until", nameof(request.Until));
        }

        if (request.Change is ChangeKind.Route && Codes.Find<Leerroute>(request.Route) is null)
        {
            yield return new Refusal("terms.choose", nameof(request.Route));
        }

        if (request.Change is ChangeKind.Ground && Codes.Find<HindranceGround>(request.Ground) is null)
        {
            yield return new Refusal("terms.choose", nameof(request.Ground));
        }
    }
}
