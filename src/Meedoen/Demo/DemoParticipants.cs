using Meedoen.Journeys;
using Meedoen.People;

namespace Meedoen.Demo;

/// <summary>The participants one can be in the demo, by household. Everybody is made up.</summary>
internal static class DemoParticipants
{
    /// <summary>A household elsewhere, with its contact person and the template of its journeys.</summary>
    public sealed record Elsewhere(string Tenant, string Owner, string Municipality, string Template, ExpectHousehold.Member[] Members);

    /// <summary>At Zuiderzicht, by number of the household among the three hundred journeys: its place decides how far it is. No couples (1, 5, 9, …).</summary>
    public static IReadOnlyDictionary<int, ExpectHousehold.Member> Zuiderzicht { get; } = new Dictionary<int, ExpectHousehold.Member>
    {
        [2] = Adult("Fatou Jallow", 1999, "mnk"),
        [4] = Adult("Binta Jallow", 1996, "mnk"),
        [6] = Adult("Daniel Okoye", 1992, "en"),
        [7] = Adult("Zeynep Arslan", 1986, "tr"),
    };

    public static IReadOnlyList<Elsewhere> Others { get; } =
    [
        new("marrewald", "wytse-hoekstra", "Marrewâld", "dfm-perspectief", [Adult("Rahel Ghebre", 1997, "ti")]),
        new("marrewald", "wytse-hoekstra", "Marrewâld", "dfm-perspectief", [Adult("Omar Khalidi", 1985, "ar")]),
        new("marrewald", "wytse-hoekstra", "Marrewâld", "dfm-perspectief", [Adult("Shirin Qaderi", 1992, "fa-AF"), Child("Laleh Qaderi", 2017), Child("Navid Qaderi", 2020)]),
        new("marrewald", "wytse-hoekstra", "Marrewâld", "dfm-perspectief", [Adult("Jelle Bakker", 1979, "nl")]),
        new("polderhaven", "joke-vermeer", "Polderhaven", "dro-zroute", [Adult("Yonas Tekle", 1988, "ti")]),
        new("polderhaven", "joke-vermeer", "Polderhaven", "dro-zroute", [Adult("Amina Warsame", 1981, "so")]),
        new("walburg", "ingrid-dekker", "Walburg", "mid-integraal", [Adult("Layla Mansour", 1995, "ar")]),
        new("walburg", "ingrid-dekker", "Walburg", "mid-integraal", [Adult("Ibrahim Sesay", 1990, "kri")]),
        new("scheldeoord", "hans-koster", "Scheldeoord", "tho-maatwerk", [Adult("Dalia Rahmani", 1991, "ar"), Partner("Karim Rahmani", 1987, "ar")]),
        new("scheldeoord", "hans-koster", "Scheldeoord", "tho-maatwerk", [Adult("Tesfalem Berhe", 2002, "ti")]),
        new("amstelmeer", "lotte-prins", "Amstelmeer", "die-ikwerk", [Adult("Wim Gerritsen", 1968, "nl")]),
        new("amstelmeer", "lotte-prins", "Amstelmeer", "die-ikwerk", [Adult("Chantal de Boer", 1993, "nl")]),
        new("amstelmeer", "lotte-prins", "Amstelmeer", "die-ikwerk", [Adult("Murat Yildiz", 1984, "tr")]),
        new("amstelmeer", "lotte-prins", "Amstelmeer", "gezin-inburgering", [Adult("Priya Nair", 1994, "en")]),
        new("amstelmeer", "lotte-prins", "Amstelmeer", "gezin-inburgering", [Adult("Luis Herrera", 1990, "es")]),
    ];

    private static ExpectHousehold.Member Adult(string name, int year, string language) => new(name, HouseholdRelation.Self, Birthday(name, year), language);

    private static ExpectHousehold.Member Partner(string name, int year, string language) => new(name, HouseholdRelation.Partner, Birthday(name, year), language);

    private static ExpectHousehold.Member Child(string name, int year) => new(name, HouseholdRelation.Child, Birthday(name, year));

    // Early in the year, so that everybody has the age of the cast on the days that the demo plays.
    private static DateOnly Birthday(string name, int year) => new(year, 1 + (name.Length % 9), 1 + (name[0] % 28));
}
