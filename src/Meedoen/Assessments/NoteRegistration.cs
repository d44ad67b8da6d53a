using System.Globalization;
using Meedoen.Dossiers;
using Meedoen.Journeys;
using Meedoen.Platform.Acts;
using Meedoen.Programmes;

namespace Meedoen.Assessments;

/// <summary>
/// Whoever does the step that registers somebody for lessons, states the day of the registration with it: the law counts with that day. A day
/// that was known already stays; a step that is opened again takes it back.
/// </summary>
internal sealed class NoteRegistration(FactBook book, RouteWork route) : IReactTo<StepCompleted>, IReactTo<StepReopened>
{
    private const string Key = "lesson-registered-on";

    /// <inheritdoc />
    public async Task React(StepCompleted happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is { } id && await Registers(scope, id, happened.Step, cancel) && (await book.Values(scope, id, Key, cancel)).Count == 0)
        {
            await book.State(scope, id, Key, [happened.On.ToString("O", CultureInfo.InvariantCulture)], FactSource.Colleague, cancel);
        }
    }

    /// <inheritdoc />
    public async Task React(StepReopened happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel)
    {
        if (person is { } id && await Registers(scope, id, happened.Step, cancel))
        {
            await book.State(scope, id, Key, [], FactSource.Colleague, cancel);
        }
    }

    private async Task<bool> Registers(ActScope scope, Guid person, string step, CancellationToken cancel) =>
        (await route.Steps(scope, person, StepType.Task, cancel)).Any(one => one.Step.Id == step && SchoolSteps.Registers(one.Template, step));
}
