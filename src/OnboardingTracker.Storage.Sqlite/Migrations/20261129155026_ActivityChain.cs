using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class ActivityChain : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "onboardings",
                table: "api_tokens",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "activity",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");

            migrationBuilder.AddColumn<string>(
                name: "actor_id",
                table: "activity",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "actor_salt",
                table: "activity",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "after",
                table: "activity",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "after_salt",
                table: "activity",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "before",
                table: "activity",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "before_salt",
                table: "activity",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_money",
                table: "activity",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "number",
                table: "activity",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "sentence_salt",
                table: "activity",
                type: "BLOB",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "subject",
                table: "activity",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "token_id",
                table: "activity",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "why_salt",
                table: "activity",
                type: "BLOB",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "activity_chain",
                columns: table => new
                {
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    at = table.Column<long>(type: "INTEGER", nullable: false),
                    actor = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: true),
                    from = table.Column<string>(type: "TEXT", nullable: true),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_chain", x => x.number);
                });

            migrationBuilder.CreateTable(
                name: "activity_head",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    organization = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    has_taken_over = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_head", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "activity_networks",
                columns: table => new
                {
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    network = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    salt = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_networks", x => x.activity_id);
                    table.ForeignKey(
                        name: "fk_activity_networks_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "activity_verification",
                columns: table => new
                {
                    id = table.Column<int>(type: "INTEGER", nullable: false),
                    verified_number = table.Column<long>(type: "INTEGER", nullable: false),
                    verified_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    verified_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    whole_verified_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    broken_number = table.Column<long>(type: "INTEGER", nullable: true),
                    fault = table.Column<string>(type: "TEXT", nullable: true),
                    broken_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_activity_verification", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "activity_head",
                columns: new[] { "id", "has_taken_over", "hash", "number", "organization" },
                values: new object[] { 1, false, "0000000000000000000000000000000000000000000000000000000000000000", 0L, new Guid("00000000-0000-0000-0000-000000000000") });

            migrationBuilder.InsertData(
                table: "activity_verification",
                columns: new[] { "id", "broken_at", "broken_number", "fault", "verified_at", "verified_hash", "verified_number", "whole_verified_at" },
                values: new object[] { 1, null, null, null, null, "0000000000000000000000000000000000000000000000000000000000000000", 0L, null });

            migrationBuilder.CreateIndex(
                name: "ix_activity_actor_id",
                table: "activity",
                column: "actor_id");

            migrationBuilder.CreateIndex(
                name: "ix_activity_at_position_id",
                table: "activity",
                columns: new[] { "at", "position", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_activity_number",
                table: "activity",
                column: "number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_activity_chain_subject",
                table: "activity_chain",
                column: "subject");

            migrationBuilder.CreateIndex(
                name: "ix_activity_networks_at",
                table: "activity_networks",
                column: "at");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "activity_chain");

            migrationBuilder.DropTable(
                name: "activity_head");

            migrationBuilder.DropTable(
                name: "activity_networks");

            migrationBuilder.DropTable(
                name: "activity_verification");

            migrationBuilder.DropIndex(
                name: "ix_activity_actor_id",
                table: "activity");

            migrationBuilder.DropIndex(
                name: "ix_activity_at_position_id",
                table: "activity");

            migrationBuilder.DropIndex(
                name: "ix_activity_number",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "onboardings",
                table: "api_tokens");

            migrationBuilder.DropColumn(
                name: "actor_id",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "actor_salt",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "after",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "after_salt",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "before",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "before_salt",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "is_money",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "number",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "sentence_salt",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "subject",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "token_id",
                table: "activity");

            migrationBuilder.DropColumn(
                name: "why_salt",
                table: "activity");

            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "activity",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
