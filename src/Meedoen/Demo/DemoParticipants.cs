using Meedoen.Journeys;
using Meedoen.People;

namespace Meedoen.Demo;

/// <summary>The participants one can be in the demo, by household. Everybody is made up.</summary>
internal static class DemoParticipants
{
    /// <summary>A household at Zuiderzicht, one of the three hundred journeys: its place in the row decides how far it is.</summary>
    /// <param name="Members">Who is in it; null: they come in by the klantprofiel of the demo.</param>
    public sealed record AtZuiderzicht(ExpectHousehold.Member[]? Members);

    /// <summary>A household elsewhere, with its contact person and the template of its journeys.</summary>
    public sealed record Elsewhere(string Tenant, string Owner, string Municipality, string Template, ExpectHousehold.Member[] Members);

    /// <summary>By number of the household. Only the numbers 1, 5, 9, … are couples.</summary>
    public static IReadOnlyDictionary<int, AtZuiderzicht> Zuiderzicht { get; } = new Dictionary<int, AtZuiderzicht>
    {
        [2] = new([Adult("Fatou Jallow", 1999, "mnk")]),
        [4] = new([Adult("Binta Jallow", 1996, "mnk")]),
        [5] = new(Members: null),
        [6] = new([Adult("Daniel Okoye", 1992, "en")]),
        [7] = new([Adult("Zeynep Arslan", 1986, "tr")]),
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
    ];

    private static ExpectHousehold.Member Adult(string name, int year, string language) => new(name, HouseholdRelation.Self, Birthday(name, year), language);

    private static ExpectHousehold.Member Partner(string name, int year, string language) => new(name, HouseholdRelation.Partner, Birthday(name, year), language);

    private static ExpectHousehold.Member Child(string name, int year) => new(name, HouseholdRelation.Child, Birthday(name, year));

    // Early in the year, so that everybody has the age of the cast on the days that the demo plays.
    private static DateOnly Birthday(string name, int year) => new(year, 1 + (name.Length % 9), 1 + (name[0] % 28));
}
