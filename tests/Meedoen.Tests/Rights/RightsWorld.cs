using System.Net.Http.Json;
using System.Text.Json;
using Meedoen.Demo;
using Meedoen.Parties;
using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.Extensions.DependencyInjection;

namespace Meedoen.Tests.Rights;

/// <summary>
/// The world of the matrix: one person with a canary in every rubric, everybody who may stand somehow to that person, and their
/// sessions. Built through the production path by <see cref="RightsWorldMaker"/>.
/// </summary>
internal sealed class RightsWorld : IAsyncDisposable
{
    public const string Home = "zuiderzicht";
    public const string Neighbour = "marrewald";

    private readonly Dictionary<Who, string> cookies = [];

    public RightsWorld(TestApp app)
    {
        App = app;
        Http = new HttpClient(new SocketsHttpHandler { UseCookies = false, AllowAutoRedirect = false }) { BaseAddress = app.Address };
    }

    public TestApp App { get; }

    public HttpClient Http { get; }

    public Tenant Tenant => App.Services.GetRequiredService<Tenants>().Find(Home)!;

    /// <summary>The person of the matrix.</summary>
    public Guid Person { get; set; }

    /// <summary>Another member of the household.</summary>
    public Guid Partner { get; set; }

    /// <summary>Which condition of the matrix is met for the person.</summary>
    public Met Met { get; set; }

    /// <summary>A conversation that was held, with the canary in it.</summary>
    public Guid Conversation { get; set; }

    /// <summary>The interpreter's booking of that conversation.</summary>
    public Guid Booking { get; set; }

    /// <summary>A document in the file.</summary>
    public Guid Document { get; set; }

    /// <summary>The journey of the person.</summary>
    public Guid Enrolment { get; set; }

    /// <summary>A step of it.</summary>
    public string Step { get; set; } = "none";

    /// <summary>A step that was added in words, and skipped with a reason.</summary>
    public string Added { get; set; } = "none";

    /// <summary>A record that may be the same person.</summary>
    public Guid Proposal { get; set; }

    /// <summary>A value that a klantprofiel proposes.</summary>
    public Guid Proposed { get; set; }

    /// <summary>A record that went into the person.</summary>
    public Guid Merge { get; set; }

    /// <summary>A phase of it.</summary>
    public string Phase { get; set; } = "none";

    /// <summary>A notification of the contact person.</summary>
    public Guid Notice { get; set; }

    /// <summary>Secret of the calendar of who was contact person before.</summary>
    public string Feed { get; set; } = "none";

    /// <summary>An involvement of the person.</summary>
    public Guid Involvement { get; set; }

    /// <summary>Every visitor with a session.</summary>
    public IReadOnlyCollection<Who> Visitors => cookies.Keys;

    /// <summary>The accounts of the visitors.</summary>
    public Dictionary<Who, Guid> Accounts { get; } = [];

    /// <summary>The one visitor of a role with a relation.</summary>
    public Who The(AccessRole role, Relation relation) => cookies.Keys.Single(w => w.Role == role && w.Relation == relation);

    /// <summary>Signs somebody in, in one role.</summary>
    public async Task SignIn(Who who)
    {
        using var visitor = await App.As(who.Persona, who.Tenant, who.Role.Code());
        cookies[who] = string.Join("; ", visitor.Cookies.Select(c => $"{c.Name}={c.Value}"));
        await using var db = App.Services.GetRequiredService<Tenants>().Find(who.Tenant)!.OpenForReading();
        Accounts[who] = (await PartiesDirectory.Account(db, DemoPersonas.UserName(who.Tenant, who.Persona), CancellationToken.None))!.Id;
    }

    /// <summary>Asks something as somebody; null is somebody who is not signed in.</summary>
    public async Task<Answer> Ask(Who? who, HttpRequestMessage request, string? more = null)
    {
        using (request)
        {
            request.Headers.TryAddWithoutValidation("Cookie", string.Join("; ", new[] { who is null ? null : cookies[who], more }.Where(c => c is not null)));

            using var answer = await Http.SendAsync(request);
            var headers = string.Join('\n', answer.Headers.Concat(answer.Content.Headers).Select(h => string.Join(',', h.Value)));
            return new Answer((int)answer.StatusCode, await answer.Content.ReadAsStringAsync(), headers)
            {
                Type = answer.Content.Headers.ContentType?.MediaType,
            };
        }
    }

    /// <summary>Posts JSON as somebody and expects it to be done.</summary>
    public async Task<JsonElement> Do(Who who, HttpMethod method, string path, object body)
    {
        var answer = await Ask(who, new HttpRequestMessage(method, path) { Content = JsonContent.Create(body, body.GetType()) });
        return answer.IsSuccess
            ? answer.Body.Length == 0 ? default : JsonDocument.Parse(answer.Body).RootElement
            : throw new InvalidOperationException($"{who}: {method} {path} answered {answer.Status}: {answer.Body}");
    }

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await App.DisposeAsync();
    }
}

/// <summary>An answer: status, body and headers as text.</summary>
internal sealed record Answer(int Status, string Body, string Headers)
{
    /// <summary>Media type, or null.</summary>
    public string? Type { get; init; }

    public bool IsSuccess => Status is >= 200 and < 300;

    /// <summary>Everything that travels.</summary>
    public string Text => $"{Headers}\n{Body}";
}
