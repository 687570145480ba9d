using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Judgement : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AlterColumn<string>(
                name: "Rule",
                table: "PeriodTargets",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "nvarchar(60)",
                oldMaxLength: 60);

            migrationBuilder.AddColumn<string>(
                name: "SetBy",
                table: "PeriodTargets",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "somebody, before this was recorded,");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SetOn",
                table: "PeriodTargets",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1900, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Assessment_ComputedExplanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_ComputedStatus",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotRated");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Central",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Explanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "No forecast was made from this figure");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_High",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Label",
                table: "Observations",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Low",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Outlook",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Probability",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_YearEnd",
                table: "Observations",
                type: "nvarchar(11)",
                maxLength: 11,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_GreenAt",
                table: "Observations",
                type: "nvarchar(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Rule",
                table: "Observations",
                type: "nvarchar(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_RuleOrigin",
                table: "Observations",
                type: "nvarchar(400)",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Assurance",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_AssuranceExplanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Comparison",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotCompared");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_ComparisonExplanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<bool>(
                name: "Assessment_Signals_IsTrial",
                table: "Observations",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Trend",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "CannotBeCalculated");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_TrendExplanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Variation",
                table: "Observations",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotEnoughData");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_VariationExplanation",
                table: "Observations",
                type: "nvarchar(1000)",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<decimal>(
                name: "LowerLimit",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OverriddenOn",
                table: "Observations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "UpperLimit",
                table: "Observations",
                type: "decimal(23,8)",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FixAfterPoints",
                table: "Indicators",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Formula",
                table: "Indicators",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Fraction_AreCounts",
                table: "Indicators",
                type: "bit",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetId",
                table: "Indicators",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsBenchmark",
                table: "ComparatorAreas",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "IndicatorSets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RebaseDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    IsAccepted = table.Column<bool>(type: "bit", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    DecidedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RebaseDecisions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RebaseDecisions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DefaultRules",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SetId = table.Column<int>(type: "int", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Rule = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AdoptedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefaultRules", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DefaultRules_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Indicators_SetId",
                table: "Indicators",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_DefaultRules_SetId_From",
                table: "DefaultRules",
                columns: new[] { "SetId", "From" },
                unique: true,
                filter: "[SetId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSets_Code",
                table: "IndicatorSets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RebaseDecisions_IndicatorId_From",
                table: "RebaseDecisions",
                columns: new[] { "IndicatorId", "From" },
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Indicators_IndicatorSets_SetId",
                table: "Indicators",
                column: "SetId",
                principalTable: "IndicatorSets",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Indicators_IndicatorSets_SetId",
                table: "Indicators");

            migrationBuilder.DropTable(
                name: "DefaultRules");

            migrationBuilder.DropTable(
                name: "RebaseDecisions");

            migrationBuilder.DropTable(
                name: "IndicatorSets");

            migrationBuilder.DropIndex(
                name: "IX_Indicators_SetId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "SetBy",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "SetOn",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "Assessment_ComputedExplanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_ComputedStatus",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Central",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Explanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_High",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Label",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Low",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Outlook",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_Probability",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Forecast_YearEnd",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_GreenAt",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Rule",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_RuleOrigin",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_Assurance",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_AssuranceExplanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_Comparison",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_ComparisonExplanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_IsTrial",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_Trend",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_TrendExplanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_Variation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "Assessment_Signals_VariationExplanation",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "LowerLimit",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "OverriddenOn",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "UpperLimit",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "FixAfterPoints",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Formula",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Fraction_AreCounts",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "SetId",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "IsBenchmark",
                table: "ComparatorAreas");

            migrationBuilder.AlterColumn<string>(
                name: "Rule",
                table: "PeriodTargets",
                type: "nvarchar(60)",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "nvarchar(300)",
                oldMaxLength: 300,
                oldNullable: true);
        }
    }
}
