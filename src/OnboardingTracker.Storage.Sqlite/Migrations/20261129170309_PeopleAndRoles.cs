using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class PeopleAndRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "last_seen_at",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "removed_at",
                table: "members",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "access_requests",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    permission = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true),
                    decided_at = table.Column<DateTime>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_access_requests", x => x.id);
                    table.ForeignKey(
                        name: "fk_access_requests_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_access_requests_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "memberships",
                columns: table => new
                {
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_memberships", x => new { x.member_id, x.onboarding_id, x.role });
                    table.ForeignKey(
                        name: "fk_memberships_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_memberships_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "organization_roles",
                columns: table => new
                {
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    given_at = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_roles", x => new { x.member_id, x.role });
                    table.ForeignKey(
                        name: "fk_organization_roles_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "step_assignments",
                columns: table => new
                {
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_key = table.Column<string>(type: "TEXT", nullable: false),
                    member_id = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_step_assignments", x => new { x.onboarding_id, x.step_key });
                    table.ForeignKey(
                        name: "fk_step_assignments_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_step_assignments_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_access_requests_member_id",
                table: "access_requests",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_requests_onboarding_id",
                table: "access_requests",
                column: "onboarding_id");

            migrationBuilder.CreateIndex(
                name: "ix_access_requests_state_asked_at",
                table: "access_requests",
                columns: new[] { "state", "asked_at" });

            migrationBuilder.CreateIndex(
                name: "ix_memberships_onboarding_id",
                table: "memberships",
                column: "onboarding_id");

            migrationBuilder.CreateIndex(
                name: "ix_organization_roles_role",
                table: "organization_roles",
                column: "role");

            migrationBuilder.CreateIndex(
                name: "ix_step_assignments_member_id",
                table: "step_assignments",
                column: "member_id");

            // Until now everybody who could sign in could do everything: each of them stays able to. Who was invited already has what they were invited with.
            migrationBuilder.Sql("INSERT INTO organization_roles (member_id, role, given_at) SELECT m.id, 'Owner', '2026-11-29 00:00:00' FROM members m WHERE NOT EXISTS (SELECT 1 FROM member_claims c WHERE c.user_id = m.id AND c.claim_type = 'ot:role')");
            migrationBuilder.Sql("INSERT INTO organization_roles (member_id, role, given_at) SELECT DISTINCT c.user_id, upper(substr(c.claim_value, 1, 1)) || substr(c.claim_value, 2), '2026-11-29 00:00:00' FROM member_claims c WHERE c.claim_type = 'ot:role' AND c.claim_value IN ('owner', 'admin', 'finance')");
            migrationBuilder.Sql("INSERT INTO memberships (member_id, onboarding_id, role) SELECT DISTINCT c.user_id, o.id, upper(substr(substr(c.claim_value, 1, instr(c.claim_value, ' ') - 1), 1, 1)) || substr(substr(c.claim_value, 1, instr(c.claim_value, ' ') - 1), 2) FROM member_claims c JOIN onboardings o ON lower(o.id) = substr(c.claim_value, instr(c.claim_value, ' ') + 1) WHERE c.claim_type = 'ot:role' AND instr(c.claim_value, ' ') > 0");
            migrationBuilder.Sql("DELETE FROM member_claims WHERE claim_type = 'ot:role'");

            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "notices",
                type: "TEXT",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "TEXT");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "access_requests");

            migrationBuilder.DropTable(
                name: "memberships");

            migrationBuilder.DropTable(
                name: "organization_roles");

            migrationBuilder.DropTable(
                name: "step_assignments");

            migrationBuilder.DropColumn(
                name: "last_seen_at",
                table: "members");

            migrationBuilder.DropColumn(
                name: "removed_at",
                table: "members");

            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "notices",
                type: "TEXT",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "TEXT",
                oldNullable: true);
        }
    }
}
