using Meedoen.Dossiers;
using Meedoen.Parties;
using Meedoen.Platform.Access;
using Meedoen.Platform.Acts;
using Meedoen.Platform.Web;

namespace Meedoen.People;

/// <summary>
/// Registers one person who is not known yet, for example at a benefit application. A case owner becomes the contact person; who else
/// registers is involved in the own role, and the case owner who receives new arrivals becomes the contact person. That is so for everybody,
/// so that nobody can tell from it whether somebody is known already: whoever may be the same person is left to the case owner of that person.
/// </summary>
public sealed class RegisterPerson(Current current, FactBook book, IRightsSource sharing) : ISlice
{
    private static readonly string[] All = ["called-name", "birth-date", "v-number", "languages-spoken", "phone", "benefit-applied-on"];

    /// <summary>What is known of the person, by key of the dictionary, as typed. A name (<c>called-name</c>) is needed.</summary>
    /// <param name="Typed">Per key the text.</param>
    public sealed record Request(IReadOnlyDictionary<string, string>? Typed);

    /// <inheritdoc />
    public static void Map(IEndpointRouteBuilder api) => api
        .MapPost("/persons", async (Request request, RegisterPerson slice, HttpContext http, CancellationToken cancel) =>
            (await slice.Handle(request, http.Request.Headers["Idempotency-Key"], cancel))
                .ToResult(id => Results.Created($"/api/v1/persons/{id}", new { id })))
        .For(AccessRole.CaseOwner, AccessRole.IncomeConsultant);

    /// <summary>
    /// The keys that are asked: who somebody is, by whoever registers; of other rubrics only what the own role may write.
    /// </summary>
    public IReadOnlyList<DataKey> Asked() => [.. All.Select(key => DataDictionary.Standard.Find(key)!).Where(MayState)];

    /// <summary>Registers the person; answers the id.</summary>
    public Task<Outcome<Guid>> Handle(Request request, string? key, CancellationToken cancel) =>
        current.Do(nameof(RegisterPerson), "receiving", null, scope => Decide(scope, request, cancel), cancel, key);

    private async Task<Outcome<Guid>> Decide(ActScope scope, Request request, CancellationToken cancel)
    {
        var typed = (request.Typed ?? new Dictionary<string, string>()).Where(field => !string.IsNullOrWhiteSpace(field.Value)).ToDictionary();
        var asked = Asked().Select(key => key.Key).ToList();
        var wrong = typed.Keys.Except(asked).Select(field => new Refusal("people.unknown-field", field)).ToList();
        var values = typed.Where(field => asked.Contains(field.Key)).ToDictionary(
            field => field.Key, field => FactValue.Parse(DataDictionary.Standard.Find(field.Key)!, field.Value, scope.Today, CodeTables.Standard));
        wrong.AddRange(values.Values.SelectMany(value => value.Refusals));
        if (!typed.ContainsKey("called-name"))
        {
            wrong.Add(new Refusal("people.name-needed", "called-name"));
        }

        if (wrong.Count > 0)
        {
            return wrong;
        }

        if (await Arrivals.Receiver(scope.Db, scope.Act.Actor, scope.Today, cancel) is not { } owner)
        {
            return new Refusal("people.no-case-owner");
        }

        var person = Registering.Household(scope, [new NewMember(values["called-name"].Value, HouseholdRelation.Self)])[0];
        foreach (var (field, value) in values)
        {
            await book.State(scope, person, field, [value.Value], FactSource.Colleague, cancel);
        }

        await Involve(scope, person, owner, cancel);
        return person;
    }

    private bool MayState(DataKey key) =>
        key.Rubric == Rubric.R1 || sharing.For(current.Tenant, current.Actor.Role).MayWrite((int)key.Rubric);

    private static async Task Involve(ActScope scope, Guid person, Guid owner, CancellationToken cancel)
    {
        await Arrivals.FirstContactPerson(scope, person, owner, cancel);
        var actor = scope.Act.Actor;
        if (actor.Role != AccessRole.CaseOwner.Code())
        {
            await Involving.Begin(scope, new NewInvolvement(person, actor.Id, AccessRole.IncomeConsultant, scope.Today), cancel);
        }
    }
}
