using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Meedoen.Tests.Architecture;

/// <summary>A module owns its tables: nobody else names them in a query. Access rows are touched where access is decided and given, nowhere else.</summary>
public sealed class OwnTablesTests
{
    private static readonly string[] AccessInSql = ["FROM access", "JOIN access", "access WHERE"];

    private static readonly string[] GivesAccess = ["Platform", "Parties"];

    [Fact]
    public void A_module_queries_only_its_own_tables() => new Rule(f => f.IsCode && f.Module.Length > 0, ForeignSets)
        .Catches("src/Meedoen/Agenda/Planted.cs", """
            using Meedoen.Platform.Access;
            using Microsoft.EntityFrameworkCore;
            namespace Meedoen.Agenda;
            internal sealed class Planted { public object All(DbContext db) => db.Set<AccessRow>(); }
            """)
        .Catches("src/Meedoen/Agenda/Planted2.cs", """
            using Meedoen.Parties;
            using Microsoft.EntityFrameworkCore;
            namespace Meedoen.Agenda;
            internal sealed class Planted2 { public object All(DbContext db) => db.Set<Account>(); }
            """)
        .Excusing("src/Meedoen/Agenda/BookInterpreter.cs", "Reads households directly until People has the question in its contract.")
        .Excusing("src/Meedoen/Agenda/Contract.CalendarFeeds.cs", "Reads accounts directly until Parties has the question in its contract.")
        .Excusing("src/Meedoen/Agenda/RemindConversations.cs", "Reads accounts directly until Parties has the question in its contract.")
        .Excusing("src/Meedoen/Journeys/Projection/ProjectionWriter.cs", "Writes the rights that an open step gives, until Access takes them from it.")
        .Holds();

    [Fact]
    public void A_statement_asks_for_access_by_the_one_rule_and_never_spells_it_out() => Rule
        .For(f => f.IsCode && !f.Path.StartsWith("src/Meedoen/Platform/Access/", StringComparison.Ordinal), f => f.Text.Split('\n')
            .Where(line => AccessInSql.Any(w => line.Contains(w, StringComparison.Ordinal)) && !line.Contains("AccessSql.Holds", StringComparison.Ordinal))
            .Select(line => $"{f.Path}: {line.Trim()}"))
        .Catches("src/Meedoen/Agenda/Planted3.cs", "class P { const string Sql = \"SELECT 1 FROM access a WHERE a.role = @p1\"; }")
        .Catches("src/Meedoen/Agenda/Planted4.cs", "class P { const string Sql = \"SELECT 1 FROM person JOIN access a ON a.person_id = id\"; }")
        .Holds();

    [Fact]
    public void Pages_ask_slices_and_never_the_database() => Rule
        .For(f => f.Module is "Portals" && (f.IsCode || f.IsMarkup), f => new[] { ".Set<", "MeedoenDb", ".Reads.Rent(", "FromSql" }
            .Where(w => f.Text.Contains(w, StringComparison.Ordinal)).Select(w => $"{f.Path}: {w}"))
        .Catches("src/Meedoen/Portals/Planted.cshtml.cs", "class P { object O => db.Set<Person>(); }")
        .Holds();

    private static IEnumerable<string> ForeignSets(CodeBase code, SourceFile file) => file.Root.DescendantNodes().OfType<GenericNameSyntax>()
        .Where(n => n.Identifier.Text is "Set" && n.TypeArgumentList.Arguments.Count == 1)
        .Select(n => (Node: n, Row: code.Meaning(file).GetTypeInfo(n.TypeArgumentList.Arguments[0]).Type))
        .Where(x => x.Row is not null && code.Home(x.Row) is { } home && !MayQuery(file, home))
        .Select(x => $"{file.At(x.Node)}: {x.Row!.Name}");

    private static bool MayQuery(SourceFile file, SourceFile home) => home.Module == file.Module
        || (home.Name is "AccessRow.cs" ? GivesAccess.Contains(file.Module) : home.Module is "Platform");
}
