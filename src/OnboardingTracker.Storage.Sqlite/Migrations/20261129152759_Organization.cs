using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class Organization : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "organization_connections",
                columns: table => new
                {
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    organization_sid = table.Column<string>(type: "TEXT", nullable: false),
                    client_id = table.Column<string>(type: "TEXT", nullable: false),
                    protected_client_secret = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    problem = table.Column<string>(type: "TEXT", nullable: true),
                    state_since = table.Column<DateTime>(type: "TEXT", nullable: false),
                    tested_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    capabilities = table.Column<string>(type: "TEXT", nullable: false),
                    revision = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_organization_connections", x => x.onboarding_id);
                    table.ForeignKey(
                        name: "fk_organization_connections_connections_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "connections",
                        principalColumn: "onboarding_id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "organization_connections");
        }
    }
}
