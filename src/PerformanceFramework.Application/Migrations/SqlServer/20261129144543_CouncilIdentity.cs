using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class CouncilIdentity : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PlanLevels",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Colour",
                table: "Councils",
                type: "nvarchar(7)",
                maxLength: 7,
                nullable: false,
                defaultValue: "#5a2d72");

            migrationBuilder.AddColumn<byte[]>(
                name: "Crest",
                table: "Councils",
                type: "varbinary(max)",
                maxLength: 200000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CrestTag",
                table: "Councils",
                type: "nvarchar(16)",
                maxLength: 16,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CrestType",
                table: "Councils",
                type: "nvarchar(20)",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Place",
                table: "Councils",
                type: "int",
                nullable: false,
                defaultValue: 1);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Councils",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateIndex(
                name: "IX_Councils_Place",
                table: "Councils",
                column: "Place",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Councils_Place",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PlanLevels");

            migrationBuilder.DropColumn(
                name: "Colour",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Crest",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "CrestTag",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "CrestType",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Place",
                table: "Councils");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Councils");
        }
    }
}
