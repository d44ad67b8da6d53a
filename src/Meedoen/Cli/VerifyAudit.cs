using Meedoen.Platform.Acts;
using Meedoen.Platform.Audit;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Cli;

/// <summary>Checks the audit trail of one tenant or of all: every link of every chain, and the heads that are kept outside the database.</summary>
public sealed class VerifyAudit(Tenants tenants) : ISlice
{
    /// <summary>Path under the API, for the command while a server holds the data.</summary>
    public const string Path = "/command/audit-checks";

    /// <summary>Which tenant; null: all.</summary>
    public sealed record Request(string? Organisation);

    /// <summary>What was found at one tenant.</summary>
    /// <param name="Organisation">Its slug.</param>
    /// <param name="Entries">How many entries were read.</param>
    /// <param name="Break">The first place that does not fit, as writer and number; null when everything does.</param>
    public sealed record Found(string Organisation, long Entries, string? Break);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost(Path, (Request request, VerifyAudit slice) => slice.Handle(request).ToResult())
        .ForCommands();

    /// <summary>Checks. It reads only, and writing goes on meanwhile.</summary>
    public Outcome<List<Found>> Handle(Request wanted)
    {
        var chosen = tenants.All.Where(t => wanted.Organisation is null || t.Slug == wanted.Organisation).ToList();
        return chosen.Count == 0
            ? new Refusal("cli.no-tenant").With(wanted.Organisation ?? string.Empty)
            : chosen.ConvertAll(Check);
    }

    private static Found Check(Tenant tenant)
    {
        AuditCheck check = tenant.Audit.OpenReader().Check();
        return new Found(tenant.Slug, check.Entries, check.Break);
    }
}
