using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class LookAgain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "next_look_at",
                table: "connections",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.CreateTable(
                name: "account_turns",
                columns: table => new
                {
                    account_sid = table.Column<string>(type: "TEXT", maxLength: 34, nullable: false),
                    run_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_turns", x => x.account_sid);
                });

            migrationBuilder.CreateIndex(
                name: "ix_connections_next_look_at",
                table: "connections",
                column: "next_look_at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_turns");

            migrationBuilder.DropIndex(
                name: "ix_connections_next_look_at",
                table: "connections");

            migrationBuilder.DropColumn(
                name: "next_look_at",
                table: "connections");
        }
    }
}
