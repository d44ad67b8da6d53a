using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>The administrator chooses how long before a last day the case owner and the team lead are warned. Running terms follow at once.</summary>
public sealed class SetTermWarning(Current current) : ISlice
{
    private const int MostDays = 730;

    /// <summary>The distances of one term.</summary>
    /// <param name="WarnDays">Days before the last day for the case owner.</param>
    /// <param name="EscalateDays">Days before the last day for the team lead; not more than for the case owner.</param>
    /// <param name="Version">Version that was changed; 0 for the distance it came with.</param>
    public sealed record Request(int? WarnDays, int? EscalateDays, int Version = 0);

    /// <summary>How a term stands in the list.</summary>
    /// <param name="Code">What it is about.</param>
    /// <param name="WarnDays">Days for the case owner.</param>
    /// <param name="EscalateDays">Days for the team lead.</param>
    /// <param name="Version">For the next change.</param>
    public sealed record Item(string Code, int WarnDays, int EscalateDays, int Version);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/settings/term-warnings", async (SetTermWarning slice, CancellationToken cancel) => Results.Ok(await slice.Now(cancel)))
            .For(AccessRole.FunctionalAdministrator);
        api.MapPut("/settings/term-warnings/{code}", async (string code, Request request, SetTermWarning slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(code, request, http.Request.Headers["Idempotency-Key"], cancel)).ToResult(_ => Results.NoContent()))
            .For(AccessRole.FunctionalAdministrator);
    }

    /// <summary>Every term about which somebody is warned, with its distances.</summary>
    public async Task<IReadOnlyList<Item>> Now(CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var chosen = await db.Set<TermWarning>().ToDictionaryAsync(w => w.Code, StringComparer.Ordinal, cancel);
        return [.. TermKinds.Warning.Select(kind => chosen.TryGetValue(kind.Code, out var own)
            ? new Item(kind.Code, own.WarnDays, own.EscalateDays, own.Version)
            : new Item(kind.Code, kind.WarnDays!.Value, kind.EscalateDays, 0))];
    }

    /// <summary>Sets it.</summary>
    public Task<Outcome<Done>> Handle(string code, Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(SetTermWarning), "administration", null, scope => Decide(scope, code, request, cancel), cancel, key);

    private static async Task<Outcome<Done>> Decide(ActScope scope, string code, Request request, CancellationToken cancel)
    {
        if (!TermKinds.Warning.Any(kind => kind.Code == code))
        {
            return Refusal.NotFound;
        }

        if (request.WarnDays is not { } warn || warn is < 0 or > MostDays)
        {
            return new Refusal("terms.warn-days", nameof(request.WarnDays)).With(MostDays);
        }

        if (request.EscalateDays is not { } escalate || escalate < 0 || escalate > warn)
        {
            return new Refusal("terms.escalate-days", nameof(request.EscalateDays));
        }

        var row = await scope.Db.FindAsync<TermWarning>([code], cancel);
        if ((row?.Version ?? 0) != request.Version)
        {
            return Refusal.ChangedMeanwhile;
        }

        row ??= scope.Db.Add(new TermWarning { Code = code, WarnDays = warn, EscalateDays = escalate }).Entity;
        (row.WarnDays, row.EscalateDays) = (warn, escalate);
        row.Version++;
        await scope.Db.Set<LegalTerm>().Where(t => t.Code == code && t.WarnOn != null).ExecuteUpdateAsync(
            term => term.SetProperty(t => t.WarnOn, t => t.RulingLastDay!.Value.AddDays(-warn)).SetProperty(t => t.EscalateOn, t => t.RulingLastDay!.Value.AddDays(-escalate)),
            cancel);
        return Done.Instance;
    }
}
