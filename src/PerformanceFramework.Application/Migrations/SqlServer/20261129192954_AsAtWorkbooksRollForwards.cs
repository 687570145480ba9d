using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class AsAtWorkbooksRollForwards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks");

            migrationBuilder.DropIndex(
                name: "IX_Observations_IndicatorId_Period",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorSets_Code",
                table: "IndicatorSets");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId_ElementId",
                table: "IndicatorAlignments");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "SetMemberships",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "SeriesBreaks",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownFrom",
                table: "SeriesBreaks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownUntil",
                table: "SeriesBreaks",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HoldsFrom",
                table: "PlanLevels",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AccountableBodyId",
                table: "PlanElements",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "AddedOn",
                table: "PlanElements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "Observations",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownFrom",
                table: "Observations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownUntil",
                table: "Observations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "Milestones",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownFrom",
                table: "Milestones",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownUntil",
                table: "Milestones",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "IndicatorSets",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownFrom",
                table: "IndicatorSets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownUntil",
                table: "IndicatorSets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "FormulaFrom",
                table: "Indicators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LiveFrom",
                table: "Indicators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "CopyOf",
                table: "IndicatorAlignments",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownFrom",
                table: "IndicatorAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "KnownUntil",
                table: "IndicatorAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDerived",
                table: "ImportedFigures",
                type: "bit",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "ImportBatches",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Figures");

            migrationBuilder.AddColumn<DateTime>(
                name: "MappedAt",
                table: "ImportBatches",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MappedBy",
                table: "ImportBatches",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "AccountableBodyId",
                table: "ElementVersions",
                type: "int",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Absences",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SubjectId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Absences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DefaultCharts",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Practice = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FixAfter = table.Column<int>(type: "int", nullable: true),
                    SetId = table.Column<int>(type: "int", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AdoptedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AdoptedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DefaultCharts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DefaultCharts_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportedChanges",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    Entity = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Key = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedChanges", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedChanges_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportRuns",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    StartedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    StartedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    HeardAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    All = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    End = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Sentence = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportRuns", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportRuns_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastClosures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RoundId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastClosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastClosures_CollectionRounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "CollectionRounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastFormulas",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Formula = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastFormulas", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastFormulas_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PastSetMemberships",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SetId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PastSetMemberships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PastSetMemberships_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PastSetMemberships_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlanLevelVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    LevelId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Position = table.Column<int>(type: "int", nullable: false),
                    IsCorporatePlan = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlanLevelVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PlanLevelVersions_PlanLevels_LevelId",
                        column: x => x.LevelId,
                        principalTable: "PlanLevels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RollForwards",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    PlanId = table.Column<int>(type: "int", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    LowestId = table.Column<int>(type: "int", nullable: false),
                    PreparedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    PreparedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HoldsFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DiscardedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    DiscardedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollForwards", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RollForwards_PlanElements_PlanId",
                        column: x => x.PlanId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RollForwards_PlanLevels_LowestId",
                        column: x => x.LowestId,
                        principalTable: "PlanLevels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RollForwardHomes",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RollForwardId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    ElementCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollForwardHomes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RollForwardHomes_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RollForwardHomes_RollForwards_RollForwardId",
                        column: x => x.RollForwardId,
                        principalTable: "RollForwards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RollForwardLines",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    RollForwardId = table.Column<int>(type: "int", nullable: false),
                    ElementId = table.Column<int>(type: "int", nullable: true),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    LevelId = table.Column<int>(type: "int", nullable: false),
                    Fate = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    Terms = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    LeftMilestones = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RollForwardLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_RollForwardLines_PlanElements_ElementId",
                        column: x => x.ElementId,
                        principalTable: "PlanElements",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RollForwardLines_PlanLevels_LevelId",
                        column: x => x.LevelId,
                        principalTable: "PlanLevels",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RollForwardLines_RollForwards_RollForwardId",
                        column: x => x.RollForwardId,
                        principalTable: "RollForwards",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks",
                columns: new[] { "IndicatorId", "From" },
                unique: true,
                filter: "KnownUntil IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PlanElements_AccountableBodyId",
                table: "PlanElements",
                column: "AccountableBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Observations_IndicatorId_Period",
                table: "Observations",
                columns: new[] { "IndicatorId", "Period" },
                unique: true,
                filter: "KnownUntil IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSets_Code",
                table: "IndicatorSets",
                column: "Code",
                unique: true,
                filter: "KnownUntil IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments",
                column: "IndicatorId",
                unique: true,
                filter: "IsPrimary = 1 AND Until IS NULL AND KnownUntil IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId_ElementId",
                table: "IndicatorAlignments",
                columns: new[] { "IndicatorId", "ElementId" },
                unique: true,
                filter: "Until IS NULL AND KnownUntil IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ElementVersions_AccountableBodyId",
                table: "ElementVersions",
                column: "AccountableBodyId");

            migrationBuilder.CreateIndex(
                name: "IX_Absences_Kind_SubjectId_Until",
                table: "Absences",
                columns: new[] { "Kind", "SubjectId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DefaultCharts_SetId_From",
                table: "DefaultCharts",
                columns: new[] { "SetId", "From" },
                unique: true,
                filter: "[SetId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedChanges_BatchId_Entity_Key",
                table: "ImportedChanges",
                columns: new[] { "BatchId", "Entity", "Key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportRuns_BatchId",
                table: "ImportRuns",
                column: "BatchId",
                unique: true,
                filter: "EndedAt IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PastClosures_RoundId_Until",
                table: "PastClosures",
                columns: new[] { "RoundId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PastFormulas_IndicatorId_Until",
                table: "PastFormulas",
                columns: new[] { "IndicatorId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PastSetMemberships_IndicatorId",
                table: "PastSetMemberships",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_PastSetMemberships_SetId",
                table: "PastSetMemberships",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_PastSetMemberships_StartYear_Until",
                table: "PastSetMemberships",
                columns: new[] { "StartYear", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_PlanLevelVersions_LevelId_Until",
                table: "PlanLevelVersions",
                columns: new[] { "LevelId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RollForwardHomes_IndicatorId",
                table: "RollForwardHomes",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_RollForwardHomes_RollForwardId_IndicatorId",
                table: "RollForwardHomes",
                columns: new[] { "RollForwardId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RollForwardLines_ElementId",
                table: "RollForwardLines",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_RollForwardLines_LevelId",
                table: "RollForwardLines",
                column: "LevelId");

            migrationBuilder.CreateIndex(
                name: "IX_RollForwardLines_RollForwardId_Code",
                table: "RollForwardLines",
                columns: new[] { "RollForwardId", "Code" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RollForwards_LowestId",
                table: "RollForwards",
                column: "LowestId");

            migrationBuilder.CreateIndex(
                name: "IX_RollForwards_PlanId_StartYear",
                table: "RollForwards",
                columns: new[] { "PlanId", "StartYear" },
                unique: true,
                filter: "DiscardedOn IS NULL");

            migrationBuilder.AddForeignKey(
                name: "FK_ElementVersions_AccountableBodies_AccountableBodyId",
                table: "ElementVersions",
                column: "AccountableBodyId",
                principalTable: "AccountableBodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_PlanElements_AccountableBodies_AccountableBodyId",
                table: "PlanElements",
                column: "AccountableBodyId",
                principalTable: "AccountableBodies",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_ElementVersions_AccountableBodies_AccountableBodyId",
                table: "ElementVersions");

            migrationBuilder.DropForeignKey(
                name: "FK_PlanElements_AccountableBodies_AccountableBodyId",
                table: "PlanElements");

            migrationBuilder.DropTable(
                name: "Absences");

            migrationBuilder.DropTable(
                name: "DefaultCharts");

            migrationBuilder.DropTable(
                name: "ImportedChanges");

            migrationBuilder.DropTable(
                name: "ImportRuns");

            migrationBuilder.DropTable(
                name: "PastClosures");

            migrationBuilder.DropTable(
                name: "PastFormulas");

            migrationBuilder.DropTable(
                name: "PastSetMemberships");

            migrationBuilder.DropTable(
                name: "PlanLevelVersions");

            migrationBuilder.DropTable(
                name: "RollForwardHomes");

            migrationBuilder.DropTable(
                name: "RollForwardLines");

            migrationBuilder.DropTable(
                name: "RollForwards");

            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks");

            migrationBuilder.DropIndex(
                name: "IX_PlanElements_AccountableBodyId",
                table: "PlanElements");

            migrationBuilder.DropIndex(
                name: "IX_Observations_IndicatorId_Period",
                table: "Observations");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorSets_Code",
                table: "IndicatorSets");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId_ElementId",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_ElementVersions_AccountableBodyId",
                table: "ElementVersions");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "SetMemberships");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "SeriesBreaks");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "SeriesBreaks");

            migrationBuilder.DropColumn(
                name: "KnownUntil",
                table: "SeriesBreaks");

            migrationBuilder.DropColumn(
                name: "HoldsFrom",
                table: "PlanLevels");

            migrationBuilder.DropColumn(
                name: "AccountableBodyId",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "AddedOn",
                table: "PlanElements");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "KnownUntil",
                table: "Observations");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "KnownUntil",
                table: "Milestones");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "KnownUntil",
                table: "IndicatorSets");

            migrationBuilder.DropColumn(
                name: "FormulaFrom",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "LiveFrom",
                table: "Indicators");

            migrationBuilder.DropColumn(
                name: "CopyOf",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "KnownFrom",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "KnownUntil",
                table: "IndicatorAlignments");

            migrationBuilder.DropColumn(
                name: "IsDerived",
                table: "ImportedFigures");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "MappedAt",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "MappedBy",
                table: "ImportBatches");

            migrationBuilder.DropColumn(
                name: "AccountableBodyId",
                table: "ElementVersions");

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks",
                columns: new[] { "IndicatorId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Observations_IndicatorId_Period",
                table: "Observations",
                columns: new[] { "IndicatorId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorSets_Code",
                table: "IndicatorSets",
                column: "Code",
                unique: true);

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
        }
    }
}
