using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace OnboardingTracker.Storage.Postgres.Migrations
{
    /// <inheritdoc />
    public partial class Invitations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "outbox",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AlterColumn<Guid>(
                name: "activity_id",
                table: "outbox",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "invitation_id",
                table: "outbox",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "is_daily",
                table: "outbox",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "reader_id",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "sealed_token",
                table: "outbox",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "email_notices",
                table: "members",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Immediate");

            migrationBuilder.CreateTable(
                name: "invitations",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    normalized_address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    roles = table.Column<string>(type: "text", nullable: false),
                    inviter_id = table.Column<string>(type: "text", nullable: false),
                    inviter_name = table.Column<string>(type: "character varying(220)", maxLength: 220, nullable: false),
                    note = table.Column<string>(type: "text", nullable: true),
                    made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    link_made_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    expires_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    hash = table.Column<byte[]>(type: "bytea", nullable: false),
                    state = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    settled_at = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    accepted_by_id = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_invitations", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "mail_turns",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "uuid", nullable: false),
                    address = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    sender_id = table.Column<string>(type: "text", nullable: false),
                    at = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_turns", x => x.id);
                });

            migrationBuilder.InsertData(
                table: "mail_turns",
                columns: new[] { "id", "address", "at", "sender_id" },
                values: new object[] { new Guid("00000000-0000-0000-0000-000000000000"), "", new DateTime(1970, 1, 1, 0, 0, 0, 0, DateTimeKind.Utc), "" });

            migrationBuilder.CreateIndex(
                name: "ix_outbox_invitation_id",
                table: "outbox",
                column: "invitation_id");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_reader_id",
                table: "outbox",
                column: "reader_id");

            migrationBuilder.CreateIndex(
                name: "ix_invitations_hash",
                table: "invitations",
                column: "hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitations_normalized_address_state",
                table: "invitations",
                columns: new[] { "normalized_address", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_invitations_state_link_made_at_id",
                table: "invitations",
                columns: new[] { "state", "link_made_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_turns_at",
                table: "mail_turns",
                column: "at");

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_invitations_invitation_id",
                table: "outbox",
                column: "invitation_id",
                principalTable: "invitations",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);

            migrationBuilder.AddForeignKey(
                name: "fk_outbox_members_reader_id",
                table: "outbox",
                column: "reader_id",
                principalTable: "members",
                principalColumn: "id",
                onDelete: ReferentialAction.Cascade);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_outbox_invitations_invitation_id",
                table: "outbox");

            migrationBuilder.DropForeignKey(
                name: "fk_outbox_members_reader_id",
                table: "outbox");

            migrationBuilder.DropTable(
                name: "invitations");

            migrationBuilder.DropTable(
                name: "mail_turns");

            migrationBuilder.DropIndex(
                name: "ix_outbox_invitation_id",
                table: "outbox");

            migrationBuilder.DropIndex(
                name: "ix_outbox_reader_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "invitation_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "is_daily",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "reader_id",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "sealed_token",
                table: "outbox");

            migrationBuilder.DropColumn(
                name: "email_notices",
                table: "members");

            migrationBuilder.AlterColumn<Guid>(
                name: "onboarding_id",
                table: "outbox",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);

            migrationBuilder.AlterColumn<Guid>(
                name: "activity_id",
                table: "outbox",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
