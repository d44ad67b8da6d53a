using Meedoen.Parties;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;
using Meedoen.Programmes;

namespace Meedoen.Journeys;

/// <summary>Writes down what was learned in an edition, for the next version of the template.</summary>
public sealed class NoteLesson(EditionActs acts) : ISlice
{
    /// <summary>What was learned: about the approach, not about a person.</summary>
    public sealed record Request(string? Text);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) =>
        api.MapPost("/editions/{edition:guid}/lessons", async (Guid edition, Request request, NoteLesson slice, CancellationToken cancel) =>
            (await slice.Handle(edition, request, cancel)).ToResult())
            .For(AccessRole.FunctionalAdministrator);

    /// <summary>Does it.</summary>
    public Task<Outcome<Done>> Handle(Guid edition, Request request, CancellationToken cancel, string? key = null) => acts.Do(
        nameof(NoteLesson), edition,
        (scope, one, template) => Task.FromResult(string.IsNullOrWhiteSpace(request.Text) || request.Text.Length > EditionLesson.TextMaxLength
            ? new Refusal("journeys.lesson-text", "text").With(EditionLesson.TextMaxLength)
            : Editions.Learn(one, template, new Lesson(scope.Today, Guid.Empty, null))),
        cancel, key,
        (scope, row) => scope.Db.Add(new EditionLesson { Id = Ids.New(), EditionId = row.Id, On = scope.Today, Text = request.Text!.Trim() }));
}
