using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class SettingUp : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId",
                table: "SeriesBreaks");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments");

            migrationBuilder.DropIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments");

            migrationBuilder.DropPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "Services",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Services",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Services",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "CoverForId",
                table: "RoleAssignments",
                type: "nvarchar(128)",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "RoleAssignments",
                type: "date",
                nullable: false,
                defaultValue: new DateOnly(1, 1, 1));

            migrationBuilder.AddColumn<string>(
                name: "GivenBy",
                table: "RoleAssignments",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "RoleAssignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CabinetMember",
                table: "Portfolios",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "Portfolios",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Portfolios",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Portfolios",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PlanLevels",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "DirectorateId",
                table: "PlanElements",
                type: "int",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "EndsOn",
                table: "PlanElements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "HoldsFrom",
                table: "PlanElements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "PlanElements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "StartsOn",
                table: "PlanElements",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PlanElements",
                type: "int",
                nullable: false,
                defaultValue: 0);

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

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "PartnerOrganisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "PartnerOrganisations",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "PartnerOrganisations",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "IndicatorSets",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Own");

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "IndicatorSets",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "IndicatorSets",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Approver",
                table: "Indicators",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "Collectors",
                table: "Indicators",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateOnly>(
                name: "DefinedFrom",
                table: "Indicators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "Indicators",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RetiredReason",
                table: "Indicators",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "Indicators",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Live");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Indicators",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "Id",
                table: "IndicatorAlignments",
                type: "int",
                nullable: false,
                defaultValue: 0)
                .Annotation("SqlServer:Identity", "1, 1");

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "IndicatorAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "IndicatorAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Id",
                table: "ElementAlignments",
                type: "int",
                nullable: false,
                defaultValue: 0)
                .Annotation("SqlServer:Identity", "1, 1");

            migrationBuilder.AddColumn<string>(
                name: "DecidedBy",
                table: "ElementAlignments",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "DecidedOn",
                table: "ElementAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "DecisionReason",
                table: "ElementAlignments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "From",
                table: "ElementAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ProposedBy",
                table: "ElementAlignments",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "ProposedOn",
                table: "ElementAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Reason",
                table: "ElementAlignments",
                type: "nvarchar(500)",
                maxLength: 500,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "State",
                table: "ElementAlignments",
                type: "nvarchar(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Agreed");

            migrationBuilder.AddColumn<DateOnly>(
                name: "Until",
                table: "ElementAlignments",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "ElementAlignments",
                type: "int",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RetiredOn",
                table: "Directorates",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "Since",
                table: "Directorates",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "Directorates",
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

            migrationBuilder.AddColumn<DateTime>(
                name: "InvitedAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "LastSeenAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "LeftOn",
                table: "AspNetUsers",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PasswordChangedAt",
                table: "AspNetUsers",
                type: "datetime2",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Post",
                table: "AspNetUsers",
                type: "nvarchar(120)",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "AspNetUsers",
                type: "int",
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
                name: "AccountableBodies",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BodyKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AccountableBodies", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CalendarFeedKeys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    UserId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    KeyHash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    MadeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RevokedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CalendarFeedKeys", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CalendarFeedKeys_AspNetUsers_UserId",
                        column: x => x.UserId,
                        principalTable: "AspNetUsers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElementVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ElementId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false),
                    Description = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    LevelId = table.Column<int>(type: "int", nullable: false),
                    ServiceId = table.Column<int>(type: "int", nullable: true),
                    DirectorateId = table.Column<int>(type: "int", nullable: true),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false)
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
                name: "ImportBatches",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Hash = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Bytes = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Mapping = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    UploadedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    UploadedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AppliedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    AppliedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    EndedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    EndReason = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Counts_Changed = table.Column<int>(type: "int", nullable: false),
                    Counts_LeftOut = table.Column<int>(type: "int", nullable: false),
                    Counts_New = table.Column<int>(type: "int", nullable: false),
                    Counts_Refused = table.Column<int>(type: "int", nullable: false),
                    Counts_Same = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorPlacements",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    ServiceId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    MovedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    MovedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IndicatorPlacements", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IndicatorPlacements_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_IndicatorPlacements_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IndicatorVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Card = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    SetId = table.Column<int>(type: "int", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false)
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
                });

            migrationBuilder.CreateTable(
                name: "Milestones",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ElementId = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Owner = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    FirstDue = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Evidence = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                name: "PartVersions",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PartId = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DirectorateId = table.Column<int>(type: "int", nullable: true),
                    PortfolioId = table.Column<int>(type: "int", nullable: true),
                    ServiceId = table.Column<int>(type: "int", nullable: true),
                    CabinetMember = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    BodyKind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PartVersions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PartVersions_Directorates_DirectorateId",
                        column: x => x.DirectorateId,
                        principalTable: "Directorates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartVersions_Portfolios_PortfolioId",
                        column: x => x.PortfolioId,
                        principalTable: "Portfolios",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PartVersions_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

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
                name: "ProgrammeFills",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    YearStart = table.Column<int>(type: "int", nullable: false),
                    FilledBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    FilledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    UndoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeFills", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeTemplateItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Timing = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Details_Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Details_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Details_Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Details_Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Details_Owner = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Details_Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Details_RemindDays = table.Column<int>(type: "int", nullable: false),
                    Details_Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeTemplateItems", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RememberedMappings",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Signature = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Mapping = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RememberedMappings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SetMemberships",
                columns: table => new
                {
                    SetId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false)
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
                name: "Teams",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ServiceId = table.Column<int>(type: "int", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Name = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    RetiredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Teams", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Teams_Services_ServiceId",
                        column: x => x.ServiceId,
                        principalTable: "Services",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportedFigures",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    Period = table.Column<string>(type: "nvarchar(11)", maxLength: 11, nullable: false),
                    Before = table.Column<string>(type: "nvarchar(max)", nullable: true),
                    After = table.Column<string>(type: "nvarchar(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportedFigures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ImportedFigures_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ImportedFigures_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ImportFiles",
                columns: table => new
                {
                    BatchId = table.Column<int>(type: "int", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ImportFiles", x => x.BatchId);
                    table.ForeignKey(
                        name: "FK_ImportFiles_ImportBatches_BatchId",
                        column: x => x.BatchId,
                        principalTable: "ImportBatches",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "MilestoneDates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    MilestoneId = table.Column<int>(type: "int", nullable: false),
                    Due = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    ChangedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MilestoneDates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_MilestoneDates_Milestones_MilestoneId",
                        column: x => x.MilestoneId,
                        principalTable: "Milestones",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ProgrammeItems",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    Uid = table.Column<string>(type: "nvarchar(36)", maxLength: 36, nullable: false),
                    YearStart = table.Column<int>(type: "int", nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CancelReason = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    TemplateItemId = table.Column<int>(type: "int", nullable: true),
                    Occurrence = table.Column<int>(type: "int", nullable: false),
                    FillId = table.Column<int>(type: "int", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Details_Body = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Details_Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Details_Link = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Details_Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    Details_Owner = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Details_Phase = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Details_RemindDays = table.Column<int>(type: "int", nullable: false),
                    Details_Title = table.Column<string>(type: "nvarchar(160)", maxLength: 160, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProgrammeItems", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ProgrammeItems_ProgrammeFills_FillId",
                        column: x => x.FillId,
                        principalTable: "ProgrammeFills",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ProgrammeItems_ProgrammeTemplateItems_TemplateItemId",
                        column: x => x.TemplateItemId,
                        principalTable: "ProgrammeTemplateItems",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "TargetProposalLines",
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
                    table.PrimaryKey("PK_TargetProposalLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_TargetProposalLines_TargetProposals_ProposalId",
                        column: x => x.ProposalId,
                        principalTable: "TargetProposals",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks",
                columns: new[] { "IndicatorId", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_CoverForId",
                table: "RoleAssignments",
                column: "CoverForId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "ScopeKind", "ScopeId" });

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
                name: "IX_Councils_Place",
                table: "Councils",
                column: "Place",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CollectionRounds_State",
                table: "CollectionRounds",
                column: "State",
                unique: true,
                filter: "[State] = 'Open'");

            migrationBuilder.CreateIndex(
                name: "IX_AccountableBodies_Code",
                table: "AccountableBodies",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeedKeys_KeyHash",
                table: "CalendarFeedKeys",
                column: "KeyHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CalendarFeedKeys_UserId",
                table: "CalendarFeedKeys",
                column: "UserId");

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
                name: "IX_ImportBatches_Hash",
                table: "ImportBatches",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFigures_BatchId_IndicatorId_Period",
                table: "ImportedFigures",
                columns: new[] { "BatchId", "IndicatorId", "Period" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ImportedFigures_IndicatorId",
                table: "ImportedFigures",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorPlacements_IndicatorId_Until",
                table: "IndicatorPlacements",
                columns: new[] { "IndicatorId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorPlacements_ServiceId",
                table: "IndicatorPlacements",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_IndicatorId_Until",
                table: "IndicatorVersions",
                columns: new[] { "IndicatorId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorVersions_SetId",
                table: "IndicatorVersions",
                column: "SetId");

            migrationBuilder.CreateIndex(
                name: "IX_MilestoneDates_MilestoneId",
                table: "MilestoneDates",
                column: "MilestoneId");

            migrationBuilder.CreateIndex(
                name: "IX_Milestones_ElementId",
                table: "Milestones",
                column: "ElementId");

            migrationBuilder.CreateIndex(
                name: "IX_PartVersions_DirectorateId",
                table: "PartVersions",
                column: "DirectorateId");

            migrationBuilder.CreateIndex(
                name: "IX_PartVersions_Kind_PartId_Until",
                table: "PartVersions",
                columns: new[] { "Kind", "PartId", "Until" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PartVersions_PortfolioId",
                table: "PartVersions",
                column: "PortfolioId");

            migrationBuilder.CreateIndex(
                name: "IX_PartVersions_ServiceId",
                table: "PartVersions",
                column: "ServiceId");

            migrationBuilder.CreateIndex(
                name: "IX_PeriodTargetVersions_PeriodTargetId",
                table: "PeriodTargetVersions",
                column: "PeriodTargetId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_EndsOn",
                table: "ProgrammeItems",
                column: "EndsOn");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_FillId",
                table: "ProgrammeItems",
                column: "FillId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_TemplateItemId",
                table: "ProgrammeItems",
                column: "TemplateItemId");

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_Uid",
                table: "ProgrammeItems",
                column: "Uid",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProgrammeItems_YearStart_TemplateItemId_Occurrence",
                table: "ProgrammeItems",
                columns: new[] { "YearStart", "TemplateItemId", "Occurrence" },
                unique: true,
                filter: "[TemplateItemId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_RememberedMappings_Signature",
                table: "RememberedMappings",
                column: "Signature",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SetMemberships_IndicatorId",
                table: "SetMemberships",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_SetMemberships_StartYear",
                table: "SetMemberships",
                column: "StartYear");

            migrationBuilder.CreateIndex(
                name: "IX_TargetProposalLines_ProposalId_Period",
                table: "TargetProposalLines",
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

            migrationBuilder.CreateIndex(
                name: "IX_Teams_Code",
                table: "Teams",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Teams_ServiceId",
                table: "Teams",
                column: "ServiceId");

            migrationBuilder.AddForeignKey(
                name: "FK_PlanElements_Directorates_DirectorateId",
                table: "PlanElements",
                column: "DirectorateId",
                principalTable: "Directorates",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);

            migrationBuilder.AddForeignKey(
                name: "FK_RoleAssignments_AspNetUsers_CoverForId",
                table: "RoleAssignments",
                column: "CoverForId",
                principalTable: "AspNetUsers",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_PlanElements_Directorates_DirectorateId",
                table: "PlanElements");

            migrationBuilder.DropForeignKey(
                name: "FK_RoleAssignments_AspNetUsers_CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropTable(
                name: "AccountableBodies");

            migrationBuilder.DropTable(
                name: "CalendarFeedKeys");

            migrationBuilder.DropTable(
                name: "ElementVersions");

            migrationBuilder.DropTable(
                name: "ImportedFigures");

            migrationBuilder.DropTable(
                name: "ImportFiles");

            migrationBuilder.DropTable(
                name: "IndicatorPlacements");

            migrationBuilder.DropTable(
                name: "IndicatorVersions");

            migrationBuilder.DropTable(
                name: "MilestoneDates");

            migrationBuilder.DropTable(
                name: "PartVersions");

            migrationBuilder.DropTable(
                name: "PeriodTargetVersions");

            migrationBuilder.DropTable(
                name: "ProgrammeItems");

            migrationBuilder.DropTable(
                name: "RememberedMappings");

            migrationBuilder.DropTable(
                name: "SetMemberships");

            migrationBuilder.DropTable(
                name: "TargetProposalLines");

            migrationBuilder.DropTable(
                name: "Teams");

            migrationBuilder.DropTable(
                name: "ImportBatches");

            migrationBuilder.DropTable(
                name: "Milestones");

            migrationBuilder.DropTable(
                name: "ProgrammeFills");

            migrationBuilder.DropTable(
                name: "ProgrammeTemplateItems");

            migrationBuilder.DropTable(
                name: "TargetProposals");

            migrationBuilder.DropIndex(
                name: "IX_SeriesBreaks_IndicatorId_From",
                table: "SeriesBreaks");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments");

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

            migrationBuilder.DropIndex(
                name: "IX_Councils_Place",
                table: "Councils");

            migrationBuilder.DropIndex(
                name: "IX_CollectionRounds_State",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Services");

            migrationBuilder.DropColumn(
                name: "CoverForId",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "From",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "GivenBy",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "Until",
                table: "RoleAssignments");

            migrationBuilder.DropColumn(
                name: "CabinetMember",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Portfolios");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PlanLevels");

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
                name: "Minimum",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "Stretch",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PeriodTargets");

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "PartnerOrganisations");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "PartnerOrganisations");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "PartnerOrganisations");

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

            migrationBuilder.DropColumn(
                name: "RetiredOn",
                table: "Directorates");

            migrationBuilder.DropColumn(
                name: "Since",
                table: "Directorates");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Directorates");

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

            migrationBuilder.DropColumn(
                name: "ClosedBy",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "ClosedOn",
                table: "CollectionRounds");

            migrationBuilder.DropColumn(
                name: "InvitedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LastSeenAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "LeftOn",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "PasswordChangedAt",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Post",
                table: "AspNetUsers");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "AspNetUsers");

            migrationBuilder.AddPrimaryKey(
                name: "PK_IndicatorAlignments",
                table: "IndicatorAlignments",
                columns: new[] { "IndicatorId", "ElementId" });

            migrationBuilder.AddPrimaryKey(
                name: "PK_ElementAlignments",
                table: "ElementAlignments",
                columns: new[] { "ParentId", "ChildId" });

            migrationBuilder.CreateIndex(
                name: "IX_SeriesBreaks_IndicatorId",
                table: "SeriesBreaks",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_RoleAssignments_UserId_Role_ScopeKind_ScopeId",
                table: "RoleAssignments",
                columns: new[] { "UserId", "Role", "ScopeKind", "ScopeId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IndicatorAlignments_IndicatorId",
                table: "IndicatorAlignments",
                column: "IndicatorId",
                unique: true,
                filter: "IsPrimary = 1");
        }
    }
}
