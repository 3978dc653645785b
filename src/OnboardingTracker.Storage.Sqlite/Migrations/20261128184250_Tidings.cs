using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Tidings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "notices",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    tiding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_key = table.Column<string>(type: "TEXT", nullable: true),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    told_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    read_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_notices", x => x.id);
                    table.ForeignKey(
                        name: "fk_notices_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_notices_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    activity_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    sentence = table.Column<string>(type: "TEXT", nullable: false),
                    step_key = table.Column<string>(type: "TEXT", nullable: true),
                    only_name = table.Column<string>(type: "TEXT", nullable: true),
                    except_id = table.Column<string>(type: "TEXT", nullable: true),
                    made_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    tries = table.Column<int>(type: "INTEGER", nullable: false),
                    next_try_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_outbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_outbox_activity_activity_id",
                        column: x => x.activity_id,
                        principalTable: "activity",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_outbox_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_notices_member_id_at_id",
                table: "notices",
                columns: new[] { "member_id", "at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_member_id_read_at",
                table: "notices",
                columns: new[] { "member_id", "read_at" });

            migrationBuilder.CreateIndex(
                name: "ix_notices_onboarding_id",
                table: "notices",
                column: "onboarding_id");

            migrationBuilder.CreateIndex(
                name: "ix_notices_tiding_id_member_id",
                table: "notices",
                columns: new[] { "tiding_id", "member_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_outbox_activity_id",
                table: "outbox",
                column: "activity_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_onboarding_id_state",
                table: "outbox",
                columns: new[] { "onboarding_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_state_next_try_at",
                table: "outbox",
                columns: new[] { "state", "next_try_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "notices");

            migrationBuilder.DropTable(
                name: "outbox");
        }
    }
}
