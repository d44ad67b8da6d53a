using CsCheck;
using Meedoen.Platform.Data;
using Microsoft.Data.Sqlite;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>Days and moments are read from SQLite as they were written to it.</summary>
public sealed class ColumnsTests
{
    private static readonly Gen<DateTime> Moments =
        Gen.Long[DateTime.MinValue.Ticks, DateTime.MaxValue.Ticks].Select(ticks => new DateTime(ticks, DateTimeKind.Utc));

    [Fact]
    public void What_the_driver_writes_is_read_back_whatever_the_fraction()
    {
        using var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        Gen.Select(Moments, Gen.Int[0, 7]).Sample((moment, digits) =>
        {
            var cut = new DateTime(moment.Ticks - (moment.Ticks % (long)Math.Pow(10, digits)), DateTimeKind.Utc);
            using var command = connection.CreateCommand();
            command.CommandText = "SELECT @day, @moment, NULL";
            command.Parameters.AddWithValue("@day", DateOnly.FromDateTime(cut));
            command.Parameters.AddWithValue("@moment", cut);
            using var row = command.ExecuteReader();
            Assert.True(row.Read());
            Assert.Equal(DateOnly.FromDateTime(cut), row.Day(0));
            Assert.Equal(cut, row.Moment(1));
            Assert.Equal(DateTimeKind.Utc, row.Moment(1).Kind);
            Assert.Null(row.MomentOrNull(2));
        }, iter: 500, threads: 1);
    }
}
