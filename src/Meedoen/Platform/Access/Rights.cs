namespace Meedoen.Platform.Access;

/// <summary>
/// What a role may do, per category of data, as bit masks (bit n = category n). From weak to strong; a category is in one mask only,
/// but for own contributions, which an open step may add.
/// </summary>
/// <param name="Read">May read.</param>
/// <param name="Write">May read and write.</param>
/// <param name="Brief">May see that and when and the status.</param>
/// <param name="Own">May write, and read what was written by oneself.</param>
public readonly record struct Rights(long Read, long Write, long Brief, long Own)
{
    /// <summary>Nothing at all.</summary>
    public static Rights None => default;

    /// <summary>Every category of which anything may be seen.</summary>
    public long Visible => Read | Write | Brief | Own;

    /// <summary>Every category that may be read whole.</summary>
    public long Readable => Read | Write;

    /// <summary>Whether a category may be read whole.</summary>
    public bool MayRead(int category) => (Readable >> category & 1) == 1;

    /// <summary>Whether a category may be written, if only as an own contribution.</summary>
    public bool MayWrite(int category) => ((Write | Own) >> category & 1) == 1;

    /// <summary>
    /// The rights on one person: where what they depend on is met, those of <paramref name="whenMet"/>; and own contributions, but not in a
    /// category of which nothing may be known until it is met.
    /// </summary>
    /// <param name="whenMet">The rights where everything is met.</param>
    /// <param name="met">The categories in which it is met for this person.</param>
    /// <param name="own">Own contributions that open steps give.</param>
    public Rights On(Rights whenMet, long met, long own)
    {
        var closed = whenMet.Visible & ~Visible & ~met;
        return new Rights(Pick(Read, whenMet.Read, met), Pick(Write, whenMet.Write, met), Pick(Brief, whenMet.Brief, met), Pick(Own, whenMet.Own, met))
            .WithOwn(own & ~closed);
    }

    private static long Pick(long mine, long whenMet, long met) => (mine & ~met) | (whenMet & met);

    /// <summary>The same rights with own contributions added.</summary>
    public Rights WithOwn(long mask) => this with { Own = Own | mask };
}

/// <summary>Gives the rights of a role under the sharing profile in force.</summary>
public interface IRightsSource
{
    /// <summary>The rights of a role on persons it is involved with, as long as nothing that they depend on is met.</summary>
    Rights For(Data.Tenant tenant, string role);

    /// <summary>The same where everything is met that they depend on: the person agreed, the role has a vote.</summary>
    Rights WhenMet(Data.Tenant tenant, string role);
}
