using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Parties;

/// <summary>Gives one's own photo, or takes it away again.</summary>
public sealed class GivePhoto(Current current) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapPut("/me/photo", async (HttpContext http, GivePhoto slice, CancellationToken cancel) =>
            (await slice.Handle(await Read(http.Request.Body, cancel), cancel)).ToResult(_ => Results.NoContent())).ForSignedIn();
        api.MapDelete("/me/photo", async (GivePhoto slice, CancellationToken cancel) =>
            (await slice.Handle(null, cancel)).ToResult(_ => Results.NoContent())).ForSignedIn();
    }

    /// <summary>Keeps the photo of whoever is signed in; null takes it away.</summary>
    public Task<Outcome<Done>> Handle(byte[]? bytes, CancellationToken cancel) =>
        current.Do(nameof(GivePhoto), "administration", null, scope => Decide(scope, bytes, cancel), cancel);

    /// <summary>Reads what was sent, no further than it takes to know that it is too large.</summary>
    public static async Task<byte[]> Read(Stream sent, CancellationToken cancel)
    {
        using var memory = new MemoryStream();
        var buffer = new byte[16 * 1024];
        int count;
        while (memory.Length <= Photo.MaxBytes && (count = await sent.ReadAsync(buffer, cancel)) > 0)
        {
            memory.Write(buffer, 0, count);
        }

        return memory.ToArray();
    }

    private static async Task<Outcome<Done>> Decide(ActScope scope, byte[]? bytes, CancellationToken cancel)
    {
        var type = bytes is null ? null : PictureType.Of(bytes);
        if (bytes is not null && (type is null || bytes.Length > Photo.MaxBytes))
        {
            return new Refusal("parties.not-a-photo", "photo").With(Photo.MaxBytes / 1024);
        }

        var account = await scope.Db.Set<Account>().FirstAsync(a => a.Id == scope.Act.Actor.Id, cancel);
        scope.Db.RemoveRange(await scope.Db.Set<Photo>().Where(p => p.AccountId == account.Id).ToListAsync(cancel));
        account.PhotoId = null;
        if (bytes is not null)
        {
            var photo = new Photo { Id = Ids.New(), AccountId = account.Id, ContentType = type!, Bytes = bytes };
            scope.Db.Add(photo);
            account.PhotoId = photo.Id;
        }

        return Done.Instance;
    }
}
