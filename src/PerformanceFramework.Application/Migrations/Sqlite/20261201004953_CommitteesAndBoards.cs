using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CommitteesAndBoards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "AccountableBodyId",
                table: "ChallengeBodies",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBodies_AccountableBodyId",
                table: "ChallengeBodies",
                column: "AccountableBodyId");

            migrationBuilder.AddForeignKey(
                name: "FK_ChallengeBodies_AccountableBodies_AccountableBodyId",
                table: "ChallengeBodies",
                column: "AccountableBodyId",
                principalTable: "AccountableBodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ChallengeBodies_AccountableBodies_AccountableBodyId",
                table: "ChallengeBodies");

            migrationBuilder.DropIndex(
                name: "IX_ChallengeBodies_AccountableBodyId",
                table: "ChallengeBodies");

            migrationBuilder.DropColumn(
                name: "AccountableBodyId",
                table: "ChallengeBodies");
        }
    }
}
