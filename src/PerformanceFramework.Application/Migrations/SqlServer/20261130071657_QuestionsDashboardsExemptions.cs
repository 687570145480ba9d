using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class QuestionsDashboardsExemptions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "ExemptBy",
                table: "Indicators",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "ExemptOn",
                table: "Indicators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExemptReason",
                table: "Indicators",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "ExemptUnder",
                table: "Indicators",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Dashboards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Columns = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Order = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    IsForEverybody = table.Column<bool>(type: "bit", nullable: false),
                    Roles = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dashboards", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MeasureMarks",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortfolioId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    MarkedById = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    MarkedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MarkedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureMarks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MeasureMarks_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_MeasureMarks_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MemberQuestions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    AskedById = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    AnsweredBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CorrectedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    CorrectedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WithdrawnOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MemberQuestions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MemberQuestions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PortfolioBriefs",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PortfolioId = table.Column<int>(type: "int", nullable: false),
                    Residents = table.Column<string>(type: "nvarchar(600)", maxLength: 600, nullable: false),
                    Source = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SourceDate = table.Column<DateOnly>(type: "date", nullable: true),
                    Questions = table.Column<string>(type: "nvarchar(804)", maxLength: 804, nullable: false),
                    WrittenBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PortfolioBriefs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PortfolioBriefs_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DashboardPart",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    DashboardId = table.Column<int>(type: "int", nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ElementId = table.Column<int>(type: "int", nullable: true),
                    SetId = table.Column<int>(type: "int", nullable: true),
                    PortfolioId = table.Column<int>(type: "int", nullable: true),
                    DirectorateId = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DashboardPart", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DashboardPart_Dashboards_DashboardId",
                        column: x => x.DashboardId,
                        principalTable: "Dashboards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DashboardPart_Directorates_DirectorateId",
                        column: x => x.DirectorateId,
                        principalTable: "Directorates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DashboardPart_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DashboardPart_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DashboardPart_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_DashboardPart_DashboardId",
                table: "DashboardPart",
                column: "DashboardId");

            migrationBuilder.CreateIndex(
                name: "IX_DashboardPart_DirectorateId",
                table: "DashboardPart",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_DashboardPart_ElementId",
                table: "DashboardPart",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_DashboardPart_PortfolioId",
                table: "DashboardPart",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_DashboardPart_SetId",
                table: "DashboardPart",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_Dashboards_Code",
                table: "Dashboards",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_MeasureMarks_IndicatorId",
                table: "MeasureMarks",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_MeasureMarks_PortfolioId_IndicatorId",
                table: "MeasureMarks",
                columns: new[] { "PortfolioId", "IndicatorId" },
                unique: true,
                filter: "[EndedOn] IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_MemberQuestions_IndicatorId",
                table: "MemberQuestions",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_MemberQuestions_State",
                table: "MemberQuestions",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_PortfolioBriefs_PortfolioId",
                table: "PortfolioBriefs",
                column: "PortfolioId",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "DashboardPart");

            migrationBuilder.DropTable(
                name: "MeasureMarks");

            migrationBuilder.DropTable(
                name: "MemberQuestions");

            migrationBuilder.DropTable(
                name: "PortfolioBriefs");

            migrationBuilder.DropTable(
                name: "Dashboards");

            migrationBuilder.DropColumn(
                name: "ExemptBy",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ExemptOn",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ExemptReason",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "ExemptUnder",
                table: "Indicators");
        }
    }
}
