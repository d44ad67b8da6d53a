using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Meedoen.Platform.Data;

/// <summary>Lets the migration tool make the SQLite context.</summary>
internal sealed class SqliteDesignTime : IDesignTimeDbContextFactory<SqliteMeedoenDb>
{
    public SqliteMeedoenDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<SqliteMeedoenDb>()
        .UseSqlite("Data Source=:memory:").UseSnakeCaseNamingConvention().Options);
}

/// <summary>Lets the migration tool make the PostgreSQL context.</summary>
internal sealed class PostgresDesignTime : IDesignTimeDbContextFactory<PostgresMeedoenDb>
{
    public PostgresMeedoenDb CreateDbContext(string[] args) => new(new DbContextOptionsBuilder<PostgresMeedoenDb>()
        .UseNpgsql("Host=127.0.0.1").UseSnakeCaseNamingConvention().Options);
}
