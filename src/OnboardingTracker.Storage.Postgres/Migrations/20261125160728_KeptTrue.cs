using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class KeptTrue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "denial_at",
                table: "onboarding_steps",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "denial_by",
                table: "onboarding_steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "denial_note",
                table: "onboarding_steps",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dated",
                table: "evidence",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "broke_at",
                table: "check_records",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "first_passed_at",
                table: "check_records",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "denial_at",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "denial_by",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "denial_note",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "dated",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "broke_at",
                table: "check_records");

            migrationBuilder.DropColumn(
                name: "first_passed_at",
                table: "check_records");
        }
    }
}
