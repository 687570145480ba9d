using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
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
                type: "TEXT",
                maxLength: 300,
                nullable: true,
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 60);

            migrationBuilder.AddColumn<string>(
                name: "SetBy",
                table: "PeriodTargets",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "somebody, before this was recorded,");

            migrationBuilder.AddColumn<DateOnly>(
                name: "SetOn",
                table: "PeriodTargets",
                type: "TEXT",
                nullable: false,
                defaultValue: new DateOnly(1900, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "Assessment_ComputedExplanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_ComputedStatus",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotRated");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Central",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Explanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "No forecast was made from this figure");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_High",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Label",
                table: "Observations",
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "None");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Low",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_Outlook",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Unknown");

            migrationBuilder.AddColumn<decimal>(
                name: "Assessment_Forecast_Probability",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Forecast_YearEnd",
                table: "Observations",
                type: "TEXT",
                maxLength: 11,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_GreenAt",
                table: "Observations",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Rule",
                table: "Observations",
                type: "TEXT",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_RuleOrigin",
                table: "Observations",
                type: "TEXT",
                maxLength: 400,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Assurance",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_AssuranceExplanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Comparison",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotCompared");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_ComparisonExplanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<bool>(
                name: "Assessment_Signals_IsTrial",
                table: "Observations",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Trend",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "CannotBeCalculated");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_TrendExplanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_Variation",
                table: "Observations",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "NotEnoughData");

            migrationBuilder.AddColumn<string>(
                name: "Assessment_Signals_VariationExplanation",
                table: "Observations",
                type: "TEXT",
                maxLength: 1000,
                nullable: false,
                defaultValue: "Not assessed yet");

            migrationBuilder.AddColumn<decimal>(
                name: "LowerLimit",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "OverriddenOn",
                table: "Observations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<decimal>(
                name: "UpperLimit",
                table: "Observations",
                type: "TEXT",
                precision: 23,
                scale: 8,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "FixAfterPoints",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Formula",
                table: "Indicators",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Fraction_AreCounts",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "SetId",
                table: "Indicators",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsBenchmark",
                table: "ComparatorAreas",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "IndicatorSets",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    Code = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorSets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RebaseDecisions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<string>(type: "TEXT", maxLength: 11, nullable: false),
                    IsAccepted = table.Column<bool>(type: "INTEGER", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    SetId = table.Column<int>(type: "INTEGER", nullable: true),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    AdoptedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
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
                unique: true);

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
                type: "TEXT",
                maxLength: 60,
                nullable: false,
                defaultValue: "",
                oldClrType: typeof(string),
                oldType: "TEXT",
                oldMaxLength: 300,
                oldNullable: true);
        }
    }
}
