using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Sqlite.Migrations
{
    /// <inheritdoc />
    public partial class WorkHasPeople : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<DateTime>(
                name: "due_date_at",
                table: "onboarding_steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_date_by",
                table: "onboarding_steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_date_day",
                table: "onboarding_steps",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "comment_id",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quoted_from",
                table: "evidence",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step_key = table.Column<string>(type: "TEXT", nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    author_id = table.Column<string>(type: "TEXT", nullable: true),
                    author_name = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<DateTime>(type: "TEXT", nullable: false),
                    edited_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "TEXT", nullable: true),
                    deleted_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comments", x => x.id);
                    table.ForeignKey(
                        name: "fk_comments_onboardings_onboarding_id",
                        column: x => x.onboarding_id,
                        principalTable: "onboardings",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "comment_mentions",
                columns: table => new
                {
                    member_id = table.Column<string>(type: "TEXT", nullable: false),
                    comment_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comment_mentions", x => new { x.comment_id, x.member_id });
                    table.ForeignKey(
                        name: "fk_comment_mentions_comments_comment_id",
                        column: x => x.comment_id,
                        principalTable: "comments",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "fk_comment_mentions_members_member_id",
                        column: x => x.member_id,
                        principalTable: "members",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "ix_onboarding_steps_confirmation_by",
                table: "onboarding_steps",
                column: "confirmation_by");

            migrationBuilder.CreateIndex(
                name: "ix_evidence_added_by",
                table: "evidence",
                column: "added_by");

            migrationBuilder.CreateIndex(
                name: "ix_comment_mentions_member_id",
                table: "comment_mentions",
                column: "member_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_author_id",
                table: "comments",
                column: "author_id");

            migrationBuilder.CreateIndex(
                name: "ix_comments_onboarding_id_step_key_written_at_id",
                table: "comments",
                columns: new[] { "onboarding_id", "step_key", "written_at", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comment_mentions");

            migrationBuilder.DropTable(
                name: "comments");

            migrationBuilder.DropIndex(
                name: "ix_onboarding_steps_confirmation_by",
                table: "onboarding_steps");

            migrationBuilder.DropIndex(
                name: "ix_evidence_added_by",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "due_date_at",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "due_date_by",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "due_date_day",
                table: "onboarding_steps");

            migrationBuilder.DropColumn(
                name: "comment_id",
                table: "evidence");

            migrationBuilder.DropColumn(
                name: "quoted_from",
                table: "evidence");
        }
    }
}
