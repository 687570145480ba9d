using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace PerformanceFramework.Application.Migrations.SqlServer
{
    /// <inheritdoc />
    public partial class Scorecards : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ScorecardChoices",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    SetId = table.Column<int>(type: "int", nullable: false),
                    StartYear = table.Column<int>(type: "int", nullable: false),
                    Stage = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ConsultationOpens = table.Column<DateOnly>(type: "date", nullable: false),
                    ConsultationCloses = table.Column<DateOnly>(type: "date", nullable: false),
                    Panel = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    RecommendedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Summary = table.Column<string>(type: "nvarchar(2000)", maxLength: 2000, nullable: false),
                    BodyId = table.Column<int>(type: "int", nullable: true),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Reference = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Changes = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardChoices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardChoices_AccountableBodies_BodyId",
                        column: x => x.BodyId,
                        principalTable: "AccountableBodies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScorecardChoices_IndicatorSets_SetId",
                        column: x => x.SetId,
                        principalTable: "IndicatorSets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardAnswers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChoiceId = table.Column<int>(type: "int", nullable: false),
                    PersonId = table.Column<string>(type: "nvarchar(128)", maxLength: 128, nullable: false),
                    PersonName = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Changes = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardAnswers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardAnswers_ScorecardChoices_ChoiceId",
                        column: x => x.ChoiceId,
                        principalTable: "ScorecardChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardCandidates",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChoiceId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false),
                    WasMember = table.Column<bool>(type: "bit", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    AddedBy = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    IsRecommended = table.Column<bool>(type: "bit", nullable: true),
                    RecommendationWhy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    IsInstructed = table.Column<bool>(type: "bit", nullable: true),
                    DecisionWhy = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardCandidates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardCandidates_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScorecardCandidates_ScorecardChoices_ChoiceId",
                        column: x => x.ChoiceId,
                        principalTable: "ScorecardChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardEarlierMembers",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChoiceId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardEarlierMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardEarlierMembers_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScorecardEarlierMembers_ScorecardChoices_ChoiceId",
                        column: x => x.ChoiceId,
                        principalTable: "ScorecardChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardSteps",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    ChoiceId = table.Column<int>(type: "int", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardSteps", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardSteps_ScorecardChoices_ChoiceId",
                        column: x => x.ChoiceId,
                        principalTable: "ScorecardChoices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardProposals",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AnswerId = table.Column<int>(type: "int", nullable: false),
                    IndicatorId = table.Column<int>(type: "int", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    PanelAnswer = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardProposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardProposals_Indicators_IndicatorId",
                        column: x => x.IndicatorId,
                        principalTable: "Indicators",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScorecardProposals_ScorecardAnswers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "ScorecardAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ScorecardViews",
                columns: table => new
                {
                    Id = table.Column<int>(type: "int", nullable: false)
                        .Annotation("SqlServer:Identity", "1, 1"),
                    AnswerId = table.Column<int>(type: "int", nullable: false),
                    CandidateId = table.Column<int>(type: "int", nullable: false),
                    IsIn = table.Column<bool>(type: "bit", nullable: false),
                    Why = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ScorecardViews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ScorecardViews_ScorecardAnswers_AnswerId",
                        column: x => x.AnswerId,
                        principalTable: "ScorecardAnswers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ScorecardViews_ScorecardCandidates_CandidateId",
                        column: x => x.CandidateId,
                        principalTable: "ScorecardCandidates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardAnswers_ChoiceId_PersonId",
                table: "ScorecardAnswers",
                columns: new[] { "ChoiceId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardCandidates_ChoiceId_IndicatorId",
                table: "ScorecardCandidates",
                columns: new[] { "ChoiceId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardCandidates_IndicatorId",
                table: "ScorecardCandidates",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardChoices_BodyId",
                table: "ScorecardChoices",
                column: "BodyId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardChoices_SetId_StartYear",
                table: "ScorecardChoices",
                columns: new[] { "SetId", "StartYear" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardEarlierMembers_ChoiceId_IndicatorId",
                table: "ScorecardEarlierMembers",
                columns: new[] { "ChoiceId", "IndicatorId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardEarlierMembers_IndicatorId",
                table: "ScorecardEarlierMembers",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardProposals_AnswerId",
                table: "ScorecardProposals",
                column: "AnswerId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardProposals_IndicatorId",
                table: "ScorecardProposals",
                column: "IndicatorId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardSteps_ChoiceId",
                table: "ScorecardSteps",
                column: "ChoiceId");

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardViews_AnswerId_CandidateId",
                table: "ScorecardViews",
                columns: new[] { "AnswerId", "CandidateId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ScorecardViews_CandidateId",
                table: "ScorecardViews",
                column: "CandidateId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ScorecardEarlierMembers");

            migrationBuilder.DropTable(
                name: "ScorecardProposals");

            migrationBuilder.DropTable(
                name: "ScorecardSteps");

            migrationBuilder.DropTable(
                name: "ScorecardViews");

            migrationBuilder.DropTable(
                name: "ScorecardAnswers");

            migrationBuilder.DropTable(
                name: "ScorecardCandidates");

            migrationBuilder.DropTable(
                name: "ScorecardChoices");
        }
    }
}
