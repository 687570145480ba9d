using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CommitteesOfBodies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "CommitteeId",
                table: "ChallengeBodies",
                type: "int",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_ChallengeBodies_CommitteeId",
                table: "ChallengeBodies",
                column: "CommitteeId");

            migrationBuilder.AddForeignKey(
                name: "FK_ChallengeBodies_AccountableBodies_CommitteeId",
                table: "ChallengeBodies",
                column: "CommitteeId",
                principalTable: "AccountableBodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ChallengeBodies_AccountableBodies_CommitteeId",
                table: "ChallengeBodies");

            migrationBuilder.DropIndex(
                name: "IX_ChallengeBodies_CommitteeId",
                table: "ChallengeBodies");

            migrationBuilder.DropColumn(
                name: "CommitteeId",
                table: "ChallengeBodies");
        }
    }
}
