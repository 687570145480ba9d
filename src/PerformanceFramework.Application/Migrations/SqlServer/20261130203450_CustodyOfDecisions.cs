using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CustodyOfDecisions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages");

            migrationBuilder.AddColumn<string>(
                name: "Waits",
                table: "MailRecommendations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "AwaitingResponse");

            // What had an action waited for that; the others for a response.
            migrationBuilder.Sql("UPDATE MailRecommendations SET Waits = 'InProgress' WHERE ActionId IS NOT NULL");

            migrationBuilder.AddColumn<string>(
                name: "Decision",
                table: "Commitments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HandedBy",
                table: "CommitmentEntries",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "MailRecoveries",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<int>(type: "int", nullable: false),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailRecoveries", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailRecoveries_MailMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "MailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailRecoveries_RecoveryPlans_PlanId",
                        column: x => x.PlanId,
                        principalTable: "RecoveryPlans",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages",
                columns: new[] { "PersonId", "Kind", "Day" },
                unique: true,
                filter: "[Kind] <> 'FollowUp' AND [Kind] <> 'Handover'");

            migrationBuilder.CreateIndex(
                name: "IX_MailRecoveries_MessageId",
                table: "MailRecoveries",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailRecoveries_PlanId",
                table: "MailRecoveries",
                column: "PlanId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailRecoveries");

            migrationBuilder.DropIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages");

            migrationBuilder.DropColumn(
                name: "Waits",
                table: "MailRecommendations");

            migrationBuilder.DropColumn(
                name: "Decision",
                table: "Commitments");

            migrationBuilder.DropColumn(
                name: "HandedBy",
                table: "CommitmentEntries");

            migrationBuilder.CreateIndex(
                name: "IX_MailMessages_PersonId_Kind_Day",
                table: "MailMessages",
                columns: new[] { "PersonId", "Kind", "Day" },
                unique: true,
                filter: "[Kind] <> 'FollowUp'");
        }
    }
}
