using Meedoen.Dossiers;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Jobs;
using Meedoen.Platform.Web;
using Microsoft.EntityFrameworkCore;

namespace Meedoen.Law;

/// <summary>Computes the terms of a person again, in the same act, when something was stated or recorded that the law asks about.</summary>
internal sealed class RefreshTerms(TermBook book)
    : IReactTo<FactStated>, IReactTo<FactTakenBack>, IReactTo<LegalEventNoted>, IReactTo<LegalEventTakenBack>
{
    /// <inheritdoc />
    public Task React(FactStated happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        LegalFiles.Asks(happened.Key) ? Refresh(scope, person, cancel) : Task.CompletedTask;

    /// <inheritdoc />
    public Task React(FactTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) =>
        LegalFiles.Asks(happened.Key) ? Refresh(scope, person, cancel) : Task.CompletedTask;

    /// <inheritdoc />
    public Task React(LegalEventNoted happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Refresh(scope, person, cancel);

    /// <inheritdoc />
    public Task React(LegalEventTakenBack happened, Guid? person, Guid? stream, ActScope scope, CancellationToken cancel) => Refresh(scope, person, cancel);

    private Task Refresh(ActScope scope, Guid? person, CancellationToken cancel) => person is { } id ? book.Refresh(scope, id, cancel) : Task.CompletedTask;
}

/// <summary>Each morning: computes again the terms of those for whom a day has come that changes something, or the law is another one. Each person apart.</summary>
internal sealed class RefreshTermsDaily(TermBook book, LawsInForce laws) : IDailyJob
{
    /// <inheritdoc />
    public string Name => "refresh-terms";

    /// <inheritdoc />
    public async Task Run(Current current, DateOnly day, CancellationToken cancel)
    {
        var version = laws.Of(current.Tenant).Version;
        List<Guid> due;
        await using (var db = current.Tenant.OpenForReading())
        {
            due = await db.Set<LegalStanding>().Where(s => s.NextChangeOn <= day || s.RulesVersion != version).Select(s => s.PersonId).ToListAsync(cancel);
        }

        foreach (var person in due)
        {
            await current.Do("RefreshTerms", "administration", null, scope => Refresh(scope, person, cancel), cancel);
        }
    }

    private async Task<Outcome<Done>> Refresh(ActScope scope, Guid person, CancellationToken cancel)
    {
        await book.Refresh(scope, person, cancel);
        return Done.Instance;
    }
}
