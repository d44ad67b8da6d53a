using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>
/// The photo of a colleague or contact person, for everybody who is signed in at the same tenant; that of a participant for who is involved.
/// </summary>
public sealed class ShowPhoto(Current current) : ISlice
{
    private const long IdentityRubric = 1L << 1;

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api.MapGet("/photos/{account:guid}", async (
            Guid account, HttpContext http, ShowPhoto slice, CancellationToken cancel) =>
        {
            http.Response.Headers.CacheControl = "private, max-age=300";
            return await slice.Handle(account, cancel) is { } photo ? Results.Bytes(photo.Bytes, photo.ContentType) : Results.NotFound();
        })
        .ForSignedIn().ExcludeFromDescription();

    /// <summary>The photo, or null.</summary>
    public async Task<Photo?> Handle(Guid account, CancellationToken cancel)
    {
        await using var db = current.Tenant.OpenForReading();
        var person = await db.Set<Account>().Where(a => a.Id == account).Select(a => a.PersonId).FirstOrDefaultAsync(cancel);
        if (person is { } participant && account != current.Actor.Id)
        {
            if (await current.RightsOn(participant) is null)
            {
                return null;
            }

            current.Saw("/photos/{account}", "guidance", [participant], IdentityRubric);
        }

        return await db.Set<Account>().Where(a => a.Id == account && a.PhotoId != null)
            .Join(db.Set<Photo>(), a => a.PhotoId, p => p.Id, (a, p) => p).FirstOrDefaultAsync(cancel);
    }
}
