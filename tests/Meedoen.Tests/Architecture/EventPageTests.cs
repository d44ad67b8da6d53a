using Meedoen.Platform.Acts;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>Events are documented, and cannot carry text about a person.</summary>
public sealed class EventPageTests
{
    [Fact]
    public void The_page_of_events_is_up_to_date() => GeneratedPage.ShouldBe(EventPage.Path, EventPage.Write());

    [Fact]
    public void No_event_can_hold_text_about_a_person()
    {
        Assert.NotEmpty(EventPage.Events);
        Assert.Equal(["Planted.Name: code", "Planted.Remarks: code[]"], EventPage.Talkative(typeof(Planted)));
        Assert.Empty(EventPage.Events.SelectMany(EventPage.Talkative));
    }

    [Fact]
    public void Events_are_sealed_records_in_the_past_tense()
    {
        string[] irregular = ["held", "sent", "met", "let", "begun", "lost", "found", "chosen", "given", "withdrawn", "seen", "written", "put", "set", "read", "moved", "left", "undone", "taken", "forgotten", "kept"];
        Assert.All(EventPage.Events, e => Assert.True(e is { IsSealed: true }, $"{e.Name} is not sealed."));
        Assert.All(EventPage.Events, e => Assert.True(
            Identifiers.Words(e.Name).Any(w => w.EndsWith("ed", StringComparison.Ordinal) || irregular.Contains(w)), $"{e.Name} is not in the past tense."));
    }

    private sealed record Planted(Guid Person, DateOnly On, string StepKey, string Name, IReadOnlyList<string> Remarks, int? Weeks) : IDomainEvent;
}
