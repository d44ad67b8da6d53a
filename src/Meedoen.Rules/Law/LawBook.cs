namespace Meedoen.Rules.Law;

/// <summary>All numbers and choices of the law with their validity. Never changes; a later law is a book with more rows.</summary>
public sealed class LawBook
{
    private static readonly Lazy<LawBook> StandardBook = new(() => ParameterTable.ReadStandard());

    /// <summary>Per name its rows by first day.</summary>
    private readonly Parameter[][] rows;

    internal LawBook(IEnumerable<Parameter> parameters, IReadOnlyDictionary<string, LegalSource> sources)
    {
        Sources = sources;
        rows = new Parameter[Enum.GetValues<ParameterName>().Length][];
        var byName = parameters.ToLookup(parameter => parameter.Name);
        foreach (var name in Enum.GetValues<ParameterName>())
        {
            rows[(int)name] = [.. byName[name].GroupBy(row => row.ValidFrom).Select(same => same.Last()).OrderBy(row => row.ValidFrom)];
        }
    }

    /// <summary>The law as it was read for this release.</summary>
    public static LawBook Standard => StandardBook.Value;

    /// <summary>The texts of law that rows refer to, by key.</summary>
    public IReadOnlyDictionary<string, LegalSource> Sources { get; }

    /// <summary>Every row, by name and first day.</summary>
    public IEnumerable<Parameter> All => rows.SelectMany(same => same);

    /// <summary>The row in force on the day of a legal fact; before the first row, that first row (it then counts as not verified).</summary>
    public Parameter On(ParameterName name, DateOnly day)
    {
        var same = rows[(int)name];
        for (var index = same.Length - 1; index > 0; index--)
        {
            if (same[index].ValidFrom <= day)
            {
                return same[index];
            }
        }

        return same[0];
    }

    /// <summary>This book with rows added: a new law, or the policy of a municipality. A row of the same name and day replaces.</summary>
    public LawBook With(IEnumerable<Parameter> added) => new(All.Concat(added), Sources);

    /// <summary>This book with the rows of a table added. Refused rows are reported with their line and nothing is added.</summary>
    public LawBook With(string table, ICollection<TableFault> faults)
    {
        var sources = new Dictionary<string, LegalSource>(Sources, StringComparer.Ordinal);
        var added = ParameterTable.Read(table, sources, faults, row => row.Value.HasFormOf(On(row.Name, row.ValidFrom).Value));
        return faults.Count > 0 ? this : new LawBook(All.Concat(added), sources);
    }
}
