using System.Data.Common;
using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Data;
using Meedoen.Rules.Explaining;

namespace Meedoen.Law;

/// <summary>A term of a person in one line.</summary>
/// <param name="Code">What it is about.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Decider">Who decides.</param>
/// <param name="FirstDay">First day, or null.</param>
/// <param name="LastDay">Last day as computed here, or null.</param>
/// <param name="RulingLastDay">The last day that counts, or null.</param>
public sealed record TermLine(string Code, FindingState State, Decider Decider, DateOnly? FirstDay, DateOnly? LastDay, DateOnly? RulingLastDay)
{
    /// <summary>Last day according to DUO, or null.</summary>
    public DateOnly? DuoLastDay { get; init; }

    /// <summary>Whether DUO says another period than was computed here; then DUO's counts.</summary>
    public bool Differs { get; init; }

    /// <summary>First day of warning, or null.</summary>
    public DateOnly? WarnOn { get; init; }

    /// <summary>Name of the term in the language of the request.</summary>
    public string Title => Explanation.TitleOf(Code, CultureInfo.CurrentUICulture);

    /// <summary>Days until the last day; negative when it is past; null without one.</summary>
    public int? DaysLeft(DateOnly today) => RulingLastDay?.DayNumber - today.DayNumber;

    /// <summary>Whether somebody has to do something about it.</summary>
    public bool IsOpen => State is FindingState.Running or FindingState.Overdue or FindingState.JudgementNeeded;

    /// <summary>Whether it asks for an eye: to be done by a day, and not done.</summary>
    public bool IsWatched => TermKinds.Of(Code).WarnDays is not null && IsOpen;
}

/// <summary>The terms of one person for other pages. The caller has asked the rights.</summary>
public static class TermLines
{
    private const string Sql = """
        SELECT code, state, decider, first_day, last_day, ruling_last_day, duo_last_day, differs, warn_on FROM legal_term
        WHERE person_id = @p0 ORDER BY ruling_last_day, code
        """;

    /// <summary>What a reader may see, soonest first. In rubrics of which only the short form is seen the day and the state are told, and nothing of how it came.</summary>
    public static async Task<IReadOnlyList<TermLine>> Of(Tenant tenant, Guid person, RubricMask mask) =>
        [.. (await tenant.Reads.List(Sql, Read, person)).Select(line => Seen(line, mask)).OfType<TermLine>()];

    private static TermLine? Seen(TermLine line, RubricMask mask) => TermSights.Of(mask, TermKinds.Of(line.Code)) switch
    {
        TermSight.Whole => line,
        TermSight.Brief => new TermLine(line.Code, line.State, line.Decider, null, null, line.RulingLastDay),
        _ => null,
    };

    private static TermLine Read(DbDataReader row) => new(
        row.GetString(0), Enum.Parse<FindingState>(row.GetString(1)), Enum.Parse<Decider>(row.GetString(2)),
        row.DayOrNull(3), row.DayOrNull(4), row.DayOrNull(5))
    {
        DuoLastDay = row.DayOrNull(6),
        Differs = row.GetBoolean(7),
        WarnOn = row.DayOrNull(8),
    };
}
