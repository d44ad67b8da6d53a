using Meedoen.Platform.Data;

namespace Meedoen.Platform.Acts;

/// <summary>What an act may use while it decides and writes: the database in its transaction, its clock, its events.</summary>
public sealed class ActScope
{
    private readonly List<RecordedEvent> events = [];
    private readonly HashSet<Guid> persons = [];

    internal ActScope(Act act, MeedoenDb db, DateTime now, DateOnly today)
    {
        (Act, Db, Now, Today) = (act, db, now, today);
        if (act.Person is { } person)
        {
            persons.Add(person);
        }
    }

    /// <summary>The act itself.</summary>
    public Act Act { get; }

    /// <summary>The database, tracking, inside the transaction of this act.</summary>
    public MeedoenDb Db { get; }

    /// <summary>Business moment (UTC).</summary>
    public DateTime Now { get; }

    /// <summary>Business day in Europe/Amsterdam.</summary>
    public DateOnly Today { get; }

    /// <summary>Bit mask of the categories of data this act touched, for the audit.</summary>
    public long Categories { get; private set; }

    internal IReadOnlyList<RecordedEvent> Events => events;

    internal IReadOnlyCollection<Guid> Persons => persons;

    /// <summary>Records that something happened to a person, in which category (for the timeline), and in which stream it counts.</summary>
    /// <param name="happened">What happened.</param>
    /// <param name="person">On whom, or null.</param>
    /// <param name="category">Number of the category (rubric) that decides who may see it on the timeline; 0 for nobody but the stream.</param>
    /// <param name="stream">Id of the thing with a life cycle that folds this event, such as an enrolment.</param>
    public void Record(IDomainEvent happened, Guid? person, int category, Guid? stream = null)
    {
        events.Add(new RecordedEvent(happened, person, category, stream));
        Touch(person, category);
    }

    /// <summary>Notes for the audit that a person's data of a category was touched.</summary>
    public void Touch(Guid? person, int category)
    {
        if (person is { } id)
        {
            persons.Add(id);
        }

        Categories |= category > 0 ? 1L << category : 0;
    }
}

/// <summary>An event with what it is about.</summary>
internal sealed record RecordedEvent(IDomainEvent Happened, Guid? Person, int Category, Guid? Stream);
