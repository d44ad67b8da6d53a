using Meedoen.Parties;
using Meedoen.Plans;
using Meedoen.Portals.Components;
using Microsoft.AspNetCore.Mvc;

namespace Meedoen.Portals.Plans;

/// <summary>The administrator keeps the topics that this municipality adds to the diagnostic interview.</summary>
[TextsOf("Plans")]
[ForRoles(AccessRole.FunctionalAdministrator)]
public sealed class TopicsModel(ListLocalTopics list, SaveLocalTopic save) : PortalPage
{
    /// <summary>Which topic was changed, or null for a new one.</summary>
    [BindProperty]
    public Guid? Id { get; set; }

    /// <summary>The topics, by title.</summary>
    public IReadOnlyList<LocalTopic> Topics { get; private set; } = [];

    /// <summary>Those that are shown: after a refusal only the one it is about, so that what was typed stands in no other form.</summary>
    public IEnumerable<LocalTopic> Shown => Topics.Where(topic => Errors.Count == 0 || topic.Id == Id);

    /// <summary>A single box.</summary>
    public IReadOnlyList<Choice> AskedBox => [new("true", T["admin.asked"])];

    /// <summary>Whether the box is ticked.</summary>
    public IReadOnlyList<string> Ticked(LocalTopic topic) => topic.Asked ? ["true"] : [];

    /// <summary>Shows them.</summary>
    public Task OnGetAsync(CancellationToken cancel) => Load(cancel);

    /// <summary>Adds or changes one. A box that is not ticked is not sent, so it is no.</summary>
    public async Task<IActionResult> OnPostAsync(string? topicTitle, bool asked, int version, CancellationToken cancel) => await Answer(
        await save.Handle(Id, new SaveLocalTopic.Request(topicTitle, asked, version), Once, cancel),
        _ => Say("/admin/interview-topics", "topic-saved"), () => Load(cancel));

    private async Task Load(CancellationToken cancel) => (Title, Topics) = (T["admin.title"], await list.Handle(cancel));
}
