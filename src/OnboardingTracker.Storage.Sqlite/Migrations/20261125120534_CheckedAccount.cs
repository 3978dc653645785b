using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class CheckedAccount : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "checked_account_sid",
                table: "onboardings",
                type: "TEXT",
                maxLength: 34,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "profile_changed_at",
                table: "onboardings",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "checked_account_sid",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "profile_changed_at",
                table: "onboardings");
        }
    }
}
