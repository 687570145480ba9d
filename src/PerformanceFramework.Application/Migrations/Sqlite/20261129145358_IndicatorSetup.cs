using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class IndicatorSetup : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId",
                table: "SeriesBreaks");

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "IndicatorSets",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Own");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "IndicatorSets",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "IndicatorSets",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Approver",
                table: "Indicators",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Collectors",
                table: "Indicators",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DefinedFrom",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "Indicators",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetiredReason",
                table: "Indicators",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Indicators",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Live");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Indicators",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.CreateTable(
                name: "IndicatorVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Card = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceId = table.Column<int>(type: "INTEGER", nullable: false),
                    SetId = table.Column<int>(type: "INTEGER", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorVersions_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndicatorVersions_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndicatorVersions_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "SetMemberships",
                columns: table => new
                {
                    SetId = table.Column<int>(type: "INTEGER", nullable: false),
                    IndicatorId = table.Column<int>(type: "INTEGER", nullable: false),
                    StartYear = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SetMemberships", x => new { x.SetId, x.StartYear, x.IndicatorId });
                    table.ForeignKey(
                        name: "FK_SetMemberships_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_SetMemberships_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks",
                columns: new[] { "IndicatorId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_IndicatorId_Until",
                table: "IndicatorVersions",
                columns: new[] { "IndicatorId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_ServiceId",
                table: "IndicatorVersions",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_SetId",
                table: "IndicatorVersions",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_SetMemberships_IndicatorId",
                table: "SetMemberships",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_SetMemberships_StartYear",
                table: "SetMemberships",
                column: "StartYear");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "IndicatorVersions");

            migrationBuilder.DropTable(
                name: "SetMemberships");

            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "Approver",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Collectors",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "DefinedFrom",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "RetiredReason",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "State",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Indicators");

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId",
                table: "SeriesBreaks",
                column: "IndicatorId");
        }
    }
}
