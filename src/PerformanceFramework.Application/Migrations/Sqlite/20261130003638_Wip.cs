using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Wip : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "SupplierId",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_SupplierId",
                table: "Indicators",
                column: "SupplierId");

            migrationBuilder.AddForeignKey(
                name: "FK_Indicators_PartnerOrganisations_SupplierId",
                table: "Indicators",
                column: "SupplierId",
                principalTable: "PartnerOrganisations",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Indicators_PartnerOrganisations_SupplierId",
                table: "Indicators");

            migrationBuilder.DropIndex(
                name: "IX_Indicators_SupplierId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "SupplierId",
                table: "Indicators");
        }
    }
}
