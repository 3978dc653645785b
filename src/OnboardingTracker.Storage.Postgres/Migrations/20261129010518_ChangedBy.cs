using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ChangedBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "changed_by_at",
                table: "account_changes",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "changed_by_kind",
                table: "account_changes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "changed_by_sid",
                table: "account_changes",
                type: "character varying(34)",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "changed_by_way",
                table: "account_changes",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "changed_by_at",
                table: "account_changes");

            migrationBuilder.DropColumn(
                name: "changed_by_kind",
                table: "account_changes");

            migrationBuilder.DropColumn(
                name: "changed_by_sid",
                table: "account_changes");

            migrationBuilder.DropColumn(
                name: "changed_by_way",
                table: "account_changes");
        }
    }
}
