namespace Meedoen.Programmes;

/// <summary>A typed condition of a template. Evaluated to yes, no or not known yet; nothing in it is code or free text.</summary>
public abstract record Condition
{
    /// <summary>All of these.</summary>
    public sealed record All(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>At least one of these.</summary>
    public sealed record Any(IReadOnlyList<Condition> Of) : Condition;

    /// <summary>Not this.</summary>
    public sealed record Not(Condition Of) : Condition;

    /// <summary>The journey follows one of these routes.</summary>
    public sealed record Route(IReadOnlyList<string> In) : Condition;

    /// <summary>A decision was taken and chose one of these options.</summary>
    public sealed record Decision(string Id, IReadOnlyList<string> In) : Condition;

    /// <summary>The person belongs to one of these target groups.</summary>
    public sealed record TargetGroup(IReadOnlyList<string> In) : Condition;

    /// <summary>The person falls under one of these acts.</summary>
    public sealed record LegalRegime(IReadOnlyList<string> In) : Condition;

    /// <summary>A fact of the dictionary has one of these values.</summary>
    public sealed record Fact(string Key, IReadOnlyList<string> In) : Condition;

    /// <summary>A language level (dictionary key) lies below a CEFR level. Order: alfa, below-a1, a1, a2, b1, b2, c1, c2.</summary>
    public sealed record LevelBelow(string Key, string Level) : Condition;

    /// <summary>A signal is on, such as the capacity signal.</summary>
    public sealed record Signal(string Id) : Condition;

    /// <summary>Both parents follow one of these routes and a child in the household is under the age (years).</summary>
    public sealed record BothParentsInRoute(IReadOnlyList<string> Routes, int ChildUnder) : Condition;

    /// <summary>Present on at least this share (percent) of the planned days over the last so many weeks.</summary>
    public sealed record Rhythm(int Percent, int Weeks) : Condition;
}
