using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class BillingReadiness : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_money",
                table: "outbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "billing",
                table: "onboardings",
                type: "TEXT",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.AddColumn<int>(
                name: "billing_open_count",
                table: "onboardings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "days_left",
                table: "onboardings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sign_off_state",
                table: "onboardings",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<bool>(
                name: "is_money",
                table: "notices",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateIndex(
                name: "ix_onboardings_billing_open_count_id",
                table: "onboardings",
                columns: new[] { "billing_open_count", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_onboardings_days_left_id",
                table: "onboardings",
                columns: new[] { "days_left", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_onboardings_sign_off_state_id",
                table: "onboardings",
                columns: new[] { "sign_off_state", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_onboardings_billing_open_count_id",
                table: "onboardings");

            migrationBuilder.DropIndex(
                name: "ix_onboardings_days_left_id",
                table: "onboardings");

            migrationBuilder.DropIndex(
                name: "ix_onboardings_sign_off_state_id",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "is_money",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "billing",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "billing_open_count",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "days_left",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "sign_off_state",
                table: "onboardings");

            migrationBuilder.DropColumn(
                name: "is_money",
                table: "notices");
        }
    }
}
