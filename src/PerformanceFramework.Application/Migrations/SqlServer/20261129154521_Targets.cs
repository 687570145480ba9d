using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Targets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<decimal>(
                name: "Minimum",
                table: "PeriodTargets",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "Stretch",
                table: "PeriodTargets",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PeriodTargets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "ClosedBy",
                table: "CollectionRounds",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ClosedOn",
                table: "CollectionRounds",
                type: "date",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "PeriodTargetVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PeriodTargetId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Low = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    High = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Minimum = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    Stretch = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    SetBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    SetOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    StatusThen = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ExplanationThen = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PeriodTargetVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PeriodTargetVersions_PeriodTargets_PeriodTargetId",
                        column: x => x.PeriodTargetId,
                        principalTable: "PeriodTargets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ProposedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ProposedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AnsweredBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Challenge = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetProposals_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetProposalLine",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ProposalId = table.Column<int>(type: "int", nullable: false),
                    Period = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Low = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    High = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    Words = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Rule = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Minimum = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true),
                    Stretch = table.Column<decimal>(type: "decimal(23,8)", precision: 23, scale: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_TargetProposalLine", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetProposalLine_TargetProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "TargetProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_CollectionRounds_State",
                table: "CollectionRounds",
                column: "State",
                unique: true,
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodTargetVersions_PeriodTargetId",
                table: "PeriodTargetVersions",
                column: "PeriodTargetId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposalLine_ProposalId_Period",
                table: "TargetProposalLine",
                columns: new[] { "ProposalId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_IndicatorId",
                table: "TargetProposals",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposals_Year_IndicatorId",
                table: "TargetProposals",
                columns: new[] { "Year", "IndicatorId" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PeriodTargetVersions");

            migrationBuilder.DropTable(
                name: "TargetProposalLine");

            migrationBuilder.DropTable(
                name: "TargetProposals");

            migrationBuilder.DropIndex(
                name: "IX_CollectionRounds_State",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "Minimum",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "Stretch",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "CollectionRounds");
        }
    }
}
