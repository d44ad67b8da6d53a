using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Meedoen.Platform.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_act_idempotency_key",
                table: "act");

            migrationBuilder.AddColumn<bool>(
                name: "has_other_roles",
                table: "session",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "last_day",
                table: "session",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "origin",
                table: "act",
                type: "TEXT",
                maxLength: 4000,
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "persons",
                table: "act",
                type: "BLOB",
                nullable: false,
                defaultValue: new byte[0]);

            migrationBuilder.AddColumn<int>(
                name: "position",
                table: "account_role",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "ix_act_idempotency_key_actor_name",
                table: "act",
                columns: new[] { "idempotency_key", "actor", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_act_recorded_at",
                table: "act",
                column: "recorded_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_act_idempotency_key_actor_name",
                table: "act");

            migrationBuilder.DropIndex(
                name: "ix_act_recorded_at",
                table: "act");

            migrationBuilder.DropColumn(
                name: "has_other_roles",
                table: "session");

            migrationBuilder.DropColumn(
                name: "last_day",
                table: "session");

            migrationBuilder.DropColumn(
                name: "origin",
                table: "act");

            migrationBuilder.DropColumn(
                name: "persons",
                table: "act");

            migrationBuilder.DropColumn(
                name: "position",
                table: "account_role");

            migrationBuilder.CreateIndex(
                name: "ix_act_idempotency_key",
                table: "act",
                column: "idempotency_key",
                unique: true);
        }
    }
}
