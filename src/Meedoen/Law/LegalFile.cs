using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Data;
using Meedoen.Platform.Keys;
using Meedoen.Platform.Web;
using Meedoen.Rules.Facts;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>What the rules are given about one person: facts of the file and what happened.</summary>
/// <param name="Facts">Facts.</param>
/// <param name="Events">What happened, also what follows from a fact.</param>
/// <param name="Noted">What was recorded for the law, opened, newest first.</param>
public sealed record LegalFile(PersonFacts Facts, IReadOnlyList<LegalEvent> Events, IReadOnlyList<(NotedEvent Row, EventDetails Details)> Noted)
{
    /// <summary>The law by which it is looked at.</summary>
    public LawText Law { get; init; } = LawText.Standard;

    /// <summary>Whether any act that is computed here binds the person.</summary>
    public bool IsUnderLaw => Facts.Regime is not (null or LegalRegime.None) || (Facts.Regime is null && (Facts.Duty is true || Facts.NotifiedOn is not null));

    /// <summary>Everything that is known, looked at on a day.</summary>
    public Situation On(DateOnly day, params IEnumerable<LegalEvent> more) => new(Facts, Events.Concat(more), day, Law.Book, Rules.Calendar.Plain);

    /// <summary>The same as if DUO had said that the term ends on a later day, where DUO said anything about it.</summary>
    public LegalFile IfTermEnds(DateOnly last) => Facts.DuoTermUntil is null ? this : this with { Facts = Facts with { DuoTermUntil = last.AddDays(1) } };

    /// <summary>Days after <paramref name="day"/> on which something that is known begins or ends.</summary>
    public IEnumerable<DateOnly> DaysAfter(DateOnly day) => FactDays().Concat(Events.SelectMany(happened => DaysOf(happened, day))).Where(known => known > day);

    private IEnumerable<DateOnly> FactDays() => new[]
    {
        Facts.SettledOn, Facts.LearnabilityTestOn, Facts.LessonStart, Facts.LessonRegisteredOn, Facts.BenefitFrom, Facts.BenefitUntil?.AddDays(1),
        Facts.PvtOn, Facts.MapOn, Facts.CompletedOn, Facts.PipSignedOn, Facts.HomeOfferedOn, Facts.DutyUntil?.AddDays(1),
    }.OfType<DateOnly>();

    /// <summary>A hindrance that still runs counts up to the day it is looked at, so each next day is another one.</summary>
    private static DateOnly[] DaysOf(LegalEvent happened, DateOnly day)
    {
        DateOnly[] known = happened.Until is { } until ? [happened.On, until, until.AddDays(1)] : [happened.On];
        return happened.Kind is LegalEventKind.Hindrance && happened.On <= day && !(happened.Until <= day) ? [.. known, day.AddDays(1)] : known;
    }
}

/// <summary>
/// Reads what the rules ask. What is sealed in the file (nationality, a dispensation, a limit in seeing) is never among it, so that no term
/// that colleagues see rests on a special category.
/// </summary>
public sealed class LegalFiles(Current current, PersonKeys keys, LawsInForce laws)
{
    private const string HandedOver = "hand-over-confirmed-on";
    private static readonly Dictionary<string, string> Nothing = [];
    private static readonly IReadOnlyList<string> Asked = [.. FactReader.Keys, HandedOver];

    /// <summary>Whether a key of the dictionary is among what the law asks.</summary>
    public static bool Asks(string key) => Asked.Contains(key);

    /// <summary>What is known inside an act, what the act wrote before included.</summary>
    public async Task<LegalFile> Read(ActScope scope, Guid person, CancellationToken cancel)
    {
        var rows = await Rows(scope.Db, person, cancel);
        return Make(await PlainFacts.Of(scope.Db, person, Asked, cancel), rows, rows.Count == 0 ? null : await keys.For(scope, person, cancel), laws.Of(current.Tenant));
    }

    /// <summary>What is known, for a page.</summary>
    public async Task<LegalFile> Read(Tenant tenant, MeedoenDb db, Guid person, CancellationToken cancel)
    {
        var rows = await Rows(db, person, cancel);
        return Make(await PlainFacts.Of(db, person, Asked, cancel), rows, rows.Count == 0 ? null : await keys.For(tenant, person), laws.Of(tenant));
    }

    /// <summary>What is known of several persons at once.</summary>
    public async Task<IReadOnlyDictionary<Guid, LegalFile>> Read(Tenant tenant, MeedoenDb db, IReadOnlyList<Guid> persons, CancellationToken cancel)
    {
        var values = await PlainFacts.Of(db, persons, Asked, cancel);
        var noted = (await db.Set<NotedEvent>().AsNoTracking().Where(e => persons.Contains(e.PersonId) && e.EndedAt == null)
            .OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync(cancel)).ToLookup(row => row.PersonId);
        var files = new Dictionary<Guid, LegalFile>(persons.Count);
        foreach (var person in persons)
        {
            var cipher = noted.Contains(person) ? await keys.For(tenant, person) : null;
            files[person] = Make(values.GetValueOrDefault(person) ?? Nothing, [.. noted[person]], cipher, laws.Of(tenant));
        }

        return files;
    }

    private static Task<List<NotedEvent>> Rows(MeedoenDb db, Guid person, CancellationToken cancel) => db.Set<NotedEvent>().AsNoTracking()
        .Where(e => e.PersonId == person && e.EndedAt == null).OrderByDescending(e => e.On).ThenByDescending(e => e.Id).ToListAsync(cancel);

    private static LegalFile Make(IReadOnlyDictionary<string, string> values, List<NotedEvent> rows, PersonCipher? cipher, LawText law)
    {
        var facts = FactReader.Read(values, []);
        var noted = cipher is null ? [] : rows.ConvertAll(row => (row, EventDetails.Open(cipher, row)));
        var happened = noted.Select(one => one.Item2.As(one.row.Kind, one.row.On)).ToList();
        return new LegalFile(facts, [.. happened, .. FromFacts(facts, happened, values)], noted) { Law = law };
    }

    /// <summary>What follows from facts: the plan of which the file holds the date, and that another municipality took over.</summary>
    private static IEnumerable<LegalEvent> FromFacts(PersonFacts facts, List<LegalEvent> happened, IReadOnlyDictionary<string, string> values)
    {
        if (facts.PipSignedOn is { } signed && !happened.Exists(one => one.Kind == LegalEventKind.Pip && one.On <= signed))
        {
            yield return new LegalEvent(LegalEventKind.Pip, signed) { Code = facts.Route is { } route ? Rules.Law.Codes.Of(route) : "" };
        }

        if (values.TryGetValue(HandedOver, out var text) && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            yield return new LegalEvent(LegalEventKind.MovedOut, day);
        }
    }
}
