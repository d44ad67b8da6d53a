using Meedoen.Platform.Data;
using Meedoen.Tests.Harness;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Xunit;

namespace Meedoen.Tests.Platform;

/// <summary>A column that is in the model and in no migration would be missed first at a customer.</summary>
public sealed class MigrationTests
{
    [Theory]
    [OnBothDatabases]
    public async Task The_migrations_make_the_tables_that_the_model_describes(DatabaseKind database)
    {
        await using var app = await TestApp.Start(database);
        await using var db = app.Services.GetRequiredService<Tenants>().Find("zuiderzicht")!.OpenForReading();
        Assert.NotEmpty(db.Database.GetMigrations());
        Assert.False(db.Database.HasPendingModelChanges());
    }
}
