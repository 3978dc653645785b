using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeptParts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kept_parts",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_sid = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    resources = table.Column<int>(type: "integer", nullable: false),
                    first_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    last_seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    content = table.Column<byte[]>(type: "bytea", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_kept_parts", x => x.id);
                    table.ForeignKey(
                        name: "fk_kept_parts_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "account_changes",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    kept_part_id = table.Column<Guid>(type: "uuid", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    account_sid = table.Column<string>(type: "character varying(34)", maxLength: 34, nullable: false),
                    position = table.Column<int>(type: "integer", nullable: false),
                    part = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    resource_id = table.Column<string>(type: "text", nullable: false),
                    resource = table.Column<string>(type: "text", nullable: false),
                    field = table.Column<string>(type: "text", nullable: true),
                    from_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    to_value = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    before_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    seen_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    step_keys = table.Column<string[]>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_account_changes", x => x.id);
                    table.ForeignKey(
                        name: "fk_account_changes_kept_parts_kept_part_id",
                        column: x => x.kept_part_id,
                        principalTable: "kept_parts",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_account_changes_kept_part_id",
                table: "account_changes",
                column: "kept_part_id");

            migrationBuilder.CreateIndex(
                name: "ix_account_changes_onboarding_id_seen_at_position",
                table: "account_changes",
                columns: new[] { "onboarding_id", "seen_at", "position" });

            migrationBuilder.CreateIndex(
                name: "ix_kept_parts_onboarding_id_part_first_seen_at",
                table: "kept_parts",
                columns: new[] { "onboarding_id", "part", "first_seen_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_changes");

            migrationBuilder.DropTable(
                name: "kept_parts");
        }
    }
}
