using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
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
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "denial_by",
                table: "onboarding_steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "denial_note",
                table: "onboarding_steps",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "dated",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "broke_at",
                table: "check_records",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "first_passed_at",
                table: "check_records",
                type: "TEXT",
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
