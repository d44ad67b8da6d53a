namespace Meedoen.Tests.Rights;

internal static partial class EndpointTable
{
    private static readonly EndpointRow[] SigningIn =
    [
        Get("/sign-in/code", "Sign in with a code by mail", Everybody, About.Nobody) with { Path = At("/sign-in/code") },
        Get("/sign-in/with/{provider}", "Go to another sign-in service", Everybody, About.Nobody) with { Path = At("/sign-in/with/none"), Allows = _ => false },
        Get("/sign-in/returned", "Come back from another sign-in service", Everybody, About.Nobody) with { Path = At("/sign-in/returned"), Allows = _ => false },
        Get("/account", "One's own account and passkeys", "RG TL IC WC ON ED VW TA JC ZP AZ BS FB PO GM", About.Nobody) with { Path = At("/account") },
        Get("/persons/{person:guid}/account", "Invite the participant", "RG", About.Person) with { Path = At("/persons/PERSON/account") },
    ];

    private static readonly EndpointRow[] Administration =
    [
        Get("/admin/accounts/{account:guid}", "One account, its roles and its end", "FB", About.Nobody) with
        {
            Path = At($"/admin/accounts/{Guid.Empty}"), Allows = _ => false,
        },
        Get("/admin/organisations", "The parties of the tenant", "FB", About.Nobody) with { Path = At("/admin/organisations") },
        Get("/admin/sharing/{role?}", "How far each role reaches", "FB", About.Nobody) with { Path = At("/admin/sharing/TA") },
        Get("/admin/own-questions", "The questions of the municipality", "FB", About.Nobody) with { Path = At("/admin/own-questions") },
        Get("/admin/own-questions/question", "One question of the municipality", "FB", About.Nobody) with { Path = At("/admin/own-questions/question?rubric=R9") },
        Get("/admin/settings", "What a municipality decides once", "FB", About.Nobody) with { Path = At("/admin/settings") },
    ];
}
