using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
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
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "due_date_by",
                table: "onboarding_steps",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "due_date_day",
                table: "onboarding_steps",
                type: "date",
                nullable: true);

            migrationBuilder.AlterColumn<string>(
                name: "text",
                table: "evidence",
                type: "character varying(4000)",
                maxLength: 4000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(2000)",
                oldMaxLength: 2000);

            migrationBuilder.AddColumn<Guid>(
                name: "comment_id",
                table: "evidence",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "quoted_from",
                table: "evidence",
                type: "text",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "comments",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    onboarding_id = table.Column<Guid>(type: "uuid", nullable: false),
                    step_key = table.Column<string>(type: "text", nullable: false),
                    text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    author_id = table.Column<string>(type: "text", nullable: true),
                    author_name = table.Column<string>(type: "text", nullable: false),
                    written_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    edited_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deleted_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    deleted_by = table.Column<string>(type: "text", nullable: true)
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
                    member_id = table.Column<string>(type: "text", nullable: false),
                    comment_id = table.Column<Guid>(type: "uuid", nullable: false),
                    name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false)
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

            migrationBuilder.AlterColumn<string>(
                name: "text",
                table: "evidence",
                type: "character varying(2000)",
                maxLength: 2000,
                nullable: false,
                oldClrType: typeof(string),
                oldType: "character varying(4000)",
                oldMaxLength: 4000);
        }
    }
}
