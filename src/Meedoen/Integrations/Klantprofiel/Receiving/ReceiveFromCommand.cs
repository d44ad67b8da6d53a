using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>The command <c>import klantprofiel</c> while a server holds the data directory: the server does it, as the system.</summary>
public sealed class ReceiveFromCommand(Current current, ReceiveKlantprofiel receive, Tenants tenants) : ISlice
{
    /// <summary>Header with the slug of the organisation.</summary>
    public const string OrganisationHeader = "X-Organisation";

    /// <summary>Path under the API.</summary>
    public const string Path = "/command/klantprofielen";

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost(Path, async (HttpContext http, ReceiveFromCommand slice, CancellationToken cancel) =>
        {
            var file = await ReceivedFile.From(http.Request, cancel);
            var answer = await slice.Handle(Uri.UnescapeDataString(http.Request.Headers[OrganisationHeader].ToString()), file.Bytes, file.Name, cancel);
            return answer.ToResult(received => Results.Ok(ProfileAnswers.Body(received)));
        })
        .ForCommands();

    /// <summary>Receives a file for an organisation, as the system.</summary>
    public async Task<Outcome<ReceiveAnswer>> Handle(string organisation, ReadOnlyMemory<byte> bytes, string fileName, CancellationToken cancel)
    {
        if (tenants.Find(organisation) is not { } tenant)
        {
            return new Refusal("klantprofiel.no-such-organisation").With(organisation);
        }

        current.Become(tenant, Actor.System);
        return await receive.Handle(bytes, fileName, ProfileChannel.Command, cancel);
    }
}
