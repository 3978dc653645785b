using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class SearchAndPreferences : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "search_text",
                table: "onboardings",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<bool>(
                name: "has_keys",
                table: "members",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "language",
                table: "members",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "theme",
                table: "members",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "System");

            migrationBuilder.AddColumn<string>(
                name: "time_zone",
                table: "members",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            // What is there already must be found too; names beyond ASCII follow with their next change.
            migrationBuilder.Sql("UPDATE onboardings SET search_text = lower(name || ' ' || coalesce(customer, '') || ' ' || \"key\")");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "search_text",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "has_keys",
                table: "members");

            migrationBuilder.DropColumn(
                name: "language",
                table: "members");

            migrationBuilder.DropColumn(
                name: "theme",
                table: "members");

            migrationBuilder.DropColumn(
                name: "time_zone",
                table: "members");
        }
    }
}
