using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RecommendationReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MailRecommendations",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MessageId = table.Column<int>(type: "int", nullable: false),
                    RecommendationId = table.Column<int>(type: "int", nullable: false),
                    ActionId = table.Column<int>(type: "int", nullable: true),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MailRecommendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MailRecommendations_MailMessages_MessageId",
                        column: x => x.MessageId,
                        principalTable: "MailMessages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailRecommendations_RecommendationActions_ActionId",
                        column: x => x.ActionId,
                        principalTable: "RecommendationActions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MailRecommendations_Recommendations_RecommendationId",
                        column: x => x.RecommendationId,
                        principalTable: "Recommendations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_MailRecommendations_ActionId",
                table: "MailRecommendations",
                column: "ActionId");

            migrationBuilder.CreateIndex(
                name: "IX_MailRecommendations_MessageId",
                table: "MailRecommendations",
                column: "MessageId");

            migrationBuilder.CreateIndex(
                name: "IX_MailRecommendations_RecommendationId",
                table: "MailRecommendations",
                column: "RecommendationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MailRecommendations");
        }
    }
}
