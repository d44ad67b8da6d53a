using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.Integrations.Klantprofiel.Receiving;

/// <summary>
/// Receives a klantprofiel: each household in it is expected from now on, with its contact person, the first step of its journey, the
/// original and the proposals for the case owner. A household that is known gets an update; nothing confirmed is ever overwritten.
/// </summary>
public sealed class ReceiveKlantprofiel(Current current, HouseholdReceiver households) : ISlice
{
    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/klantprofielen", async (HttpContext http, ReceiveKlantprofiel slice, CancellationToken cancel) =>
        {
            var file = await ReceivedFile.From(http.Request, cancel);
            var answer = await slice.Handle(file.Bytes, file.Name, ProfileChannel.Page, cancel);
            return answer.ToResult(received => received.Outcome == ProfileOutcome.Refused
                ? Answers.Problem([.. received.Problems.Select(problem => problem.Refusal)])
                : Results.Ok(ProfileAnswers.Body(received)));
        })
        .For(AccessRole.CaseOwner, AccessRole.TeamLead);

    /// <summary>Receives a file; a refused one is an answer too, with its reasons.</summary>
    public async Task<Outcome<ReceiveAnswer>> Handle(ReadOnlyMemory<byte> bytes, string fileName, ProfileChannel channel, CancellationToken cancel)
    {
        var read = KlantprofielReader.Read(bytes, fileName, current.Today);
        var received = await current.Do(
            nameof(ReceiveKlantprofiel), "receiving", null, scope => households.Receive(scope, read, channel, cancel), cancel);
        return received.Then<ReceiveAnswer>(all => new ReceiveAnswer(Outcome(all), all, read.Problems));
    }

    private static ProfileOutcome Outcome(List<ReceivedHousehold> all) => all.Count == 0 ? ProfileOutcome.Refused
        : all.Any(household => household.Outcome == ProfileOutcome.Created) ? ProfileOutcome.Created : ProfileOutcome.Updated;
}
