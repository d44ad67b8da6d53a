using Meedoen.Dossiers;
using Meedoen.Parties;
using Xunit;

namespace Meedoen.Tests.Dossiers;

/// <summary>The matrix of programmes.md §2.4 with its corrections, typed in once more and compared cell by cell.</summary>
public sealed class SharingMatrixTests
{
    // Superscripts: 1 until hand-over, 2 functional only, 3 own theme, 4 consent, 5 on request, 6 with a vote.
    private const string Matrix = """
        |     | KL | RG | TL | IC | WC | ON | ED | VW | TA | JC | WG | ZP | AZ | BS | FB | PO | GM |
        | R1  | L  | S  | L  | L  | L  | L  | k  | k  | k  | k  | P  | k  | S1 | -  | -  | -  | k  |
        | R2  | L  | S  | L  | L  | k  | k  | -  | -  | k  | -  | -  | -  | S1 | A  | -  | -  | k  |
        | R3  | L  | S  | L  | k  | k  | k  | -  | k  | -  | -  | -  | -  | S1 | A  | -  | -  | A  |
        | R4  | L  | S  | L  | -  | L  | L  | k  | k  | S  | L  | P  | -  | -  | A  | -  | -  | A  |
        | R5  | L  | S  | L  | -  | L  | L  | -  | -  | L  | L  | P  | -  | S1 | A  | -  | -  | A  |
        | R6  | L  | S  | L  | -  | S  | e  | e  | -  | k  | S  | P  | -  | -  | A  | -  | -  | A  |
        | R7  | L  | S  | k2 | -  | k2 | -  | -  | -  | -  | k2 | -  | e  | -  | -  | -  | -  | A  |
        | R8  | L  | k  | k  | S  | k  | -  | -  | -  | -  | -  | -  | -  | -  | A  | -  | -  | A  |
        | R9  | L  | S  | L  | k  | e  | L  | -  | e  | -  | -  | -  | -  | -  | A  | -  | -  | A  |
        | R10 | L  | S  | L  | -  | S  | L  | k3 | k3 | k3 | L  | -  | k3 | -  | A  | -  | -  | k  |
        | R11 | L  | S  | L  | -  | S  | L  | -  | -  | S  | L  | e  | -  | -  | A  | -  | -  | A  |
        | R12 | L  | S  | L  | k  | S  | L  | k  | -  | k  | S  | P  | k  | -  | A  | -  | -  | k  |
        | R13 | L  | L4 | -  | -  | L4 | -  | -  | -  | -  | -  | -  | -  | -  | A  | -  | -  | A  |
        | R14 | L  | L  | k  | -  | S  | -  | -  | -  | -  | e  | e  | -  | -  | A  | -  | -  | A  |
        | R15 | -5 | S  | -  | -  | e  | e  | -  | -  | -  | -  | -  | e  | -  | -  | -  | -  | A  |
        | R16 | L  | S  | L  | k  | S6 | k  | -  | -  | e  | e  | -  | k  | -  | A  | -  | -  | k  |
        | R17 | L  | S  | L  | -  | S  | L  | k  | S  | -  | k  | P  | -  | -  | A  | -  | -  | A  |
        """;

    [Fact]
    public void The_standard_profile_equals_the_matrix_cell_by_cell()
    {
        var rows = Matrix.Split('\n').Select(line => line.Trim('|', ' ', '\r').Split('|', StringSplitOptions.TrimEntries)).ToArray();
        var compared = 0;
        foreach (var row in rows.Skip(1))
        {
            var rubric = Enum.Parse<Rubric>(row[0]);
            for (var column = 0; column < row.Length - 1; column++)
            {
                var role = AccessRoles.FromCode(rows[0].Where(cell => cell.Length > 0).ElementAt(column));
                Assert.NotNull(role);
                Assert.True(Cell(row[column + 1]) == SharingProfiles.Standard[role.Value, rubric], $"{rubric} x {role}: {row[column + 1]}");
                compared++;
            }
        }

        Assert.Equal(17 * 17, compared);
    }

    [Theory]
    [InlineData("KL,RG,PO", RubricRight.Read)]
    public void The_access_log_is_read_by_participant_case_owner_and_privacy_officer_only(string codes, RubricRight right)
    {
        foreach (var role in AccessRoles.All)
        {
            var expected = codes.Split(',').Contains(role.Code()) ? right : RubricRight.None;
            Assert.Equal(expected, SharingProfiles.Standard.AccessLog(role));
        }
    }

    [Fact]
    public void Templates_and_accounts_are_written_by_the_administrator_and_read_by_lead_and_privacy_officer()
    {
        foreach (var role in AccessRoles.All)
        {
            var expected = role switch
            {
                AccessRole.FunctionalAdministrator => RubricRight.Write,
                AccessRole.TeamLead or AccessRole.PrivacyOfficer => RubricRight.Read,
                _ => RubricRight.None,
            };
            Assert.Equal(expected, SharingProfiles.Standard.Administration(role));
        }
    }

    private static RubricGrant Cell(string text) => new(
        text[0] switch
        {
            'S' => RubricRight.Write,
            'L' => RubricRight.Read,
            'e' => RubricRight.OwnContributions,
            'k' => RubricRight.ShortForm,
            'P' => RubricRight.ProfileOnly,
            'A' => RubricRight.FiguresOnly,
            '-' => RubricRight.None,
            _ => throw new FormatException(text),
        },
        text.Length == 1 ? RightCondition.None : (RightCondition)(text[1] - '0'));
}
