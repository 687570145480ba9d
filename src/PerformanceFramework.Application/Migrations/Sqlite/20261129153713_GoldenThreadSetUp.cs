using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class GoldenThreadSetUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments");

            migrationBuilder.AddColumn<int>(
                name: "DirectorateId",
                table: "PlanElements",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "PlanElements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HoldsFrom",
                table: "PlanElements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "PlanElements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "PlanElements",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PlanElements",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Id",
                table: "IndicatorAlignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0)
                .Annotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "IndicatorAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "IndicatorAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Id",
                table: "ElementAlignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0)
                .Annotation("Sqlite:Autoincrement", true);

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "ElementAlignments",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "ElementAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionReason",
                table: "ElementAlignments",
                type: "TEXT",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "ElementAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "ElementAlignments",
                type: "TEXT",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProposedOn",
                table: "ElementAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "ElementAlignments",
                type: "TEXT",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ElementAlignments",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Agreed");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "ElementAlignments",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ElementAlignments",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments",
                column: "Id");

            migrationBuilder.AddPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments",
                column: "Id");

            migrationBuilder.CreateTable(
                name: "ElementVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ElementId = table.Column<int>(type: "INTEGER", nullable: false),
                    From = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Until = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 160, nullable: false),
                    Description = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    LevelId = table.Column<int>(type: "INTEGER", nullable: false),
                    ServiceId = table.Column<int>(type: "INTEGER", nullable: true),
                    DirectorateId = table.Column<int>(type: "INTEGER", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElementVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ElementVersions_Directorates_DirectorateId",
                        column: x => x.DirectorateId,
                        principalTable: "Directorates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElementVersions_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElementVersions_PlanLevels_LevelId",
                        column: x => x.LevelId,
                        principalTable: "PlanLevels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ElementVersions_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ElementId = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Owner = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Evidence = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Milestones", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Milestones_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneDate",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    MilestoneId = table.Column<int>(type: "INTEGER", nullable: false),
                    Due = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneDate", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneDate_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlanElements_DirectorateId",
                table: "PlanElements",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments",
                column: "IndicatorId",
                unique: true,
                filter: "IsPrimary = 1 AND Until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId_ElementId",
                table: "IndicatorAlignments",
                columns: new[] { "IndicatorId", "ElementId" },
                unique: true,
                filter: "Until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ElementAlignments_ParentId_ChildId",
                table: "ElementAlignments",
                columns: new[] { "ParentId", "ChildId" },
                unique: true,
                filter: "Until IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ElementVersions_DirectorateId",
                table: "ElementVersions",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_ElementVersions_ElementId_Until",
                table: "ElementVersions",
                columns: new[] { "ElementId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ElementVersions_LevelId",
                table: "ElementVersions",
                column: "LevelId");

            migrationBuilder.CreateIndex(
                name: "IX_ElementVersions_ServiceId",
                table: "ElementVersions",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDate_MilestoneId",
                table: "MilestoneDate",
                column: "MilestoneId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_ElementId",
                table: "Milestones",
                column: "ElementId");

            migrationBuilder.AddForeignKey(
                name: "FK_PlanElements_Directorates_DirectorateId",
                table: "PlanElements",
                column: "DirectorateId",
                principalTable: "Directorates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanElements_Directorates_DirectorateId",
                table: "PlanElements");

            migrationBuilder.DropTable(
                name: "ElementVersions");

            migrationBuilder.DropTable(
                name: "MilestoneDate");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropIndex(
                name: "IX_PlanElements_DirectorateId",
                table: "PlanElements");

            migrationBuilder.DropPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId_ElementId",
                table: "IndicatorAlignments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments");

            migrationBuilder.DropIndex(
                name: "IX_ElementAlignments_ParentId_ChildId",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "DirectorateId",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "EndsOn",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "HoldsFrom",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "StartsOn",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "From",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "Id",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "DecidedBy",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "DecidedOn",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "DecisionReason",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "From",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "ProposedBy",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "ProposedOn",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "Reason",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "State",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "ElementAlignments");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "ElementAlignments");

            migrationBuilder.AddPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments",
                columns: new[] { "IndicatorId", "ElementId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments",
                columns: new[] { "ParentId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments",
                column: "IndicatorId",
                unique: true,
                filter: "IsPrimary = 1");
        }
    }
}
