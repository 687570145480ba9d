using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class RestatedFigures : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateIndex(
                name: "IX_Observations_RestatedOn",
                table: "Observations",
                column: "RestatedOn",
                filter: "RestatedOn IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Observations_RestatedOn",
                table: "Observations");
        }
    }
}
