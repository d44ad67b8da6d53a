using Meedoen.Platform.Data;

namespace Meedoen.Letters;

/// <summary>What a letter with a plan has to say of it.</summary>
/// <param name="Route">Learning route: b, o or z.</param>
public sealed record PipContent(string Route)
{
    /// <summary>Hours of the route, or null.</summary>
    public int? Hours { get; init; }

    /// <summary>Hours for the participation declaration, or null.</summary>
    public int? PvtHours { get; init; }

    /// <summary>Hours for the module on work and participation, or null.</summary>
    public int? MapHours { get; init; }

    /// <summary>Number of talks about progress (Besluit inburgering 2021 art. 5.3 lid 4), or null.</summary>
    public int? Talks { get; init; }

    /// <summary>Why this route, as the plan says it in Dutch, or null.</summary>
    public string? Reasons { get; init; }

    /// <summary>Help and guidance, as the plan says it in Dutch, or null.</summary>
    public string? Support { get; init; }
}

/// <summary>A module that knows what the plan of a person says. The first that answers counts; without one the file itself is read.</summary>
public interface IPipContent
{
    /// <summary>What the plan says, or null when there is none. The caller has asked the rights.</summary>
    Task<PipContent?> Of(Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel);
}
