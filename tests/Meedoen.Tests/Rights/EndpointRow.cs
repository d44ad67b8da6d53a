using System.Net.Http.Json;
using Meedoen.Parties;

namespace Meedoen.Tests.Rights;

/// <summary>What an endpoint is about, as far as rights go.</summary>
internal enum About
{
    /// <summary>No person at all.</summary>
    Nobody,

    /// <summary>The person of the matrix: who is not involved gets the answer of something that does not exist.</summary>
    Person,

    /// <summary>A list or a search: everybody admitted gets an answer, with only the persons of their own scope in it.</summary>
    Scope,
}

/// <summary>
/// A row per endpoint, typed by hand: why it is there, who is admitted, what a request looks like, and which canaries it shows to who may
/// see them. An endpoint without a row fails the build.
/// </summary>
/// <param name="Method">HTTP method; for pages GET, their handlers are tried as well.</param>
/// <param name="Pattern">Route pattern, as the application has it.</param>
/// <param name="Purpose">Why it is there.</param>
/// <param name="Admits">Codes of the roles; <c>*</c> everybody, <c>+</c> everybody who is signed in.</param>
/// <param name="About">What it is about.</param>
internal sealed record EndpointRow(string Method, string Pattern, string Purpose, string Admits, About About)
{
    /// <summary>The address of a sample request.</summary>
    public Func<RightsWorld, string> Path { get; init; } = _ => throw new InvalidOperationException("No sample.");

    /// <summary>The body of a sample request, as JSON unless it is HTTP content; empty by default, so that who is admitted is told what is missing.</summary>
    public Func<RightsWorld, object?> Body { get; init; } = _ => new { };

    /// <summary>Whether it lists the fictitious personas by name, participants too: only in a demo, where nobody is real.</summary>
    public bool ListsPersonas { get; init; }

    /// <summary>Whether the sample asks for something that is not there, so that who gets through is told so.</summary>
    public bool IsAbsent { get; init; }

    /// <summary>Who tries it: everybody, unless one who gets through would change the world of the others.</summary>
    public Func<Who?, bool> Tries { get; init; } = _ => true;

    /// <summary>What it shows of the canaries to who may see them; the matrix demands exactly these.</summary>
    public Func<Canary, bool> Shows { get; init; } = _ => false;

    /// <summary>Besides admission and involvement: which visitors get through. Null: all who are admitted and involved.</summary>
    public Func<Who, bool>? Allows { get; init; }

    /// <summary>Whether a visitor without session (null) or in a role comes past the door.</summary>
    public bool AdmitsRole(AccessRole? role) => Admits switch
    {
        "*" => true,
        "+" => role is not null,
        _ => role is { } known && Admits.Split(' ').Contains(known.Code()),
    };

    /// <summary>A sample request.</summary>
    public HttpRequestMessage Request(RightsWorld world)
    {
        var request = new HttpRequestMessage(new HttpMethod(Method), Path(world));
        if (Method is not "GET" && Body(world) is { } body)
        {
            request.Content = body as HttpContent ?? JsonContent.Create(body, body.GetType());
        }

        return request;
    }

    /// <inheritdoc />
    public override string ToString() => $"{Method} {Pattern}";
}
