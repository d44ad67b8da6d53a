using Meedoen.Dossiers.Consenting;
using Meedoen.Parties;
using Meedoen.People;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;

namespace Meedoen.Dossiers.Sharing;

/// <summary>
/// Makes a consent count at the next request, and no more when it is withdrawn: it is said for each role that reads the rubric only then.
/// A withdrawal also sets the day after which the answers are destroyed; a yes before that day takes it back.
/// </summary>
internal sealed class ConsentAccess : IReactTo<FactStated>, IReactTo<FactTakenBack>, IMergePersons
{
    private static readonly long Mask = 1L << (int)Consents.Rubric;

    /// <inheritdoc />
    public Task React(FactStated happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        happened.Key == Consents.Key && person is { } id ? Write(scope, id, cancel) : Task.CompletedTask;

    /// <inheritdoc />
    public Task React(FactTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        happened.Key == Consents.Key && person is { } id ? Write(scope, id, cancel) : Task.CompletedTask;

    /// <summary>The record that stays keeps its own word; without one it takes that of the other.</summary>
    public Task Merge(PersonMerge merge, CancellationToken cancel) => Write(merge.Scope, merge.Into, cancel);

    /// <inheritdoc />
    public async Task Undo(PersonMerge merge, CancellationToken cancel)
    {
        await Write(merge.Scope, merge.Into, cancel);
        await Write(merge.Scope, merge.From, cancel);
    }

    private static async Task Write(ActScope scope, Guid person, CancellationToken cancel)
    {
        await scope.Db.SaveChangesAsync(cancel);
        var said = await Consents.Of(scope.Db, person, cancel);
        var agrees = Consents.Now(said)?.Agrees == true;
        await AnswersEnding.Note(scope, person, EndOfConsent.Withdrawn, said.Count > 0 && !agrees, cancel);
        var roles = agrees ? RubricMasks.Under(RightCondition.WithConsent, Consents.Rubric).Select(role => role.Code()) : [];
        await AccessConditions.Met(scope, person, person, Mask, [.. roles], cancel);
    }
}
