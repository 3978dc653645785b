using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class ConsoleRoles : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "access_request_id",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "console_roles",
                table: "onboardings",
                type: "text",
                nullable: false,
                defaultValueSql: "'{}'");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_access_request_id",
                table: "outbox",
                column: "access_request_id");

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_access_requests_access_request_id",
                table: "outbox",
                column: "access_request_id",
                principalTable: "access_requests",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_outbox_access_requests_access_request_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_access_request_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "access_request_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "console_roles",
                table: "onboardings");
        }
    }
}
