namespace Meedoen.Demo;

/// <summary>Made-up names: a given name and a family name from lists per language, so that each combination comes once.</summary>
internal static class DemoNames
{
    private static readonly (string Language, string[] Given, string[] Family)[] Lists =
    [
        ("ar", ["Rania", "Tarek", "Lina", "Bassam", "Huda", "Nabil", "Salma", "Ziad"], ["Haddadin", "Qabbani", "Shahin", "Darwazeh", "Masri", "Tamimi"]),
        ("ti", ["Luwam", "Filmon", "Senait", "Robel", "Winta", "Yohana", "Medhin", "Aman"], ["Habtom", "Tesfu", "Kiflay", "Mengis", "Asmerom", "Weldu"]),
        ("fa-AF", ["Parwana", "Jawid", "Nilofar", "Zabi", "Freshta", "Hamid", "Laila", "Omid"], ["Sharifi", "Popal", "Azizi", "Barakzai", "Yousufi", "Karimi"]),
        ("tr", ["Elif", "Kerem", "Derya", "Baran", "Selin", "Umut", "Pinar", "Deniz"], ["Yalcin", "Korkmaz", "Aydin", "Ozkan", "Tekin", "Simsek"]),
        ("so", ["Hodan", "Liban", "Ifrah", "Mahad", "Sagal", "Abdi", "Nasra", "Jama"], ["Warsan", "Dirie", "Guled", "Roble", "Abshir", "Elmi"]),
        ("uk", ["Oksana", "Taras", "Iryna", "Bohdan", "Daryna", "Marko", "Olena", "Yurii"], ["Kovalchuk", "Savchenko", "Tkach", "Moroz", "Lysenko", "Hrytsenko"]),
        ("en", ["Grace", "Emeka", "Patience", "Tunde", "Joy", "Kelechi", "Faith", "Sunday"], ["Adewale", "Nwosu", "Okafor", "Balogun", "Eze", "Obi"]),
    ];

    /// <summary>How many different names there are.</summary>
    public static int Count { get; } = Lists.Sum(list => list.Given.Length * list.Family.Length);

    /// <summary>The n-th name with its language; neighbours differ in language.</summary>
    public static (string Name, string Language) At(int n)
    {
        var (language, given, family) = Lists[n % Lists.Length];
        var place = n / Lists.Length;
        return ($"{given[place % given.Length]} {family[(place / given.Length + place % given.Length) % family.Length]}", language);
    }

    /// <summary>The partner of the n-th name: the same family name and language.</summary>
    public static string PartnerOf(int n)
    {
        var (_, given, _) = Lists[n % Lists.Length];
        var name = At(n).Name;
        var place = Array.IndexOf(given, name[..name.IndexOf(' ', StringComparison.Ordinal)]);
        return given[(place + 1) % given.Length] + name[name.IndexOf(' ', StringComparison.Ordinal)..];
    }
}
