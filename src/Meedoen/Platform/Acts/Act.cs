namespace Meedoen.Platform.Acts;

/// <summary>
/// One thing somebody does: the only way anything changes. Becomes a row with its events, and an audit entry.
/// </summary>
/// <param name="Name">English verb and noun, such as <c>RecordConversation</c>.</param>
/// <param name="Actor">Who, in which role.</param>
/// <param name="Purpose">Purpose code from the dictionary, such as <c>guidance</c>.</param>
public sealed record Act(string Name, Actor Actor, string Purpose)
{
    /// <summary>Identifier of this act.</summary>
    public Guid Id { get; init; } = Ids.New();

    /// <summary>Person it is about, or null.</summary>
    public Guid? Person { get; init; }

    /// <summary>Reason code where one is asked; the words themselves belong in a fact or a module's row.</summary>
    public string? Reason { get; init; }

    /// <summary>Given by the form or the client: the same key again answers what the first one did, and changes nothing.</summary>
    public string? IdempotencyKey { get; init; }
}
