using Meedoen.People;
using Xunit;

namespace Meedoen.Tests.People;

/// <summary>How well names are found again, on a generated population: counts, not promises.</summary>
public sealed class NameFiguresTests(ITestOutputHelper output)
{
    private static readonly string[] Given =
    [
        "Mohammed", "Ahmed", "Hanan", "Samir", "Layla", "Khadija", "Youssef", "Ibrahim", "Fatima", "Omar", "Khaled", "Abdullah", "Rahel", "Yonas", "Selam",
        "Kidane", "Tesfalem", "Amanuel", "Senait", "Luwam", "Shirin", "Karim", "Dalia", "Najib", "Zeynep", "Murat", "Amina", "Hassan", "Hussein", "Mariam",
        "Nour", "Walid", "Jamal", "Rashid", "Aisha", "Bilal", "Fatou", "Daniel", "Chantal", "Pieter",
    ];

    private static readonly string[] Family =
    [
        "Aziz", "Haddad", "Mansour", "Khalidi", "Rahmani", "Qaderi", "Ghebre", "Tekle", "Haile", "Berhe", "Tesfay", "Woldu", "Mehari", "Warsame", "Jallow",
        "Yildiz", "Arslan", "Nasser", "Darwish", "Saleh", "Bakker", "Gerritsen", "Amrani", "Sesay", "Okoye",
    ];

    // Ways in which the same name is written; each is tried where it applies.
    private static readonly (string From, string To)[] Spellings =
    [
        ("ou", "oe"), ("u", "ou"), ("o", "u"), ("ee", "i"), ("i", "ee"), ("y", "j"), ("j", "dj"), ("kh", "ch"), ("sh", "sj"), ("gh", "g"), ("g", "gh"),
        ("mm", "m"), ("ss", "s"), ("s", "ss"), ("a", "aa"), ("e", "a"), ("a", "e"), ("z", "s"), ("q", "k"), ("w", "ou"), ("ai", "ay"), ("v", "f"),
    ];

    [Fact]
    public void Rewritten_names_are_found_again_and_other_names_seldom_proposed()
    {
        var random = new Random(20261123);
        var people = Given.SelectMany(given => Family.Select(family => $"{given} {family}")).ToArray();
        int found = 0, missed = 0, keyed = 0, wrong = 0, right = 0;
        foreach (var name in people)
        {
            var rewritten = Rewrite(name, random);
            var same = NameMatch.Similarity(name, rewritten) >= 0.75;
            _ = same ? found++ : missed++;
            keyed += NameMatch.Keys(name).Overlaps(NameMatch.Keys(rewritten)) ? 1 : 0;
            for (var i = 0; i < 20; i++)
            {
                var other = people[random.Next(people.Length)];
                _ = other != name && NameMatch.Similarity(rewritten, other) >= 0.75 ? wrong++ : right++;
            }
        }

        output.WriteLine($"same: {found} found, {missed} missed, {keyed} under a common key; other: {right} kept apart, {wrong} proposed");
        Assert.True(found >= 0.95 * people.Length, $"recall {found} of {people.Length}");
        Assert.True(keyed >= 0.98 * people.Length, $"keys {keyed} of {people.Length}");
        Assert.True(wrong <= 0.01 * (right + wrong), $"wrong {wrong} of {right + wrong}");
    }

    private static string Rewrite(string name, Random random)
    {
        var text = name.ToLowerInvariant();
        for (var i = 0; i < 2; i++)
        {
            var fitting = Spellings.Where(spelling => text.Contains(spelling.From, StringComparison.Ordinal)).ToArray();
            var (from, to) = fitting[random.Next(fitting.Length)];
            var at = text.IndexOf(from, StringComparison.Ordinal);
            text = text[..at] + to + text[(at + from.Length)..];
        }

        return random.Next(4) == 0 ? string.Join(' ', text.Split(' ').Reverse()) : text;
    }
}
