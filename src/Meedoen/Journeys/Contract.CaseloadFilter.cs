using System.Globalization;
using System.Text;

namespace Meedoen.Journeys;

/// <summary>What a caseload may be narrowed to by what needs attention.</summary>
public enum CaseloadAlarm
{
    /// <summary>The next step is past its date, outside patience mode.</summary>
    Late,

    /// <summary>There is something to look at.</summary>
    Signal,

    /// <summary>The next step waits for somebody or something.</summary>
    Waiting,

    /// <summary>Patience mode holds.</summary>
    Patience,
}

/// <summary>How a caseload is sorted.</summary>
public enum CaseloadSort
{
    /// <summary>By the date of the next action.</summary>
    Next,

    /// <summary>By name.</summary>
    Name,
}

/// <summary>What part of a caseload is asked for. It lives in the address, so that it can be linked and kept; it never holds a name.</summary>
public sealed record CaseloadFilter
{
    /// <summary>Rows per page.</summary>
    public const int PageSize = 50;

    private const int LongestText = 80;

    /// <summary>Id of a phase, or null.</summary>
    public string? Phase { get; init; }

    /// <summary>ISO 639 code, or null.</summary>
    public string? Language { get; init; }

    /// <summary>What needs attention, or null.</summary>
    public CaseloadAlarm? Alarm { get; init; }

    /// <summary>Municipality (an organisation), or null.</summary>
    public Guid? Municipality { get; init; }

    /// <summary>Contact person (an account) on the day; an empty id asks for people without one; or null.</summary>
    public Guid? Contact { get; init; }

    /// <summary>Part of a name, typed by the reader, or null.</summary>
    public string? Text { get; init; }

    /// <summary>Order.</summary>
    public CaseloadSort Sort { get; init; }

    /// <summary>Page, from 1.</summary>
    public int Page { get; init; } = 1;

    /// <summary>Reads the filter from a query; what cannot be read is left out.</summary>
    public static CaseloadFilter From(IQueryCollection query) => new()
    {
        Phase = Some(query["phase"]),
        Language = Some(query["language"]),
        Alarm = Enum.TryParse<CaseloadAlarm>(query["alarm"], ignoreCase: true, out var alarm) ? alarm : null,
        Municipality = Guid.TryParse(query["municipality"], out var municipality) ? municipality : null,
        Contact = Guid.TryParse(query["contact"], out var contact) ? contact : null,
        Sort = Enum.TryParse<CaseloadSort>(query["sort"], ignoreCase: true, out var sort) ? sort : CaseloadSort.Next,
        Page = int.TryParse(query["page"], NumberStyles.None, CultureInfo.InvariantCulture, out var page) ? Math.Clamp(page, 1, 10_000) : 1,
    };

    /// <summary>Narrowed to part of a name; too long a text is left out. Comes in a form, never in an address.</summary>
    public CaseloadFilter WithText(string? text) => this with { Text = Some(text) is { Length: <= LongestText } part ? part : null };

    /// <summary>What may be asked by who sees the short form only: nothing that the rows do not show, also not by their order.</summary>
    public CaseloadFilter ForShortForm() => this with { Alarm = null, Contact = null, Sort = CaseloadSort.Name };

    /// <summary>The same filter as the query of an address, without the text that was typed: that may be a name.</summary>
    public string ToQuery()
    {
        var query = new StringBuilder();
        Add(query, "phase", Phase);
        Add(query, "language", Language);
        Add(query, "alarm", Alarm is { } alarm ? Lower(alarm) : null);
        Add(query, "municipality", Municipality?.ToString());
        Add(query, "contact", Contact?.ToString());
        Add(query, "sort", Sort == CaseloadSort.Next ? null : Lower(Sort));
        Add(query, "page", Page == 1 ? null : Page.ToString(CultureInfo.InvariantCulture));
        return query.ToString();
    }

    private static string? Some(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static string Lower<T>(T value)
        where T : struct, Enum => value.ToString().ToLowerInvariant();

    private static void Add(StringBuilder query, string name, string? value)
    {
        if (value is not null)
        {
            query.Append(query.Length == 0 ? '?' : '&').Append(name).Append('=').Append(Uri.EscapeDataString(value));
        }
    }
}
