using Microsoft.AspNetCore.Antiforgery;

namespace Meedoen.Platform.Web;

/// <summary>
/// Ties each form to the tenant, account and role it was made for. A form that stayed open while somebody else signed in on the same
/// computer is not taken in that person's name; one that outlived its own session is, after signing in again.
/// </summary>
internal sealed class FormAuthors : IAntiforgeryAdditionalDataProvider
{
    private const string Nobody = "-";
    private static readonly object Seen = new();

    /// <summary>Who a session is, as forms remember it.</summary>
    public static string Of(Current current) =>
        current.Session is { } session ? $"{current.Tenant.Slug}|{session.Account:N}|{session.Role}" : Nobody;

    /// <summary>The author of the form in a request whose token was checked and is ours; else null.</summary>
    public static string? SeenIn(HttpContext context) => context.Items[Seen] as string;

    public string GetAdditionalData(HttpContext context) => Of(context.RequestServices.GetRequiredService<Current>());

    public bool ValidateAdditionalData(HttpContext context, string additionalData)
    {
        context.Items[Seen] = additionalData;
        return additionalData == GetAdditionalData(context) || context.GetEndpoint()?.Metadata.GetMetadata<OpenToAllAttribute>() is not null;
    }
}
