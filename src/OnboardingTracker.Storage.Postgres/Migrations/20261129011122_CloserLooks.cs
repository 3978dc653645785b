using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class CloserLooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "closer_looks",
                columns: table => new
                {
                    onboarding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_key = table.Column<string>(type: "text", nullable: false),
                    looked_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_closer_looks", x => new { x.onboarding_id, x.step_key });
                    table.ForeignKey(
                        name: "fk_closer_looks_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "closer_looks");
        }
    }
}
